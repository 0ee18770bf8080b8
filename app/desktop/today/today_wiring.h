// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/navigator.h"

namespace app {

class Session;
class TodayPage;

/// Joins the first page to the session: what cannot wait, and where each line leads.
void wire(TodayPage& page, Session& session, const Navigator& navigator);

}  // namespace app
