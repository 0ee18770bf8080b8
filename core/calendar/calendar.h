// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/holidays.h"
#include "core/calendar/office_hours.h"

#include <QDate>
#include <QDateTime>

namespace calendar {

/// Which days and hours an office works. A value; all moments in and out are UTC, the reasoning is
/// in office time (UTC+7).
class Calendar {
public:
    Calendar(HolidayTable holidays, OfficeHours hours = {});

    bool isWorkingDay(QDate date) const;
    QDate nextWorkingDay(QDate after) const;      ///< strictly later
    QDate previousWorkingDay(QDate before) const; ///< strictly earlier
    QDate addWorkingDays(QDate from, int count) const;
    int workingDaysBetween(QDate after, QDate until) const;  ///< (after, until]; negative if reversed
    /// When something that came in at `moment` counts as received: itself within hours, else the
    /// next opening.
    QDateTime effectiveReception(const QDateTime& moment) const;
    QDateTime addWorkingMinutes(const QDateTime& from, int minutes) const;
    int workingMinutesBetween(const QDateTime& from, const QDateTime& to) const;
    QDateTime closing(QDate date) const;          ///< the moment the office closes on that day
    const OfficeHours& hours() const { return m_hours; }
    const HolidayTable& holidays() const { return m_holidays; }
    QString version() const;                      ///< of holidays and hours together

private:
    std::vector<OfficeHours::Span> openSpans(QDate date) const;  ///< empty: closed all day

    HolidayTable m_holidays;
    OfficeHours m_hours;
    QString m_version;
};

}  // namespace calendar
