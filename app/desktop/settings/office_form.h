// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app {

class Session;

/// What this office prints of itself and how it numbers its cases.
void changeOffice(Session& session, QWidget* parent);

}  // namespace app
