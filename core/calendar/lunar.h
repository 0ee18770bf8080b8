// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

namespace calendar {

/// The Vietnamese lunisolar calendar (civil meridian UTC+7), 1900 to 2199.
struct LunarDate {
    int year = 0, month = 0, day = 0;
    bool leapMonth = false;
    friend bool operator==(const LunarDate&, const LunarDate&) = default;
};
LunarDate toLunar(QDate date);
/// Nothing when that month or day does not exist.
std::optional<QDate> fromLunar(const LunarDate& date);
/// First day of the year: mùng 1 Tết. Tenth of the third month: Giỗ Tổ Hùng Vương.
QDate lunarNewYear(int year);
QDate hungKingsDay(int year);
/// The month that is doubled, if any.
std::optional<int> leapMonth(int year);

}  // namespace calendar
