// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace app {

class Session;
class TableMemory;

/// Keeps how the person signed in likes this table, from now on and at the next sign-in. With the
/// office's data, not with the account of Windows, which all desks of an office share.
void keepLook(TableMemory& memory, Session& session, const QString& table);

}  // namespace app
