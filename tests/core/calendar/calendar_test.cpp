// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <limits>
#include <random>

using calendar::Calendar;
using calendar::OfficeHours;
using test::day;
using test::office;
using test::shippedCalendar;
using test::shown;

TEST_CASE("a make-up Saturday is worked, the swapped Monday is not") {
    const Calendar calendar = shippedCalendar();
    CHECK(calendar.isWorkingDay(day("2026-08-22")));
    CHECK_FALSE(calendar.isWorkingDay(day("2026-08-31")));
    CHECK_FALSE(calendar.isWorkingDay(day("2026-08-29")));
    CHECK_FALSE(calendar.isWorkingDay(day("2026-04-27")));
    CHECK(calendar.isWorkingDay(day("2026-04-28")));
    CHECK_FALSE(calendar.isWorkingDay(QDate()));
}

TEST_CASE("the working day after the eve of Tết 2026 is Monday 23 February") {
    const Calendar calendar = shippedCalendar();
    CHECK(calendar.nextWorkingDay(day("2026-02-13")) == day("2026-02-23"));
    CHECK(calendar.previousWorkingDay(day("2026-02-23")) == day("2026-02-13"));
    CHECK(calendar.addWorkingDays(day("2026-02-13"), 2) == day("2026-02-24"));
    CHECK(calendar.addWorkingDays(day("2026-02-24"), -2) == day("2026-02-13"));
    CHECK(calendar.addWorkingDays(day("2026-02-17"), 0) == day("2026-02-17"));
}

TEST_CASE("counting working days between two dates agrees with walking") {
    const Calendar calendar = shippedCalendar();
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const QDate from = day("2023-06-01").addDays(static_cast<int>(random() % 2400));
        const QDate to = from.addDays(static_cast<int>(random() % 500));
        int walked = 0;
        for (QDate d = from.addDays(1); d <= to; d = d.addDays(1))
            walked += calendar.isWorkingDay(d);
        CAPTURE(from, to);
        CHECK(calendar.workingDaysBetween(from, to) == walked);
        CHECK(calendar.workingDaysBetween(to, from) == -walked);
    }
}

TEST_CASE("adding working days and counting them are opposites") {
    const Calendar calendar = shippedCalendar();
    for (QDate from = day("2026-01-01"); from.year() == 2026; from = from.addDays(1)) {
        for (const int count : {1, 2, 5, 15, 45}) {
            CAPTURE(from, count);
            const QDate to = calendar.addWorkingDays(from, count);
            CHECK(calendar.isWorkingDay(to));
            CHECK(calendar.workingDaysBetween(from, to) == count);
        }
    }
}

TEST_CASE("senseless dates and counts end at once") {
    const Calendar calendar = shippedCalendar();
    CHECK_FALSE(calendar.nextWorkingDay(QDate()).isValid());
    CHECK_FALSE(calendar.previousWorkingDay(QDate()).isValid());
    CHECK(calendar.workingDaysBetween(QDate(), day("2026-01-01")) == 0);
    CHECK(calendar.addWorkingDays(day("2026-01-05"), std::numeric_limits<int>::max()) >
          day("2060-01-01"));
    CHECK(calendar.addWorkingDays(day("2026-01-05"), std::numeric_limits<int>::min()) <
          day("1990-01-01"));
    CHECK_FALSE(calendar.effectiveReception(QDateTime()).isValid());
    CHECK_FALSE(calendar.closing(QDate()).isValid());
    CHECK(calendar.workingMinutesBetween(QDateTime(), office("2026-03-02 08:00")) == 0);
}

TEST_CASE("even a calendar with every day off gives an answer") {
    calendar::HolidayTable closed;
    for (QDate d = day("2026-01-01"); d < day("2027-01-01"); d = d.addDays(1))
        closed.add({d, calendar::DayKind::Off, QStringLiteral("Đóng cửa"), {}, true});
    const Calendar calendar(closed);
    CHECK(calendar.nextWorkingDay(day("2026-03-02")) == day("2027-01-04"));
    CHECK(shown(calendar.effectiveReception(office("2026-03-02 08:00"))) == u"2027-01-04 07:00");
}

TEST_CASE("what comes in outside office hours counts from the next opening") {
    const Calendar calendar = shippedCalendar();
    const auto [came, counts] = GENERATE(table<const char*, const char*>({
        {"2026-03-02 07:00", "2026-03-02 07:00"},  // at the opening
        {"2026-03-02 09:15", "2026-03-02 09:15"},
        {"2026-03-02 11:30", "2026-03-02 11:30"},
        {"2026-03-02 11:31", "2026-03-02 13:30"},  // lunch
        {"2026-03-02 17:00", "2026-03-02 17:00"},  // at the closing, still served
        {"2026-03-02 17:01", "2026-03-03 07:00"},
        {"2026-03-02 03:00", "2026-03-02 07:00"},  // online, at night
        {"2026-03-06 20:00", "2026-03-09 07:00"},  // Friday evening
        {"2026-03-07 09:00", "2026-03-09 07:00"},  // Saturday
        {"2026-08-22 09:00", "2026-08-22 09:00"},  // a Saturday worked instead
        {"2026-02-13 18:00", "2026-02-23 07:00"},  // the evening before Tết
    }));
    CHECK(shown(calendar.effectiveReception(office(came))) == QString::fromLatin1(counts));
}

TEST_CASE("the zone of the clock that gave the moment does not matter") {
    const Calendar calendar = shippedCalendar();
    const QDateTime utc = office("2026-03-02 06:30");
    const QDateTime far = utc.toOffsetFromUtc(-5 * 3600);
    CHECK(calendar.effectiveReception(utc) == calendar.effectiveReception(far));
    CHECK(calendar.effectiveReception(far).timeSpec() == Qt::UTC);
    CHECK(calendar.effectiveReception(utc.toLocalTime()) == office("2026-03-02 07:00"));
}

TEST_CASE("an office open on Saturday morning receives, but the day does not count") {
    OfficeHours hours;
    hours.saturdayMorning = true;
    const Calendar calendar = shippedCalendar(hours);
    CHECK_FALSE(calendar.isWorkingDay(day("2026-03-07")));
    CHECK(shown(calendar.effectiveReception(office("2026-03-07 09:00"))) == u"2026-03-07 09:00");
    CHECK(shown(calendar.effectiveReception(office("2026-03-06 18:00"))) == u"2026-03-07 07:00");
    CHECK(shown(calendar.effectiveReception(office("2026-03-07 14:00"))) == u"2026-03-09 07:00");
    CHECK(shown(calendar.closing(day("2026-03-07"))) == u"2026-03-07 11:30");
    // Saturday 10/02/2024 was mùng 1 Tết.
    CHECK(shown(calendar.effectiveReception(office("2024-02-10 09:00"))) == u"2024-02-15 07:00");
}

TEST_CASE("the version of a calendar changes with a day and with the hours") {
    const Calendar usual = shippedCalendar();
    CHECK(usual.version() == shippedCalendar().version());
    OfficeHours hours;
    hours.spans[0].from = QTime(7, 30);
    CHECK(shippedCalendar(hours).version() != usual.version());
    OfficeHours saturday;
    saturday.saturdayMorning = true;
    CHECK(shippedCalendar(saturday).version() != usual.version());
    calendar::HolidayTable corrected = usual.holidays();
    corrected.add({day("2026-01-02"), calendar::DayKind::Off, QStringLiteral("Nghỉ"), {}, true});
    CHECK(Calendar(corrected).version() != usual.version());
}
