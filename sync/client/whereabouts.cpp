// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/whereabouts.h"

#include <algorithm>

namespace client {

using store::Whereabouts;

Where whereIs(const domain::PlacedEvent& placed, const domain::DeviceId& self, const Custodies& custodies) {
    const domain::Origin& origin = placed.event.envelope.origin;
    // Of others we have what the district placed, and what the office's hub brought.
    if (origin.device != self)
        return {placed.place.standing == domain::Standing::Local ? Whereabouts::WithCourier : Whereabouts::District, {}};
    const Custody custody = custodies.value(origin.epoch);
    if (origin.seq <= custody.storedSeq) return {Whereabouts::District, custody.receipt};
    if (origin.seq > custody.writtenSeq) return {Whereabouts::District, {}};
    if (origin.seq <= custody.carriedSeq) return {Whereabouts::WithCourier, {}};
    return {Whereabouts::ThisComputer, {}};
}

Where whereIs(std::span<const domain::PlacedEvent> events, const domain::DeviceId& self,
              const Custodies& custodies) {
    Where least{Whereabouts::District, {}};
    for (const domain::PlacedEvent& placed : events) {
        const Where where = whereIs(placed, self, custodies);
        // Whereabouts counts upwards on the way to the district.
        if (where.place < least.place) least.place = where.place;
        if (!where.receipt.isEmpty()) least.receipt = where.receipt;
    }
    if (events.empty() || least.place != Whereabouts::District) least.receipt.clear();
    if (events.empty()) least.place = Whereabouts::ThisComputer;
    return least;
}

}  // namespace client
