// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/whereabouts.h"

#include <algorithm>

namespace client {

using store::Whereabouts;

Where whereIs(const domain::Event& event, const domain::DeviceId& self,
              const Custodies& custodies) {
    const domain::Origin& origin = event.envelope.origin;
    if (origin.device != self) return {Whereabouts::District, {}};
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
        const Where where = whereIs(placed.event, self, custodies);
        // Whereabouts counts upwards on the way to the district.
        if (where.place < least.place) least.place = where.place;
        if (!where.receipt.isEmpty()) least.receipt = where.receipt;
    }
    if (events.empty() || least.place != Whereabouts::District) least.receipt.clear();
    if (events.empty()) least.place = Whereabouts::ThisComputer;
    return least;
}

}  // namespace client
