// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/domain/every_body.h"
#include "tests/core/domain/story.h"
#include "tests/support/fixed_random.h"

namespace test {

/// What several PCs of several offices did to one case, some of it on stale pictures, as the
/// server has confirmed, held or not yet seen it. No two events share a revision.
inline std::vector<domain::PlacedEvent> randomHistory(FixedRandom& random, int length) {
    using namespace domain;
    const std::vector<EventBody> bodies = everyBody();
    const char* const steps[] = {"reception", "settle", "sign", "return"};
    std::vector<ADevice> devices{ADevice(1), ADevice(2), ADevice(3)};
    std::vector<PlacedEvent> events;
    qint64 revision = 1;
    int counter = 1;
    events.push_back(confirmed(devices[0].event(Story::caseId(), aSignature(), aReceipt()), 1));
    for (int i = 1; i < length; ++i) {
        EventBody body =
            bodies[static_cast<size_t>(random.number(static_cast<int>(bodies.size())))];
        const bool ends = body.index() >= EventBody(ResultIssued{}).index();
        if (random.chance(40) || (ends && !random.chance(10))) body = to(steps[random.number(4)]);
        ADevice& device = devices[static_cast<size_t>(random.number(3))];
        const Seen seen{std::max(0, counter - (random.chance(30) ? random.number(3) : 0)),
                        std::max<qint64>(0, revision - random.number(3))};
        Signature by = aSignature(Role::Officer, random.number(3));
        by.unitName = QString::number(random.number(2));
        const Event event =
            device.event(Story::caseId(), by, body, seen, random.number(2 * length));
        if (classOf(body) == EventClass::Step && seen.step == counter) ++counter;
        if (random.chance(70))
            events.push_back(confirmed(event, ++revision));
        else if (random.chance(70))
            events.push_back(local(event));
        else
            events.push_back(placed(event, random.chance(50) ? Standing::Held : Standing::Late));
        if (random.chance(10)) events.push_back(local(event));  // and as it was before
    }
    return events;
}

}  // namespace test
