// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/partial_date.h"
#include "tests/support/print.h"

using domain::PartialDate;

namespace {

QString iso(const char* typed) {
    const auto date = PartialDate::parse(QString::fromUtf8(typed));
    return date ? date->toIso() : QString();
}

}  // namespace

TEST_CASE("dates are understood as clerks type them") {
    CHECK(iso("05/08/1990") == QStringLiteral("1990-08-05"));
    CHECK(iso("5-8-1990") == QStringLiteral("1990-08-05"));
    CHECK(iso("5.8.1990") == QStringLiteral("1990-08-05"));
    CHECK(iso("05081990") == QStringLiteral("1990-08-05"));
    CHECK(iso(" 08/1990 ") == QStringLiteral("1990-08"));
    CHECK(iso("1990") == QStringLiteral("1990"));
    CHECK(iso("29/02/2024") == QStringLiteral("2024-02-29"));
}

TEST_CASE("what is no date is refused") {
    for (const char* typed :
         {"", "29/02/2023", "31/04/2020", "0/1/2000", "13/2000", "00/2000", "1799", "2201",
          "5/8/90", "5/8-1990", "1990-08-05", "199", "19900", "5/8/1990x", "٥/٨/١٩٩٠", "1990\n1"}) {
        CAPTURE(typed);
        CHECK(iso(typed).isNull());
    }
    CHECK_FALSE(PartialDate::make(2000, {}, 5));
}

TEST_CASE("a date of which only the year is known stays so") {
    const auto year = PartialDate::make(1945);
    CHECK(year->toString() == QStringLiteral("1945"));
    CHECK_FALSE(year->date());
    CHECK(year->earliest() == QDate(1945, 1, 1));
    CHECK(year->latest() == QDate(1945, 12, 31));
    const auto month = PartialDate::make(2024, 2);
    CHECK(month->toString() == QStringLiteral("02/2024"));
    CHECK(month->latest() == QDate(2024, 2, 29));
    const auto day = PartialDate::of(QDate(1990, 8, 5));
    CHECK(day.toString() == QStringLiteral("05/08/1990"));
    CHECK(day.date() == QDate(1990, 8, 5));
    CHECK(day.earliest() == day.latest());
}

TEST_CASE("the stored form of a date is read back, and nothing else is") {
    for (const char* text : {"1990", "1990-08", "1990-08-05"})
        CHECK(PartialDate::fromIso(QString::fromLatin1(text))->toIso() ==
              QString::fromLatin1(text));
    for (const char* text :
         {"", "1990-8", "1990-08-5", "1990-", "1990-13", "08-1990", "1990-08-05T"})
        CHECK_FALSE(PartialDate::fromIso(QString::fromLatin1(text)));
}
