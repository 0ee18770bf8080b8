// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_order.h"

#include <tuple>

namespace domain {

bool before(const PlacedEvent& a, const PlacedEvent& b) {
    if (a.place.revision.has_value() != b.place.revision.has_value())
        return a.place.revision.has_value();
    if (a.place.revision != b.place.revision) return *a.place.revision < *b.place.revision;
    const Envelope& left = a.event.envelope;
    const Envelope& right = b.event.envelope;
    if (left.lamport != right.lamport) return left.lamport < right.lamport;
    if (left.origin != right.origin) return left.origin < right.origin;
    // The same event told twice: what the server said of it comes before what it was when local.
    if (a.place.standing != b.place.standing) return a.place.standing > b.place.standing;
    if (left.bodyHash != right.bodyHash) return left.bodyHash < right.bodyHash;
    // Two branches of a forked log may differ in nothing but what their author had seen.
    return a.event.envelopeBytes < b.event.envelopeBytes;
}

}  // namespace domain
