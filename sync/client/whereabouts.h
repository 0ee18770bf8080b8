// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_order.h"
#include "core/store/case_table.h"

#include <QHash>
#include <QString>

#include <span>

namespace client {

/// What is known of one of our epochs: what we wrote in it, how far the district's signed receipts
/// reach, and how far what was given to a courier.
struct Custody {
    qint64 writtenSeq = 0;     ///< what lies beyond it was lost here, and the district gave it back
    qint64 storedSeq = 0;
    qint64 carriedSeq = 0;     ///< up to here a courier has it, or had
    QString receipt;           ///< number of the newest receipt, "R-000123"
    friend bool operator==(const Custody&, const Custody&) = default;
};
using Custodies = QHash<domain::EpochId, Custody>;

struct Where {
    store::Whereabouts place = store::Whereabouts::ThisComputer;
    QString receipt;           ///< only at the district, of our own events
    friend bool operator==(const Where&, const Where&) = default;
};

/// Only a receipt makes one of our events green: that a feed shows it back is not enough. What
/// other devices wrote came from the district, or from the office's hub until the district has placed it; what this PC
/// wrote before it was put back from a backup came from the district.
Where whereIs(const domain::PlacedEvent& event, const domain::DeviceId& self, const Custodies& custodies);
/// A case is where the least of its events is; the receipt is the one of our newest event.
Where whereIs(std::span<const domain::PlacedEvent> events, const domain::DeviceId& self,
              const Custodies& custodies);

}  // namespace client
