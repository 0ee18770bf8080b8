// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <limits>
#include <random>

using calendar::Calendar;
using calendar::OfficeHours;
using test::office;
using test::shippedCalendar;
using test::shown;

TEST_CASE("the usual working day has eight hours") {
    CHECK(OfficeHours().minutesPerDay() == 480);
    CHECK(OfficeHours().opens() == QTime(7, 0));
    CHECK(OfficeHours().closes() == QTime(17, 0));
}

TEST_CASE("office hours must be in order and not overlap") {
    const auto valid = [](std::vector<OfficeHours::Span> spans) {
        return OfficeHours{.spans = std::move(spans), .saturdayMorning = false}.isValid();
    };
    CHECK(OfficeHours().isValid());
    CHECK(valid({{QTime(7, 30), QTime(16, 30)}}));
    CHECK(valid({{QTime(7, 0), QTime(12, 0)}, {QTime(12, 0), QTime(16, 0)}}));
    CHECK_FALSE(valid({}));
    CHECK_FALSE(valid({{QTime(17, 0), QTime(7, 0)}}));
    CHECK_FALSE(valid({{QTime(7, 0), QTime(7, 0)}}));
    CHECK_FALSE(valid({{QTime(), QTime(7, 0)}}));
    CHECK_FALSE(valid({{QTime(13, 0), QTime(17, 0)}, {QTime(7, 0), QTime(11, 0)}}));
    CHECK_FALSE(valid({{QTime(7, 0), QTime(12, 0)}, {QTime(11, 30), QTime(17, 0)}}));
}

TEST_CASE("a calendar given hours that cannot be keeps the usual ones") {
    const Calendar calendar = shippedCalendar({.spans = {}, .saturdayMorning = false});
    CHECK(calendar.hours() == OfficeHours());
}

TEST_CASE("working hours leap over lunch, night, weekend and holidays") {
    const Calendar calendar = shippedCalendar();
    const auto [from, minutes, to] = GENERATE(table<const char*, int, const char*>({
        {"2026-03-02 08:00", 120, "2026-03-02 10:00"},
        {"2026-03-02 10:30", 120, "2026-03-02 14:30"},  // over lunch
        {"2026-03-02 16:00", 120, "2026-03-03 08:00"},  // over night
        {"2026-03-06 16:00", 120, "2026-03-09 08:00"},  // over a weekend
        {"2026-02-13 16:00", 120, "2026-02-23 08:00"},  // over Tết
        {"2026-08-21 16:00", 120, "2026-08-22 08:00"},  // into a make-up Saturday
        {"2026-03-02 07:00", 480, "2026-03-02 17:00"},  // the whole day, up to closing
        {"2026-03-02 07:00", 270, "2026-03-02 11:30"},  // the morning, not 13:30
        {"2026-03-02 17:00", 480, "2026-03-03 17:00"},
        {"2026-03-02 12:00", 60, "2026-03-02 14:30"},  // came at lunch
        {"2026-03-02 09:00", 480, "2026-03-03 09:00"},
        {"2026-03-02 09:00", 2400, "2026-03-09 09:00"},  // five days of eight hours
        {"2026-03-07 09:00", 0, "2026-03-09 07:00"},
        {"2026-03-02 09:00", -50, "2026-03-02 09:00"},
    }));
    CAPTURE(from, minutes);
    CHECK(shown(calendar.addWorkingMinutes(office(from), minutes)) == QString::fromLatin1(to));
}

TEST_CASE("seconds are kept, not rounded in anybody's favour") {
    const Calendar calendar = shippedCalendar();
    CHECK(calendar.addWorkingMinutes(office("2026-03-02 08:00:25"), 60) ==
          office("2026-03-02 09:00:25"));
}

TEST_CASE("working minutes between two moments count only open hours") {
    const Calendar calendar = shippedCalendar();
    const auto between = [&](const char* from, const char* to) {
        return calendar.workingMinutesBetween(office(from), office(to));
    };
    CHECK(between("2026-03-02 08:00", "2026-03-02 10:00") == 120);
    CHECK(between("2026-03-02 11:00", "2026-03-02 14:00") == 60);
    CHECK(between("2026-03-02 16:30", "2026-03-03 07:30") == 60);
    CHECK(between("2026-03-06 16:30", "2026-03-09 07:30") == 60);
    CHECK(between("2026-03-07 00:00", "2026-03-08 23:59") == 0);
    CHECK(between("2026-03-02 00:00", "2026-03-07 00:00") == 2400);
    CHECK(between("2026-02-14 00:00", "2026-02-23 07:00") == 0);
    CHECK(between("2026-03-03 07:30", "2026-03-02 16:30") == -60);
}

TEST_CASE("adding working minutes and counting them are opposites") {
    OfficeHours odd{.spans = {{QTime(7, 15), QTime(9, 0)},
                              {QTime(9, 20), QTime(11, 45)},
                              {QTime(13, 0), QTime(16, 10)}},
                    .saturdayMorning = true};
    const Calendar calendar = GENERATE_COPY(values({shippedCalendar(), shippedCalendar(odd)}));
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const QDateTime from = office("2026-01-01 00:00").addSecs(qint64(random() % 31'000'000));
        const int minutes = static_cast<int>(random() % 6000);
        const QDateTime to = calendar.addWorkingMinutes(from, minutes);
        CAPTURE(from, minutes, to);
        CHECK(to >= from);
        CHECK(calendar.workingMinutesBetween(from, to) == minutes);
        CHECK(calendar.effectiveReception(to) == to);
    }
}

TEST_CASE("a senseless number of working minutes ends at once") {
    const Calendar calendar = shippedCalendar();
    const QDateTime from = office("2026-03-02 08:00");
    CHECK(calendar.addWorkingMinutes(from, std::numeric_limits<int>::max()) > from);
}
