// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/navigator.h"

namespace app {

class Session;
class SyncPage;
class SyncRunner;

/// Joins the exchange page to the store and the runner.
void wire(SyncPage& page, Session& session, SyncRunner& sync, const Navigator& navigator);

}  // namespace app
