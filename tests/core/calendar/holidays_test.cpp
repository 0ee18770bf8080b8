// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "core/calendar/lunar.h"
#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

#include <algorithm>
#include <set>

using calendar::DayKind;
using calendar::HolidayTable;
using calendar::SpecialDay;
using test::day;

namespace {

HolidayTable shipped() {
    return HolidayTable::read(test::shippedHolidayFiles()).value();
}

QStringList weekdaysOff(const std::vector<SpecialDay>& days) {
    QStringList dates;
    for (const SpecialDay& d : days)
        if (d.kind == DayKind::Off && d.date.dayOfWeek() < Qt::Saturday)
            dates += d.date.toString(QStringLiteral("dd/MM"));
    return dates;
}

QStringList dates(const char* list) {
    return QString::fromLatin1(list).split(u' ');
}

QByteArray aYear(const QByteArray& days, const QByteArray& year = "2030") {
    return R"({"schema":1,"year":)" + year + R"(,"version":"1","days":[)" + days + "]}";
}

const QByteArray goodDay =
    R"({"date":"2030-05-01","kind":"off","name":"Lễ","source":"luật","verified":true})";

QString refusedAt(const std::vector<QByteArray>& files) {
    const auto table = HolidayTable::read(files);
    REQUIRE_FALSE(table);
    CHECK(table.error().refusal == domain::Refusal::CalendarMalformed);
    return table.error().subject;
}

}  // namespace

TEST_CASE("the calendar files we ship can be read, one for each year from 2020 to 2027") {
    const HolidayTable table = shipped();
    for (int year = 2020; year <= 2027; ++year) CHECK(table.knows(year));
    CHECK_FALSE(table.knows(2019));
    CHECK_FALSE(table.knows(2028));
}

TEST_CASE("days off of 2024, 2025 and 2026 are those of the announced plans") {
    const HolidayTable table = shipped();
    CHECK(weekdaysOff(table.ofYear(2024)) ==
          dates("01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09"));
    CHECK(weekdaysOff(table.ofYear(2025)) ==
          dates("01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09"));
    CHECK(weekdaysOff(table.ofYear(2026)) ==
          dates("01/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11"));
}

TEST_CASE("the Saturdays worked instead are 04/05/2024, 26/04/2025 and 22/08/2026") {
    std::vector<QDate> saturdays;
    const HolidayTable table = shipped();
    for (int year = 2020; year <= 2027; ++year)
        for (const SpecialDay& d : table.ofYear(year))
            if (d.kind == DayKind::MakeUp) saturdays.push_back(d.date);
    CHECK(saturdays == std::vector<QDate>{day("2024-05-04"), day("2025-04-26"), day("2026-08-22")});
}

TEST_CASE("every shipped day says who says so, and computed days say that nobody has checked") {
    const HolidayTable table = shipped();
    for (int year = 2020; year <= 2027; ++year) {
        for (const SpecialDay& d : table.ofYear(year)) {
            CAPTURE(d.date, d.source);
            CHECK_FALSE(d.source.isEmpty());
            if (d.source.contains(u"computed") || d.source.contains(u"general knowledge"))
                CHECK_FALSE(d.verified);
            if (year < 2025 || year > 2026) CHECK_FALSE(d.verified);
        }
    }
}

TEST_CASE("every year has 11 days off, and 12 since the day of culture") {
    const HolidayTable table = shipped();
    for (int year = 2021; year <= 2040; ++year) {
        CAPTURE(year);
        int working = 0;
        for (const SpecialDay& d : table.ofYear(year)) {
            if (d.kind == DayKind::MakeUp)
                --working;
            else if (d.date.dayOfWeek() < Qt::Saturday)
                ++working;
        }
        CHECK(working == (year >= 2026 ? 12 : 11));
    }
}

TEST_CASE("the computed year agrees with the announced one where no choice was made") {
    CHECK(weekdaysOff(calendar::proposedHolidays(2022)) ==
          dates("03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09"));
    CHECK(weekdaysOff(calendar::proposedHolidays(2022)) == weekdaysOff(shipped().ofYear(2022)));
    CHECK(weekdaysOff(calendar::proposedHolidays(2027)) == weekdaysOff(shipped().ofYear(2027)));
}

TEST_CASE("a holiday at the weekend moves to the next day that is not off anyway") {
    // 2023: Giỗ Tổ on Saturday 29/04, 30/04 on Sunday, 01/05 on Monday.
    const auto days = weekdaysOff(calendar::proposedHolidays(2023));
    CHECK(days.contains(QStringLiteral("02/05")));
    CHECK(days.contains(QStringLiteral("03/05")));
    CHECK_FALSE(days.contains(QStringLiteral("04/05")));
}

TEST_CASE("Giỗ Tổ never falls on another holiday, so that no day off is lost") {
    for (int year = 1976; year < 2200; ++year) {  // 30 April is a holiday since then
        CAPTURE(year);
        CHECK(calendar::hungKingsDay(year) > QDate(year, 3, 20));
        CHECK(calendar::hungKingsDay(year) < QDate(year, 4, 30));
    }
}

TEST_CASE("before 2021 there was one day for Quốc khánh, before 2026 no day of culture") {
    CHECK_FALSE(weekdaysOff(calendar::proposedHolidays(2020)).contains(QStringLiteral("01/09")));
    CHECK(weekdaysOff(calendar::proposedHolidays(2021)).contains(QStringLiteral("01/09")));
    CHECK_FALSE(weekdaysOff(calendar::proposedHolidays(2025)).contains(QStringLiteral("24/11")));
    CHECK(weekdaysOff(calendar::proposedHolidays(2027)).contains(QStringLiteral("24/11")));
}

TEST_CASE("proposed days are in order, in their year, and unverified") {
    for (int year = 1900; year < 2200; ++year) {
        const auto days = calendar::proposedHolidays(year);
        CAPTURE(year);
        CHECK(std::is_sorted(days.begin(), days.end(),
                             [](const auto& a, const auto& b) { return a.date < b.date; }));
        CHECK(std::all_of(days.begin(), days.end(), [&](const SpecialDay& d) {
            return d.date.year() == year && !d.verified && d.kind == DayKind::Off;
        }));
    }
}

TEST_CASE("asking for one day of a year without a file agrees with asking for the year") {
    const HolidayTable none;
    for (const int year : {1999, 2026, 2030, 2053, 2199}) {
        std::set<QDate> listed;
        for (const SpecialDay& d : none.ofYear(year)) listed.insert(d.date);
        for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
            CAPTURE(date);
            CHECK(none.find(date).has_value() == (listed.count(date) == 1));
        }
    }
}

TEST_CASE("an office can correct a day, and the version tells") {
    HolidayTable table = shipped();
    const QString before = table.version();
    CHECK(table.version() == before);
    table.add({day("2026-01-02"), DayKind::Off, QStringLiteral("Nghỉ hoán đổi"),
               QStringLiteral("thông báo của tỉnh"), true});
    CHECK(table.find(day("2026-01-02"))->kind == DayKind::Off);
    CHECK(table.version() != before);
    CHECK(table.ofYear(2026).at(1).date == day("2026-01-02"));
}

TEST_CASE("an office can add a day to a year that is only computed") {
    HolidayTable table;
    table.add({day("2031-03-02"), DayKind::MakeUp, QStringLiteral("Làm bù"), {}, true});
    CHECK(table.find(day("2031-03-02"))->kind == DayKind::MakeUp);
    CHECK(table.find(day("2031-01-23"))->name == QStringLiteral("Tết Nguyên đán"));
    const auto days = table.ofYear(2031);
    CHECK(std::count_if(days.begin(), days.end(),
                        [](const SpecialDay& d) { return d.date == day("2031-03-02"); }) == 1);
}

TEST_CASE("a later file replaces its year whole and leaves the others") {
    std::vector<QByteArray> files = test::shippedHolidayFiles();
    files.push_back(R"([{"schema":1,"year":2026,"version":"2","days":[]}])");
    const HolidayTable table = HolidayTable::read(files).value();
    CHECK(table.ofYear(2026).empty());
    CHECK_FALSE(table.find(day("2026-02-17")));
    CHECK(table.find(day("2025-01-29")));
    CHECK(table.version() != shipped().version());
}

TEST_CASE("a broken calendar file is refused and the place is named") {
    const auto with = [](QByteArray from, QByteArray to) {
        QByteArray changed = goodDay;
        REQUIRE(changed.contains(from));
        return aYear(changed.replace(from, to));
    };
    const auto at = [](const char* place) { return QString::fromLatin1(place); };
    CHECK(refusedAt({"no json"}) == u"file[0]");
    CHECK(refusedAt({""}) == u"file[0]");
    CHECK(refusedAt({"{}"}) == at("file[0].schema"));
    CHECK(refusedAt({"[3]"}) == u"file[0][0]");
    CHECK(refusedAt({R"({"schema":1,"year":1500,"version":"1","days":[]})"}) == at("file[0].year"));
    CHECK(refusedAt({R"({"schema":1,"year":2030,"days":[]})"}) == at("file[0].version"));
    CHECK(refusedAt({R"({"schema":1,"year":2030,"version":"1","days":{}})"}) == at("file[0].days"));
    CHECK(refusedAt({aYear("7")}) == at("file[0].days[0]"));
    CHECK(refusedAt({with("2030-05-01", "2030-02-30")}) == at("file[0].days[0].date"));
    CHECK(refusedAt({with("2030-05-01", "2031-05-01")}) == at("file[0].days[0].date"));
    CHECK(refusedAt({with("2030-05-01", "2030-5-1")}) == at("file[0].days[0].date"));
    CHECK(refusedAt({with("off", "OFF")}) == at("file[0].days[0].kind"));
    CHECK(refusedAt({with("off", "makeUp")}) == at("file[0].days[0].kind"));
    CHECK(refusedAt({with("\"Lễ\"", "\"  \"")}) == at("file[0].days[0].name"));
    CHECK(refusedAt({with("Lễ", QByteArray(5000, 'x'))}) == at("file[0].days[0].name"));
    CHECK(refusedAt({with("\"luật\"", "5")}) == at("file[0].days[0].source"));
    CHECK(refusedAt({with("true", "1")}) == at("file[0].days[0].verified"));
    CHECK(refusedAt({aYear(goodDay + ',' + goodDay)}) == at("file[0].days[1]"));
    CHECK(refusedAt({aYear(goodDay), "x"}) == u"file[1]");
    CHECK(HolidayTable::read({aYear(goodDay)}));
}

TEST_CASE("a calendar file without end is refused before it is read") {
    CHECK(refusedAt({QByteArray(2 * 1024 * 1024, ' ')}) == u"file[0]");
    CHECK(refusedAt({QByteArray(300'000, '[')}) == u"file[0]");
    CHECK(refusedAt(std::vector<QByteArray>(1000, aYear(goodDay))) == u"file");
}
