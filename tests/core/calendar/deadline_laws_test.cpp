// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/deadline.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <array>
#include <random>

// What must hold for every reception, limit and office, tried on many drawn ones.

using calendar::Calendar;
using calendar::OfficeHours;
using domain::TimeLimit;
using test::office;
using test::shippedCalendar;
using Unit = TimeLimit::Unit;

namespace {

constexpr std::array units{Unit::SameDay, Unit::WorkingHours, Unit::WorkingDays, Unit::CalendarDays,
                           Unit::Months};

struct Drawn {
    explicit Drawn(unsigned seed) : random(seed) {}
    std::mt19937 random;

    int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }
    /// Any second of 2023 to 2029: years with files and years without.
    QDateTime moment() { return office("2023-01-01 00:00").addSecs(below(220'000'000)); }
    TimeLimit limit() {
        const Unit unit = units[static_cast<std::size_t>(below(int(units.size())))];
        return {.unit = unit, .amount = below(unit == Unit::Months ? 12 : 60)};
    }
};

Calendar anyCalendar(unsigned seed) {
    switch (seed % 3) {
        case 0:
            return shippedCalendar();
        case 1:
            return shippedCalendar({.saturdayMorning = true});
    }
    return shippedCalendar({.spans = {{QTime(7, 30), QTime(16, 0)}}, .saturdayMorning = false});
}

QDate localDate(const QDateTime& moment) {
    return moment.toOffsetFromUtc(7 * 3600).date();
}

}  // namespace

TEST_CASE("a case is never due before it came in, nor on a day off, nor outside hours") {
    const auto seed = GENERATE(range(0u, 6u));
    CAPTURE(seed);
    Drawn drawn(seed);
    const Calendar calendar = anyCalendar(seed);
    for (int round = 0; round < 400; ++round) {
        const QDateTime received = drawn.moment();
        const TimeLimit limit = drawn.limit();
        const QDateTime due = calendar::deadline(received, limit, calendar).dueAt;
        CAPTURE(received, static_cast<int>(limit.unit), limit.amount, due);
        CHECK(due >= received);
        CHECK(calendar.isWorkingDay(localDate(due)));
        CHECK(calendar.effectiveReception(due) == due);
        if (limit.unit != Unit::WorkingHours) CHECK(due == calendar.closing(localDate(due)));
    }
}

TEST_CASE("who comes later is never due earlier") {
    const auto seed = GENERATE(range(0u, 6u));
    CAPTURE(seed);
    Drawn drawn(100 + seed);
    const Calendar calendar = anyCalendar(seed);
    for (int round = 0; round < 400; ++round) {
        const QDateTime first = drawn.moment();
        const QDateTime second = first.addSecs(drawn.below(round % 2 == 0 ? 4000 : 900'000));
        const TimeLimit limit = drawn.limit();
        CAPTURE(first, second, static_cast<int>(limit.unit), limit.amount);
        CHECK(calendar::deadline(first, limit, calendar).dueAt <=
              calendar::deadline(second, limit, calendar).dueAt);
    }
}

TEST_CASE("a longer limit is never due earlier") {
    Drawn drawn(7);
    const Calendar calendar = shippedCalendar();
    for (int round = 0; round < 400; ++round) {
        const QDateTime received = drawn.moment();
        const TimeLimit limit = drawn.limit();
        TimeLimit longer = limit;
        ++longer.amount;
        CHECK(calendar::deadline(received, limit, calendar).dueAt <=
              calendar::deadline(received, longer, calendar).dueAt);
    }
}

TEST_CASE("working days are exactly as many as the limit says") {
    Drawn drawn(8);
    const Calendar calendar = shippedCalendar();
    for (int round = 0; round < 400; ++round) {
        const QDateTime received = drawn.moment();
        const int days = 1 + drawn.below(60);
        const TimeLimit limit{.unit = Unit::WorkingDays, .amount = days};
        const QDateTime due = calendar::deadline(received, limit, calendar).dueAt;
        const QDate start = localDate(calendar.effectiveReception(received));
        CHECK(calendar.workingDaysBetween(start, localDate(due)) == days);
    }
}

TEST_CASE("the day before the due date for the apology is a working day before it") {
    Drawn drawn(9);
    const Calendar calendar = shippedCalendar();
    for (int round = 0; round < 400; ++round) {
        const QDateTime due = calendar::deadline(drawn.moment(), drawn.limit(), calendar).dueAt;
        const QDate apology = calendar::apologyBy(due, calendar);
        CHECK(calendar.isWorkingDay(apology));
        CHECK(calendar.nextWorkingDay(apology) == localDate(due));
        CHECK(calendar::urgency(due, due, calendar) == calendar::Urgency::DueToday);
    }
}

TEST_CASE("a pause never makes a case due earlier, nor before the answer came") {
    Drawn drawn(10);
    const Calendar calendar = shippedCalendar();
    for (int round = 0; round < 400; ++round) {
        const auto before = calendar::deadline(drawn.moment(), drawn.limit(), calendar);
        const qint64 runs = std::max<qint64>(1, before.countedFrom.secsTo(before.dueAt));
        const QDateTime requested = before.countedFrom.addSecs(drawn.random() % runs);
        const QDateTime answered = requested.addSecs(drawn.below(3'000'000));
        const auto after = calendar::afterSupplement(before, requested, answered,
                                                     domain::SupplementClock::Pause, calendar);
        CAPTURE(before.countedFrom, before.dueAt, requested, answered, after.dueAt);
        CHECK(after.dueAt >= before.dueAt);
        CHECK(after.dueAt >= answered);
        CHECK(after.countedFrom == before.countedFrom);
        CHECK(calendar.isWorkingDay(localDate(after.dueAt)));
    }
}
