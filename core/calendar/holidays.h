// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace calendar {

enum class DayKind { Working, Off, MakeUp };

/// A day that is not what its weekday says, and who says so.
struct SpecialDay {
    QDate date;
    DayKind kind = DayKind::Off;   ///< Off, or MakeUp: a Saturday worked instead
    QString name;
    QString source;
    bool verified = true;          ///< false: general knowledge, an office may correct it
    friend bool operator==(const SpecialDay&, const SpecialDay&) = default;
};

/// The days of some years. Years without data are proposed from the law and the lunar calendar.
class HolidayTable {
public:
    /// JSON of one or more years (schema in resources/holidays/README.md).
    /// A later file replaces a year whole. CalendarMalformed names the place.
    static domain::Result<HolidayTable> read(const std::vector<QByteArray>& files);
    void add(const SpecialDay& day) { m_days.insert(day.date, day); }
    bool knows(int year) const { return m_years.contains(year); }
    std::optional<SpecialDay> find(QDate date) const;
    std::vector<SpecialDay> ofYear(int year) const;  ///< in order; computed if not known
    /// Changes whenever the date or kind of a day changes; stored beside each deadline.
    QString version() const;

private:
    QMap<QDate, SpecialDay> m_days;
    QMap<int, QString> m_years;
};

/// What the law gives for a year without a published plan: Labour Code 2019 art. 112 (1 January,
/// Tết from the eve to the 4th, Giỗ Tổ, 30 April, 1 May, 1 and 2 September), 24 November from 2026
/// (NQ 28/2026/QH16); a holiday on a weekly day off moves to the next working day (art. 111.3).
/// Unverified by nature.
std::vector<SpecialDay> proposedHolidays(int year);

}  // namespace calendar
