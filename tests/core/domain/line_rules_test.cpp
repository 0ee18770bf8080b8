// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/domain/line_rules.h"
#include "tests/support/print.h"

using namespace domain;

namespace {

const QDate monday(2026, 3, 2);
QDateTime at(int hour, int minute = 0, QDate day = monday) { return officeMoment(day, QTime(hour, minute)); }
constexpr qint64 mb = 1024 * 1024;

}  // namespace

TEST_CASE("a night goes over midnight and is shut at its last minute") {
    const NightWindow night;
    CHECK(within(night, QTime(22, 0)));
    CHECK(within(night, QTime(0, 0)));
    CHECK(within(night, QTime(4, 59)));
    CHECK_FALSE(within(night, QTime(5, 0)));
    CHECK_FALSE(within(night, QTime(21, 59)));
    CHECK(within({12 * 60, 13 * 60}, QTime(12, 30)));
    CHECK_FALSE(within({12 * 60, 13 * 60}, QTime(13, 0)));
    CHECK(within({60, 60}, QTime(15, 0)));   // the whole day
}

TEST_CASE("outside the night scans wait until it begins, previews go") {
    const LineRules rules{.dayCapBytes = 0, .night = NightWindow{}};
    const PaperHold day = holdAt(rules, {}, at(10));
    CHECK(day.scans());
    CHECK_FALSE(day.previews());
    CHECK(day.until == at(22));
    CHECK(holdAt(rules, {}, at(5)).until == at(22));
    CHECK(holdAt(rules, {}, at(23)) == PaperHold{});
    CHECK(holdAt({}, {}, at(10)) == PaperHold{});
}

TEST_CASE("a used-up day holds scans and previews until midnight, and then until the night window opens") {
    const DayTally spent{.day = monday, .up = 6 * mb, .down = 4 * mb};
    const PaperHold hold = holdAt({.dayCapBytes = 10 * mb, .night = {}}, spent, at(10));
    CHECK(hold.why == PaperHold::Why::Cap);
    CHECK(hold.previews());
    CHECK(hold.until == at(0, 0, monday.addDays(1)));
    CHECK(holdAt({.dayCapBytes = 10 * mb + 1, .night = {}}, spent, at(10)) == PaperHold{});
    CHECK(holdAt({.dayCapBytes = 10 * mb, .night = NightWindow{60, 300}}, spent, at(10)).until == at(1, 0, monday.addDays(1)));
    CHECK(holdAt({.dayCapBytes = 10 * mb, .night = NightWindow{}}, spent, at(23)).until == at(0, 0, monday.addDays(1)));
}

TEST_CASE("a day is counted by its date, so a clock that jumps either way begins at nothing") {
    DayTally tally = counted({}, monday, 10, 20);
    tally = counted(tally, monday, 1, 2);
    CHECK(spentOn(tally, monday) == 33);
    CHECK(spentOn(tally, monday.addDays(1)) == 0);
    CHECK(spentOn(tally, monday.addYears(-20)) == 0);
    CHECK(counted(tally, monday.addYears(-20), 5, 0) == DayTally{monday.addYears(-20), 5, 0});
    const LineRules rules{.dayCapBytes = 30, .night = {}};
    CHECK(holdAt(rules, tally, at(12)).scans());
    CHECK_FALSE(holdAt(rules, tally, at(12, 0, monday.addYears(3))).scans());
    CHECK_FALSE(holdAt(rules, tally, at(12, 0, monday.addYears(-3))).scans());
}

TEST_CASE("every hold of every clock ends within two days") {
    const LineRules rules{.dayCapBytes = 1, .night = NightWindow{23 * 60, 23 * 60 + 5}};
    for (int minute = 0; minute < 24 * 60; minute += 7) {
        const QDateTime now = at(0).addSecs(minute * 60);
        for (const DayTally& tally : {DayTally{}, DayTally{monday, 5, 5}}) {
            const PaperHold hold = holdAt(rules, tally, now);
            if (!hold.scans()) continue;
            CHECK(hold.until > now);
            CHECK(now.secsTo(hold.until) <= 48 * 3600);
            CHECK_FALSE(holdAt(rules, tally, hold.until).scans());
        }
    }
}

TEST_CASE("a clock that contradicts the district is set right by its signed word") {
    const QDateTime server = at(22), said = server.addYears(-26);
    CHECK(trustedNow(at(10), {}, {}) == at(10));
    CHECK(trustedNow(at(10, 5), at(10), at(10, 1)) == at(10, 5));                       // a few minutes are nothing
    CHECK(trustedNow(said.addSecs(600), server, said) == server.addSecs(600));          // the battery died
    CHECK(trustedNow(at(10, 0, monday.addYears(-1)), at(10), at(10)) == at(10));        // it died since
    CHECK(trustedNow(at(3, 0, monday.addDays(9)), server, server) == at(3, 0, monday.addDays(9)));
}

TEST_CASE("a speed is said only when enough was measured, and what is old counts less") {
    LineSpeed speed;
    CHECK_FALSE(bytesPerSecond(speed));
    CHECK_FALSE(secondsFor(1000, speed));
    speed = measured(speed, 400, 900);   // only the way there and back
    CHECK(speed == LineSpeed{});
    speed = measured(speed, 8 * 1024, 1000);
    CHECK_FALSE(bytesPerSecond(speed));
    speed = measured(speed, 40 * 1024, 5000);
    CHECK(bytesPerSecond(speed) == 8 * 1024);
    CHECK(isRough(speed));
    CHECK(secondsFor(80 * 1024, speed) == 10);
    CHECK(secondsFor(1, speed) == 1);
    CHECK(secondsFor(0, speed) == 0);
    for (int i = 0; i < 40; ++i) speed = measured(speed, 1024 * 1024, 10'000);
    CHECK_FALSE(isRough(speed));
    CHECK(*bytesPerSecond(speed) > 100 * 1024);
    for (int i = 0; i < 40; ++i) speed = measured(speed, 10 * 1024, 10'000);   // the line grew thin
    CHECK(*bytesPerSecond(speed) < 8 * 1024);
    CHECK(bytesPerSecond(measured({}, 10 * mb, 0)).has_value());
}
