// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/sync_runner.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QSignalSpy>

namespace {

using namespace std::chrono_literals;

/// Registered, and nothing under way.
class AnEnrolledDesk {
public:
    AnEnrolledDesk() : office(&server) {
        office.enrol(QStringLiteral("02683"), server::Office::Commune);
        if (!office.exchange()) throw std::runtime_error("the exchange failed");
        if (!test::waitFor([this] { return !sync().busy(); })) throw std::runtime_error("still busy");
    }
    app::SyncRunner& sync() { return *office.desk().sync(); }
    /// A timer of Qt may be late by a twentieth.
    std::chrono::milliseconds comesIn() { return sync().comesIn().value_or(9'999h); }

    test::LocalServer server;
    test::ADesk office;
};

}  // namespace

TEST_CASE("a clock that once said 2036 does not keep anything from being sent") {
    AnEnrolledDesk desk;
    store::Outbox& outbox = desk.office.store().outbox();
    store::Outbox::LastExchange last = outbox.lastExchange();
    last.nextTry = desk.office.clock.now().addYears(10);
    outbox.setLastExchange(last);
    Q_EMIT desk.office.session().changed();
    CHECK(desk.comesIn() <= 260min);
    last.failures = 1;
    outbox.setLastExchange(last);
    Q_EMIT desk.office.session().changed();
    CHECK(desk.comesIn() <= 16min);
}

TEST_CASE("a computer that wakes exchanges at once") {
    AnEnrolledDesk desk;
    REQUIRE(desk.comesIn() > 1h);
    desk.sync().wake().look();
    CHECK(desk.comesIn() > 1h);
    desk.office.clock.advance(8h);
    desk.sync().wake().look();
    CHECK(desk.comesIn() <= 22s);
    CHECK(desk.office.exchange());   // over a fresh line
}

TEST_CASE("fewer minutes between exchanges count from now on") {
    AnEnrolledDesk desk;
    REQUIRE(desk.comesIn() > 1h);
    desk.sync().setMinutes(5);
    CHECK(desk.comesIn() <= 6min);
}

TEST_CASE("a round counts as under way until its end was told") {
    AnEnrolledDesk desk;
    QSignalSpy finished(&desk.sync(), &app::SyncRunner::finished);
    desk.sync().now();
    REQUIRE(test::waitFor([&] { return !desk.sync().busy(); }));
    CHECK(finished.count() == 1);
}

TEST_CASE("a paper asked for while a round runs is fetched in a round of its own") {
    AnEnrolledDesk desk;
    QSignalSpy finished(&desk.sync(), &app::SyncRunner::finished);
    desk.sync().now();
    REQUIRE(desk.sync().busy());
    desk.sync().now();
    CHECK(test::waitFor([&] { return finished.count() == 2; }));
}
