// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include <QCryptographicHash>

#include <algorithm>

namespace calendar {

std::optional<SpecialDay> HolidayTable::find(QDate date) const {
    if (!date.isValid()) return std::nullopt;
    const auto found = m_days.constFind(date);
    if (found != m_days.constEnd()) return *found;
    if (knows(date.year())) return std::nullopt;
    // No holiday of the law comes near these months, so they need no moon.
    if (date.month() == 6 || date.month() == 7 || date.month() == 8 || date.month() == 10 ||
        date.month() == 12)
        return std::nullopt;
    const std::vector<SpecialDay> proposed = proposedHolidays(date.year());
    const auto same = std::find_if(proposed.begin(), proposed.end(),
                                   [&](const SpecialDay& day) { return day.date == date; });
    return same == proposed.end() ? std::nullopt : std::optional(*same);
}

std::vector<SpecialDay> HolidayTable::ofYear(int year) const {
    QMap<QDate, SpecialDay> days;
    if (!knows(year))
        for (const SpecialDay& day : proposedHolidays(year)) days.insert(day.date, day);
    // The whole year by its last day: QDate has no year 0 to step over.
    const auto end = m_days.upperBound(QDate(year, 12, 31));
    for (auto day = m_days.lowerBound(QDate(year, 1, 1)); day != end; ++day)
        days.insert(day.key(), *day);
    return {days.cbegin(), days.cend()};
}

QString HolidayTable::version() const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto year = m_years.cbegin(); year != m_years.cend(); ++year)
        hash.addData(QByteArray::number(year.key()) + ';');
    for (const SpecialDay& day : m_days)
        hash.addData(day.date.toString(Qt::ISODate).toLatin1() + '=' +
                     QByteArray::number(static_cast<int>(day.kind)) + ';');
    return QString::fromLatin1(hash.result().toHex().left(12));
}

}  // namespace calendar
