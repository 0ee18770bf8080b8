// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace calendar {

/// Viet Nam has one time, UTC+7 without summer time; the zone of the PC is not asked.
inline constexpr int officeOffset = 7 * 3600;

inline QDateTime toOffice(const QDateTime& moment) {
    return moment.toOffsetFromUtc(officeOffset);
}

inline QDateTime fromOffice(QDate date, QTime time) {
    return QDateTime(date, time, Qt::OffsetFromUTC, officeOffset).toUTC();
}

inline QDate officeDate(const QDateTime& moment) {
    return toOffice(moment).date();
}

inline bool isWeekend(QDate date) {
    return date.dayOfWeek() >= Qt::Saturday;
}

}  // namespace calendar
