// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/lunar.h"

#include "core/calendar/astronomy.h"

namespace calendar {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

/// The new moon that begins the eleventh month, the one with the winter solstice of that year.
int eleventhMonth(int year) {
    const int k = newMoonUpTo(QDate(year, 12, 31).toJulianDay());
    // The month is the last one of the year unless the solstice was already past when it began.
    return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/// From one eleventh month to the next: twelve months, or thirteen of which one is doubled.
struct Span {
    int first = 0;   ///< the new moon of the first eleventh month
    int leapAt = 0;  ///< how many months later the doubled one comes, 0: none

    int monthAt(int offset) const {
        const int counted = leapAt != 0 && offset >= leapAt ? offset - 1 : offset;
        return (10 + counted) % 12 + 1;
    }
};

Span spanFrom(int year) {
    const int first = eleventhMonth(year);
    if (eleventhMonth(year + 1) - first == 12) return {first, 0};
    // Thirteen moons share twelve solar terms: the first month without one is the doubled one.
    int offset = 1;
    while (sunSector(newMoonDay(first + offset)) != sunSector(newMoonDay(first + offset + 1)))
        ++offset;
    return {first, offset};
}

struct Month {
    QDate begins;
    int length = 0;
};

std::optional<Month> findMonth(int year, int month, bool leap) {
    // Months 11 and 12 stand at the head of the span that begins in their own year.
    const Span span = spanFrom(month >= 11 ? year : year - 1);
    const int plain = month >= 11 ? month - 11 : month + 1;
    // The doubled eleventh month is the second of its span; the twelfth one then is the third.
    int offset = plain;
    if (leap) {
        if (span.leapAt != plain + 1) return std::nullopt;
        offset = span.leapAt;
    } else if (span.leapAt != 0 && plain >= span.leapAt) {
        offset = plain + 1;
    }
    const qint64 begins = newMoonDay(span.first + offset);
    return Month{QDate::fromJulianDay(begins),
                 static_cast<int>(newMoonDay(span.first + offset + 1) - begins)};
}

bool supported(int lunarYear) {
    return lunarYear >= firstYear && lunarYear <= lastYear;
}

}  // namespace

LunarDate toLunar(QDate date) {
    if (!date.isValid() || date < QDate(firstYear, 1, 1) || date.year() > lastYear + 1) return {};
    const qint64 day = date.toJulianDay();
    const int moon = newMoonUpTo(day);

    int spanYear = date.year();
    Span span = spanFrom(spanYear);
    if (moon < span.first) span = spanFrom(--spanYear);
    const int offset = moon - span.first;
    LunarDate lunar;
    lunar.month = span.monthAt(offset);
    lunar.leapMonth = span.leapAt != 0 && offset == span.leapAt;
    lunar.day = static_cast<int>(day - newMoonDay(moon)) + 1;
    // The head of a span, months 11 and 12, belongs to the year in which the span begins.
    lunar.year = lunar.month >= 11 ? spanYear : spanYear + 1;
    return lunar.year <= lastYear ? lunar : LunarDate{};
}

std::optional<QDate> fromLunar(const LunarDate& date) {
    if (!supported(date.year) || date.month < 1 || date.month > 12 || date.day < 1)
        return std::nullopt;
    const auto month = findMonth(date.year, date.month, date.leapMonth);
    if (!month || date.day > month->length) return std::nullopt;
    return month->begins.addDays(date.day - 1);
}

QDate lunarNewYear(int year) {
    return fromLunar({.year = year, .month = 1, .day = 1}).value_or(QDate());
}

QDate hungKingsDay(int year) {
    return fromLunar({.year = year, .month = 3, .day = 10}).value_or(QDate());
}

std::optional<int> leapMonth(int year) {
    if (!supported(year)) return std::nullopt;
    // The span that ends in this year can double months 1 to 10, the one that begins in it 11
    // or 12.
    const Span ending = spanFrom(year - 1);
    if (ending.leapAt > 2) return ending.monthAt(ending.leapAt);
    const Span beginning = spanFrom(year);
    if (beginning.leapAt == 1 || beginning.leapAt == 2) return beginning.monthAt(beginning.leapAt);
    return std::nullopt;
}

}  // namespace calendar
