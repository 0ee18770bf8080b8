// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_order.h"
#include "core/sqlite/database.h"

#include <QString>

#include <functional>

namespace store {

/// Somebody's entry that stays aside: the district did not take it, or it is unsent and its case is no
/// longer of this computer's unit or one below.
struct ParkedWork {
    domain::PlacedEvent entry;
    QString author;          ///< name as signed, else of the user known here; may be empty
    QString reason;          ///< machine word; "other-unit" of what is unsent
    friend bool operator==(const ParkedWork&, const ParkedWork&) = default;
};

inline const QString otherUnit = QStringLiteral("other-unit");

// Private to core/store: for the trays.

/// Numbers of cases with unsent entries that are of other units now, as a subquery.
const QString& unsentOfOtherUnits();
/// Of these cases (a JSON list of numbers), the oldest entry first; at most `mostParked` of one case are read.
inline constexpr int mostParked = 50;
void eachParked(sqlite::Database& database, const QString& numbers, const std::function<void(qint64 caseNo, ParkedWork)>& take);

}  // namespace store
