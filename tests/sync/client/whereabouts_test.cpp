// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/whereabouts.h"

#include "tests/support/a_device.h"
#include "tests/support/print.h"

using namespace client;
using store::Whereabouts;

namespace {

std::vector<domain::PlacedEvent> threeEvents(test::ADevice& device) {
    std::vector<domain::PlacedEvent> events;
    for (int i = 0; i < 3; ++i)
        events.push_back(test::local(device.event(test::anId<domain::CaseId>(1), test::aSignature(),
                                                  domain::Remarked{})));
    return events;
}

}  // namespace

TEST_CASE("a record is on this PC until the district has it", "[whereabouts]") {
    test::ADevice device;
    const auto events = threeEvents(device);
    Custodies custodies{{device.epoch(), {.writtenSeq = 3, .storedSeq = 0, .receipt = {}}}};
    CHECK(whereIs(events[0], device.device(), custodies).place == Whereabouts::ThisComputer);
    custodies[device.epoch()].storedSeq = 1;
    custodies[device.epoch()].receipt = QStringLiteral("R-000007");
    CHECK(whereIs(events[1], device.device(), custodies).place == Whereabouts::ThisComputer);
    CHECK(whereIs(events[0], device.device(), custodies) ==
          Where{Whereabouts::District, QStringLiteral("R-000007")});
}

TEST_CASE("a case is only where the least of its records is", "[whereabouts]") {
    test::ADevice device;
    const auto events = threeEvents(device);
    Custodies custodies;
    custodies[device.epoch()] = {
        .writtenSeq = 3, .storedSeq = 2, .receipt = QStringLiteral("R-1")};
    CHECK(whereIs(events, device.device(), custodies) == Where{Whereabouts::ThisComputer, {}});
    custodies[device.epoch()].storedSeq = 3;
    CHECK(whereIs(events, device.device(), custodies) ==
          Where{Whereabouts::District, QStringLiteral("R-1")});
    CHECK(whereIs({}, device.device(), custodies).place == Whereabouts::ThisComputer);
}

TEST_CASE("a feed that shows our own event back does not turn it green", "[whereabouts]") {
    test::ADevice device;
    const domain::PlacedEvent shown = test::confirmed(
        device.event(test::anId<domain::CaseId>(1), test::aSignature(), domain::Remarked{}), 4);
    const Custodies custodies{{device.epoch(), {.writtenSeq = 1, .storedSeq = 0, .receipt = {}}}};
    CHECK(whereIs(shown, device.device(), custodies).place == Whereabouts::ThisComputer);
}

TEST_CASE("what this PC lost and the district gave back is at the district", "[whereabouts]") {
    test::ADevice device;
    const auto events = threeEvents(device);
    const Custodies custodies{{device.epoch(), {.writtenSeq = 1, .storedSeq = 1, .receipt = {}}}};
    CHECK(whereIs(events, device.device(), custodies).place == Whereabouts::District);
    // It began a new life, and this file never spoke in the one before.
    CHECK(whereIs(events[2], device.device(), {}).place == Whereabouts::District);
}

TEST_CASE("what others wrote is with the district once that has placed it, and with the office's hub before", "[whereabouts]") {
    test::ADevice other(2);
    const domain::DeviceId self = test::anId<domain::DeviceId>(1);
    std::vector<domain::PlacedEvent> events = threeEvents(other);
    CHECK(whereIs(events, self, {}) == Where{Whereabouts::WithCourier, {}});
    for (qint64 revision = 1; domain::PlacedEvent& event : events) event = test::confirmed(event.event, revision++);
    CHECK(whereIs(events, self, {}) == Where{Whereabouts::District, {}});
}
