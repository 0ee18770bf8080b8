// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/random_history.h"
#include "tests/support/print.h"

#include <algorithm>

using namespace domain;
using test::ADevice;
using test::Story;

namespace {

void shuffle(std::vector<PlacedEvent>& events, test::FixedRandom& random) {
    for (size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1], events[static_cast<size_t>(random.number(static_cast<int>(i)))]);
}

}  // namespace

TEST_CASE("two offices that saw the same events in any order show the same case") {
    const quint64 seed = GENERATE(range(1u, 21u));
    CAPTURE(seed);
    test::FixedRandom random(seed);
    auto events = test::randomHistory(random, 5 + random.number(40));
    const auto here = fold(events);
    REQUIRE(here);
    for (int round = 0; round < 200; ++round) {
        shuffle(events, random);
        REQUIRE(fold(events) == here);
    }
}

TEST_CASE("of two branches of a log that differ only in what their author had seen, the same one counts in any order") {
    Story story;
    ADevice desk(4);
    const Event once = desk.event(Story::caseId(), test::aSignature(), test::to("settle"), {1, 1});
    PlacedEvent other = test::local(once);
    other.event.envelope.baseStep = 7;
    other.event.envelopeBytes = encodeEnvelope(other.event.envelope);
    auto events = story.events();
    events.push_back(test::local(once));
    events.push_back(other);
    const auto file = fold(events);
    REQUIRE(file);
    CHECK(before(events[1], events[2]) != before(events[2], events[1]));
    std::reverse(events.begin(), events.end());
    CHECK(fold(events) == file);
}

TEST_CASE("a case told event by event is the case told at once") {
    const quint64 seed = GENERATE(range(1u, 21u));
    CAPTURE(seed);
    test::FixedRandom random(seed);
    auto events = test::randomHistory(random, 30);
    std::sort(events.begin(), events.end(), before);
    std::vector<Origin> told;
    std::optional<CaseFile> file;
    for (const PlacedEvent& event : events) {
        const Origin& origin = event.event.envelope.origin;
        if (std::find(told.begin(), told.end(), origin) != told.end()) continue;
        told.push_back(origin);
        file = file ? apply(*std::move(file), event) : begin(event);
        REQUIRE(file);
    }
    CHECK(fold(events) == file);
}

TEST_CASE("random histories are worth shuffling") {
    size_t conflicts = 0, visits = 0;
    int held = 0, unconfirmed = 0;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        test::FixedRandom random(seed);
        const auto file = fold(test::randomHistory(random, 30));
        conflicts += file->conflicts.size();
        visits += file->visits.size();
        held += file->held;
        unconfirmed += file->unconfirmed;
    }
    CHECK(conflicts > 50);
    CHECK(visits > 40);
    CHECK(held > 20);
    CHECK(unconfirmed > 50);
}

TEST_CASE("no order of events accepts two decisions of one step") {
    for (quint64 seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        test::FixedRandom random(seed);
        const auto events = test::randomHistory(random, 40);
        const auto file = fold(events);
        REQUIRE(file->steps.size() == static_cast<size_t>(file->stepCounter));
        for (size_t i = 0; i < file->steps.size(); ++i) {
            const auto taken =
                std::find_if(events.begin(), events.end(), [&](const PlacedEvent& event) {
                    return event.event.envelope.origin == file->steps[i].origin;
                });
            REQUIRE(taken != events.end());
            CHECK(static_cast<size_t>(taken->event.envelope.baseStep) == i);
        }
    }
}

TEST_CASE("what the server confirmed comes first and in its order") {
    ADevice fast(1), slow(2);
    const auto early = slow.event(Story::caseId(), {}, CaseStopped{}, {}, 1);
    const auto late = fast.event(Story::caseId(), {}, CaseStopped{}, {}, 900);
    CHECK(before(test::confirmed(late, 4), test::confirmed(early, 5)));
    CHECK(before(test::confirmed(late, 4), test::local(early)));
    CHECK(before(test::local(early), test::local(late)));
    CHECK_FALSE(before(test::local(early), test::local(early)));
}

TEST_CASE("no clock takes part in the order") {
    ADevice one(1), other(2);
    auto a = one.event(Story::caseId(), {}, CaseStopped{}, {}, 5);
    auto b = other.event(Story::caseId(), {}, CaseStopped{}, {}, 5);
    a.envelope.deviceTimeMs = 9'000;
    b.envelope.deviceTimeMs = -9'000;
    CHECK(before(test::local(a), test::local(b)));
    a.envelope.deviceTimeMs = -90'000;
    CHECK(before(test::local(a), test::local(b)));
}

TEST_CASE("an event told twice counts once, as the server placed it") {
    ADevice device;
    const auto receipt = device.event(Story::caseId(), {}, test::aReceipt());
    const auto remark = device.event(Story::caseId(), {}, Remarked{{{}, QStringLiteral("x")}});
    const auto file = fold({test::local(remark), test::local(receipt), test::confirmed(receipt, 1),
                            test::placed(remark, Standing::Held)});
    REQUIRE(file);
    CHECK(file->remarks.empty());
    CHECK(file->held == 1);
    CHECK(file->unconfirmed == 0);
    CHECK(file->revision == 1);
}

TEST_CASE("facts that the server confirmed before the reception still count") {
    ADevice reception(1), scanner(2);
    const auto receipt = reception.event(Story::caseId(), {}, test::aReceipt());
    const auto scan =
        scanner.event(Story::caseId(), {}, DocumentAttached{test::anAttachment()}, {1, 0});
    const auto file = fold({test::confirmed(scan, 1), test::confirmed(receipt, 2)});
    REQUIRE(file);
    CHECK(file->attachments.size() == 1);
    CHECK_FALSE(fold({test::confirmed(scan, 1)}));
    CHECK_FALSE(fold({}));
}
