// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/desk.h"
#include "app/desktop/shell/main_window.h"

#include <stdexcept>

namespace day {

/// A page of the window of whoever is signed in.
template <class Page>
Page& pageOf(app::Desk& desk, const char* id) {
    auto* page = qobject_cast<Page*>(desk.window()->page(QLatin1String(id)));
    if (!page) throw std::runtime_error(std::string("there is no page ") + id);
    return *page;
}

}  // namespace day
