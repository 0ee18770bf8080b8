// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/line_book.h"
#include "tests/sync/client/an_enrolled_office.h"

using namespace client;
using test::Office;
using test::refusalOf;

namespace {

constexpr qint64 mb = 1024 * 1024;

store::LineRecord recordOf(Office& office) { return store::LineBook(office.store->settings()).record(); }

/// A line of so many bytes a second, on a clock of the test's own.
struct Slow {
    std::chrono::milliseconds now{0};
    qint64 bytesPerSecond = 0;
    void over(Office& office) {
        office.driver.emplace(*office.store, office.link, QStringLiteral("communedesk 0.1.0"),
                              Pulse{.elapsed = [this] { return now; }, .later = [](std::function<void()> work) { work(); }});
        office.link.onRequest = [this](const protocol::WireRequest& request) {
            now += std::chrono::milliseconds(50 + request.body.size() * 1000 / bytesPerSecond);
        };
    }
};

}  // namespace

TEST_CASE("the speed of the line is measured, kept from round to round, and said after a restart", "[driver][line]") {
    Office office;
    Slow line{.bytesPerSecond = 48 * 1024};
    line.over(office);
    CHECK_FALSE(domain::bytesPerSecond(recordOf(office).up));
    office.receive({office.scan(test::FixedRandom(3).bytes(900'000))});
    CHECK(refusalOf(office.round()) == -1);
    const auto rate = domain::bytesPerSecond(recordOf(office).up);
    REQUIRE(rate);
    CHECK(*rate > 40 * 1024);
    CHECK(*rate <= 48 * 1024);
    CHECK_FALSE(domain::bytesPerSecond(recordOf(office).down));   // nothing of size came down
    office.close();
    office.reopen();
    CHECK(domain::bytesPerSecond(recordOf(office).up) == rate);
}

TEST_CASE("what goes on a day is counted, over restarts and broken rounds, and each round is noted", "[driver][line]") {
    Office office;
    office.receive({office.scan(test::FixedRandom(3).bytes(300'000))});
    CHECK(refusalOf(office.round()) == -1);
    const domain::DayTally first = recordOf(office).today;
    CHECK(first.day == domain::officeDate(office.store.clock.now()));
    CHECK(first.up > 300'000);
    CHECK(first.down > 500);
    office.close();
    office.reopen();
    office.link.seen.clear();
    office.link.cutBefore = 2;
    office.receive();
    CHECK(refusalOf(office.round()) >= 0);
    const store::LineRecord second = recordOf(office);
    CHECK(second.today.up > first.up);
    REQUIRE(second.rounds.size() == 2);
    CHECK(second.rounds[0].refusal.isEmpty());
    CHECK(second.rounds[0].up == first.up);
    CHECK(second.rounds[1].refusal == QStringLiteral("link-unreachable"));
    office.link.cutBefore = -1;
    office.store.clock.advance(std::chrono::hours(24));
    CHECK(refusalOf(office.round()) == -1);
    CHECK(recordOf(office).today.up < first.up);
    CHECK(recordOf(office).rounds.size() == 3);
}

TEST_CASE("the rules in the store hold scans back, and one word of somebody's sends them once", "[driver][line]") {
    Office office;   // nine o'clock by the district
    store::LineBook(office.store->settings()).setRules({.dayCapBytes = 0, .night = domain::NightWindow{}});
    office.receive({office.scan(test::FixedRandom(3).bytes(200'000)), office.scan(test::FixedRandom(4).bytes(10'000))});
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().waiting().events == 0);
    CHECK(office.store->outbox().waiting().blobs == 1);
    CHECK(office.store->outbox().waiting().previews == 0);
    office.driver->sendEverything();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().waiting().blobs == 0);
    office.receive({office.scan(test::FixedRandom(5).bytes(200'000))});
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().waiting().blobs == 1);   // once is once

    store::LineBook(office.store->settings()).setRules({.dayCapBytes = mb / 4, .night = {}});
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().waiting().blobs == 1);   // what went before counts
    store::LineBook(office.store->settings()).setRules({.dayCapBytes = 100 * mb, .night = {}});
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().waiting().blobs == 0);
}
