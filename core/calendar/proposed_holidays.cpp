// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "core/calendar/lunar.h"
#include "core/calendar/weekend.h"

namespace calendar {

namespace {

constexpr int twoDaysOfIndependenceSince = 2021;  // Labour Code 2019 in force; one day before
constexpr int cultureDaySince = 2026;             // NQ 28/2026/QH16, from 1 July 2026

using Names = QMap<QDate, QString>;

/// Giỗ Tổ comes before 30 April in every year since 1948, so that no holiday covers another.
void put(Names& names, QDate date, const QString& name) {
    if (date.isValid()) names.insert(date, name);  // years beyond the lunar calendar have no Tết
}

Names holidaysOfLaw(int year) {
    Names names;
    put(names, QDate(year, 1, 1), QStringLiteral("Tết Dương lịch"));
    if (const QDate tet = lunarNewYear(year); tet.isValid())
        for (int day = -1; day <= 3; ++day)
            put(names, tet.addDays(day), QStringLiteral("Tết Nguyên đán"));
    put(names, hungKingsDay(year), QStringLiteral("Giỗ Tổ Hùng Vương"));
    put(names, QDate(year, 4, 30), QStringLiteral("Ngày Chiến thắng"));
    put(names, QDate(year, 5, 1), QStringLiteral("Ngày Quốc tế lao động"));
    if (year >= twoDaysOfIndependenceSince)
        put(names, QDate(year, 9, 1), QStringLiteral("Quốc khánh"));
    put(names, QDate(year, 9, 2), QStringLiteral("Quốc khánh"));
    if (year >= cultureDaySince)
        put(names, QDate(year, 11, 24), QStringLiteral("Ngày Văn hóa Việt Nam"));
    return names;
}

SpecialDay proposal(QDate date, const QString& name, const QString& source) {
    return {.date = date, .kind = DayKind::Off, .name = name, .source = source, .verified = false};
}

}  // namespace

std::vector<SpecialDay> proposedHolidays(int year) {
    const Names names = holidaysOfLaw(year);
    const QString law = QStringLiteral("computed from Labour Code 2019 art. 112");
    const QString moved = QStringLiteral("computed from Labour Code 2019 art. 111.3");

    QMap<QDate, SpecialDay> days;
    for (auto day = names.cbegin(); day != names.cend(); ++day)
        days.insert(day.key(), proposal(day.key(), *day, law));
    for (auto day = names.cbegin(); day != names.cend(); ++day) {
        if (!isWeekend(day.key())) continue;
        QDate instead = day.key().addDays(1);
        while (isWeekend(instead) || days.contains(instead)) instead = instead.addDays(1);
        days.insert(instead, proposal(instead, QStringLiteral("Nghỉ bù ") + *day, moved));
    }
    return {days.cbegin(), days.cend()};
}

}  // namespace calendar
