// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/result.h"
#include "core/domain/unit.h"
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
/// The procedures alone: nobody need sign in to see them. `storeDir` may not exist.
packs::Catalogue::Loaded loadProcedures(const QString& storeDir);

/// The unit this computer works for.
domain::Unit unitOf(store::Store& store);
/// The one a unit asks for its opinion; nothing when the tree does not know it.
std::optional<domain::Unit> unitAbove(store::Store& store, const QString& unit);

}  // namespace app
