// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/deadline.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <limits>

using calendar::Calendar;
using domain::Punctuality;
using calendar::Urgency;
using domain::TimeLimit;
using test::day;
using test::office;
using test::shippedCalendar;
using test::shown;
using Unit = TimeLimit::Unit;

namespace {

QString due(const char* received, Unit unit, int amount = 0) {
    const TimeLimit limit{.unit = unit, .amount = amount};
    return shown(calendar::deadline(office(received), limit, shippedCalendar()).dueAt);
}

}  // namespace

TEST_CASE("three working days from Friday afternoon run over the make-up Saturday") {
    CHECK(due("2026-08-21 16:10", Unit::WorkingDays, 3) == u"2026-08-25 17:00");
}

TEST_CASE("three working days over Giỗ Tổ skip the Monday off for it") {
    CHECK(due("2026-04-23 09:00", Unit::WorkingDays, 3) == u"2026-04-29 17:00");
}

TEST_CASE("the day of reception is day zero, and late reception counts from the next opening") {
    CHECK(due("2026-03-02 07:30", Unit::WorkingDays, 1) == u"2026-03-03 17:00");
    CHECK(due("2026-03-02 17:30", Unit::WorkingDays, 1) == u"2026-03-04 17:00");
    CHECK(due("2026-03-07 10:00", Unit::WorkingDays, 1) == u"2026-03-10 17:00");
    CHECK(due("2026-03-02 09:00", Unit::WorkingDays, 0) == u"2026-03-02 17:00");
    CHECK(due("2026-02-12 09:00", Unit::WorkingDays, 5) == u"2026-02-26 17:00");
}

TEST_CASE("the same-day rule gives today until 15:00, then the next working day, never 24 hours") {
    CHECK(due("2026-03-02 08:00", Unit::SameDay) == u"2026-03-02 17:00");
    CHECK(due("2026-03-02 15:00", Unit::SameDay) == u"2026-03-02 17:00");
    CHECK(due("2026-03-02 15:00:01", Unit::SameDay) == u"2026-03-03 17:00");
    CHECK(due("2026-03-02 16:59", Unit::SameDay) == u"2026-03-03 17:00");
    CHECK(due("2026-03-06 15:30", Unit::SameDay) == u"2026-03-09 17:00");
    CHECK(due("2026-11-23 15:05", Unit::SameDay) == u"2026-11-25 17:00");
}

TEST_CASE("the same-day rule for what comes in outside hours is the day that opens next") {
    CHECK(due("2026-03-02 05:00", Unit::SameDay) == u"2026-03-02 17:00");
    CHECK(due("2026-03-02 12:10", Unit::SameDay) == u"2026-03-02 17:00");
    CHECK(due("2026-03-02 19:00", Unit::SameDay) == u"2026-03-03 17:00");
    CHECK(due("2026-03-07 10:00", Unit::SameDay) == u"2026-03-09 17:00");
}

TEST_CASE("a procedure may set another hour than 15:00") {
    const TimeLimit limit{.unit = Unit::SameDay, .amount = 0, .sameDayUntil = QTime(10, 0)};
    const Calendar calendar = shippedCalendar();
    const auto at = [&](const char* received) {
        return shown(calendar::deadline(office(received), limit, calendar).dueAt);
    };
    CHECK(at("2026-03-02 10:00") == u"2026-03-02 17:00");
    CHECK(at("2026-03-02 10:01") == u"2026-03-03 17:00");
    const TimeLimit broken{.unit = Unit::SameDay, .amount = 0, .sameDayUntil = QTime()};
    CHECK(shown(calendar::deadline(office("2026-03-02 14:00"), broken, calendar).dueAt) ==
          u"2026-03-02 17:00");
}

TEST_CASE("calendar days count weekends, but a last day off moves to the next working day") {
    CHECK(due("2026-03-02 09:00", Unit::CalendarDays, 4) == u"2026-03-06 17:00");
    CHECK(due("2026-03-02 09:00", Unit::CalendarDays, 5) == u"2026-03-09 17:00");
    CHECK(due("2026-04-23 09:00", Unit::CalendarDays, 3) == u"2026-04-28 17:00");
    CHECK(due("2026-08-17 09:00", Unit::CalendarDays, 5) == u"2026-08-22 17:00");
    CHECK(due("2026-08-24 09:00", Unit::CalendarDays, 7) == u"2026-09-03 17:00");
}

TEST_CASE("months end on the same date, on the last one of a short month, never on a day off") {
    CHECK(due("2026-03-03 09:00", Unit::Months, 1) == u"2026-04-03 17:00");
    CHECK(due("2026-01-30 09:00", Unit::Months, 1) == u"2026-03-02 17:00");
    CHECK(due("2027-12-31 09:00", Unit::Months, 2) == u"2028-02-29 17:00");
    CHECK(due("2026-10-24 09:00", Unit::Months, 1) == u"2026-11-26 17:00");
}

TEST_CASE("working hours run only while the office is open") {
    CHECK(due("2026-03-02 16:00", Unit::WorkingHours, 2) == u"2026-03-03 08:00");
    CHECK(due("2026-03-06 10:00", Unit::WorkingHours, 8) == u"2026-03-09 10:00");
    CHECK(due("2026-03-07 23:00", Unit::WorkingHours, 8) == u"2026-03-09 17:00");
}

TEST_CASE("a deadline repeats what it was computed from") {
    const Calendar calendar = shippedCalendar();
    const TimeLimit limit{.unit = Unit::WorkingDays, .amount = 3};
    const QDateTime received = office("2026-08-21 18:10");
    const auto result = calendar::deadline(received.toOffsetFromUtc(3600), limit, calendar);
    CHECK(result.countedFrom == received);
    CHECK(result.countedFrom.timeSpec() == Qt::UTC);
    CHECK(result.dueAt.timeSpec() == Qt::UTC);
    CHECK(result.limit == limit);
    CHECK(result.calendarVersion == calendar.version());
    CHECK(calendar::deadline(received, limit, calendar) == result);
}

TEST_CASE("no reception, no deadline, and a senseless limit stays a date") {
    const Calendar calendar = shippedCalendar();
    CHECK_FALSE(calendar::deadline(QDateTime(), {}, calendar).dueAt.isValid());
    for (const Unit unit :
         {Unit::WorkingDays, Unit::WorkingHours, Unit::CalendarDays, Unit::Months}) {
        const QDateTime from = office("2026-03-02 09:00");
        const auto with = [&](int amount) {
            return calendar::deadline(from, {.unit = unit, .amount = amount}, calendar).dueAt;
        };
        CHECK(with(-5) == with(0));
        CHECK(with(std::numeric_limits<int>::max()).isValid());
    }
}

TEST_CASE("the apology goes out on the working day before the due date") {
    const Calendar calendar = shippedCalendar();
    CHECK(calendar::apologyBy(office("2026-03-04 17:00"), calendar) == day("2026-03-03"));
    CHECK(calendar::apologyBy(office("2026-03-09 17:00"), calendar) == day("2026-03-06"));
    CHECK(calendar::apologyBy(office("2026-02-23 17:00"), calendar) == day("2026-02-13"));
    CHECK(calendar::apologyBy(office("2026-08-24 17:00"), calendar) == day("2026-08-22"));
}

TEST_CASE("what is taken in on an open Saturday morning is due on Monday") {
    const Calendar calendar = shippedCalendar({.saturdayMorning = true});
    const TimeLimit limit{.unit = Unit::WorkingDays, .amount = 1};
    CHECK(shown(calendar::deadline(office("2026-03-07 09:00"), limit, calendar).dueAt) ==
          u"2026-03-09 17:00");
    const TimeLimit today{.unit = Unit::SameDay, .amount = 0};
    CHECK(shown(calendar::deadline(office("2026-03-07 09:00"), today, calendar).dueAt) ==
          u"2026-03-09 17:00");
}

TEST_CASE("reports count early, on time and late by date") {
    const QDateTime dueAt = office("2026-03-04 17:00");
    CHECK(domain::punctuality(office("2026-03-03 23:30"), dueAt) == Punctuality::Early);
    CHECK(domain::punctuality(office("2026-03-04 00:10"), dueAt) == Punctuality::OnTime);
    CHECK(domain::punctuality(office("2026-03-04 19:00"), dueAt) == Punctuality::OnTime);
    CHECK(domain::punctuality(office("2026-03-05 00:10"), dueAt) == Punctuality::Late);
}

TEST_CASE("a running case is near from the apology day, due today, then overdue") {
    const Calendar calendar = shippedCalendar();
    const auto at = [&](const char* now) {
        return calendar::urgency(office(now), office("2026-03-09 17:00"), calendar);
    };
    CHECK(at("2026-03-05 16:00") == Urgency::None);
    CHECK(at("2026-03-06 00:01") == Urgency::Near);
    CHECK(at("2026-03-08 12:00") == Urgency::Near);
    CHECK(at("2026-03-09 00:01") == Urgency::DueToday);
    CHECK(at("2026-03-09 17:00") == Urgency::DueToday);
    CHECK(at("2026-03-09 17:01") == Urgency::Overdue);
    CHECK(at("2026-04-01 08:00") == Urgency::Overdue);
    CHECK(calendar::urgency(QDateTime(), office("2026-03-09 17:00"), calendar) == Urgency::None);
}
