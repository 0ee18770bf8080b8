// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/settings.h"

#include <functional>

namespace app {

class Session;
class SettingsPage;
class SyncRunner;

/// Joins the page to the office's data. `apply` takes over new looks.
void wire(SettingsPage& page, Session& session, SyncRunner& sync, Settings& settings,
          const std::function<void(const Settings&)>& apply);

}  // namespace app
