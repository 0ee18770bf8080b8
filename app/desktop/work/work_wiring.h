// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/navigator.h"

namespace app {

class Session;
class WorkPage;

/// Joins the list to the store: what it shows, what its requests do.
void wire(WorkPage& page, Session& session, const Navigator& navigator);

}  // namespace app
