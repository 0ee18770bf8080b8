// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/result.h"
#include "core/packs/catalogue.h"
#include "core/store/store.h"

#include <vector>

namespace app {

/// The rules this office works by: procedures and calendar, as shipped and as the office changed
/// them. Loaded once at sign-in.
struct Office {
    packs::Catalogue catalogue;
    calendar::Calendar calendar;
    std::vector<domain::Error> problems;   ///< packs or calendars left out
};

/// Shipped data (compiled in) first, then what lies in the store's own `packs` and `holidays` folders.
Office loadOffice(store::Store& store);

}  // namespace app
