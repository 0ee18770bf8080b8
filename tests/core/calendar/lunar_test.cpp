// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/lunar.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <map>

using calendar::LunarDate;
using test::day;

TEST_CASE("mùng 1 Tết and Giỗ Tổ fall on the days of the published calendars") {
    const auto [year, tet, hung] = GENERATE(table<int, const char*, const char*>({
        {2020, "2020-01-25", "2020-04-02"},
        {2021, "2021-02-12", "2021-04-21"},
        {2022, "2022-02-01", "2022-04-10"},
        {2023, "2023-01-22", "2023-04-29"},
        {2024, "2024-02-10", "2024-04-18"},
        {2025, "2025-01-29", "2025-04-07"},
        {2026, "2026-02-17", "2026-04-26"},
        {2027, "2027-02-06", "2027-04-16"},
        {2028, "2028-01-26", "2028-04-04"},
        {2029, "2029-02-13", "2029-04-23"},
        {2030, "2030-02-02", "2030-04-12"},
        {2031, "2031-01-23", "2031-04-01"},
        {2032, "2032-02-11", "2032-04-19"},
        {2033, "2033-01-31", "2033-04-09"},
        {2034, "2034-02-19", "2034-04-28"},
        {2035, "2035-02-08", "2035-04-17"},
    }));
    CAPTURE(year);
    CHECK(calendar::lunarNewYear(year) == day(tet));
    CHECK(calendar::hungKingsDay(year) == day(hung));
}

TEST_CASE("Tết 1985 came a month before the Chinese one, in 2007 and 2030 a day before") {
    CHECK(calendar::lunarNewYear(1985) == day("1985-01-21"));
    CHECK(calendar::lunarNewYear(2007) == day("2007-02-17"));
    CHECK(calendar::lunarNewYear(2030) == day("2030-02-02"));
}

TEST_CASE("leap months of 2019 to 2035 are where the almanac has them") {
    const std::map<int, int> leap{{2020, 4}, {2023, 2}, {2025, 6},
                                  {2028, 5}, {2031, 3}, {2033, 11}};
    for (int year = 2019; year <= 2035; ++year) {
        CAPTURE(year);
        const auto expected = leap.find(year);
        CHECK(calendar::leapMonth(year) ==
              (expected == leap.end() ? std::nullopt : std::optional(expected->second)));
    }
}

TEST_CASE("a leap month has the number of the month it doubles") {
    // Leap sixth month of 2025: 25 July to 22 August.
    CHECK(calendar::toLunar(day("2025-07-24")) ==
          LunarDate{.year = 2025, .month = 6, .day = 30, .leapMonth = false});
    CHECK(calendar::toLunar(day("2025-07-25")) ==
          LunarDate{.year = 2025, .month = 6, .day = 1, .leapMonth = true});
    CHECK(calendar::toLunar(day("2025-08-23")) ==
          LunarDate{.year = 2025, .month = 7, .day = 1, .leapMonth = false});
}

TEST_CASE("the doubled eleventh month of 2033 pushes Tết 2034 to late February") {
    const LunarDate first{.year = 2033, .month = 11, .day = 1, .leapMonth = true};
    const auto date = calendar::fromLunar(first);
    REQUIRE(date);
    CHECK(calendar::toLunar(*date) == first);
    const auto twelfth = calendar::fromLunar({.year = 2033, .month = 12, .day = 1});
    REQUIRE(twelfth);
    CHECK(date->daysTo(*twelfth) >= 29);
    CHECK(twelfth->daysTo(calendar::lunarNewYear(2034)) >= 29);
}

TEST_CASE("every day of three centuries has a lunar date that leads back to it") {
    LunarDate before = calendar::toLunar(day("1900-01-01"));
    CHECK(before.year == 1899);
    int wrong = 0;
    // Each day of some years, then every 13th day of all: together each month is met.
    for (QDate date = day("1900-02-01"); date.year() < 2200;
         date = date.addDays(date.year() % 10 == 3 ? 1 : 13)) {
        const LunarDate lunar = calendar::toLunar(date);
        if (calendar::fromLunar(lunar) != date) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the next day is the next lunar day or the first of a month") {
    LunarDate before = calendar::toLunar(day("2019-12-31"));
    for (QDate date = day("2020-01-01"); date <= day("2035-12-31"); date = date.addDays(1)) {
        const LunarDate now = calendar::toLunar(date);
        if (now.day == before.day + 1) {
            CHECK((now.month == before.month && now.leapMonth == before.leapMonth));
        } else {
            CAPTURE(date, before.day);
            CHECK(now.day == 1);
            CHECK((before.day == 29 || before.day == 30));
            const bool doubled = now.leapMonth && now.month == before.month;
            CHECK((doubled || now.month == before.month % 12 + 1));
            CHECK(now.year == before.year + (now.month == 1 && !now.leapMonth ? 1 : 0));
        }
        before = now;
    }
}

TEST_CASE("lunar dates that do not exist are nothing") {
    CHECK_FALSE(calendar::fromLunar({.year = 2026, .month = 13, .day = 1}));
    CHECK_FALSE(calendar::fromLunar({.year = 2026, .month = 0, .day = 1}));
    CHECK_FALSE(calendar::fromLunar({.year = 2026, .month = 1, .day = 0}));
    CHECK_FALSE(calendar::fromLunar({.year = 2026, .month = 1, .day = 31}));
    CHECK_FALSE(calendar::fromLunar({.year = 2026, .month = 4, .day = 1, .leapMonth = true}));
    CHECK_FALSE(calendar::fromLunar({.year = 2025, .month = 5, .day = 1, .leapMonth = true}));
    CHECK_FALSE(calendar::fromLunar({.year = 1899, .month = 1, .day = 1}));
    CHECK_FALSE(calendar::fromLunar({.year = 2'000'000'000, .month = 1, .day = 1}));
    CHECK(calendar::toLunar(QDate()) == LunarDate{});
    CHECK(calendar::toLunar(QDate(1899, 12, 31)) == LunarDate{});
    CHECK(calendar::toLunar(QDate(999999, 1, 1)) == LunarDate{});
    CHECK_FALSE(calendar::lunarNewYear(2200).isValid());
    CHECK_FALSE(calendar::leapMonth(-7).has_value());
}
