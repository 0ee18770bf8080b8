// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace domain {

/// The only way the core learns the time.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;  ///< always UTC
};

/// Viet Nam keeps UTC+7 all year, on the mainland and on every island commune.
inline constexpr int officeUtcOffsetSeconds = 7 * 3600;

/// The moment as the wall clock of an office shows it.
inline QDateTime officeTime(const QDateTime& moment) {
    return moment.toOffsetFromUtc(officeUtcOffsetSeconds);
}
inline QDate officeDate(const QDateTime& moment) { return officeTime(moment).date(); }
inline QDateTime officeMoment(QDate date, QTime time) {
    return QDateTime(date, time, Qt::OffsetFromUTC, officeUtcOffsetSeconds).toUTC();
}

/// What the device knows about its own clock when it writes an event.
struct ClockQuality {
    qint64 offsetMs = 0;   ///< device clock minus the newest signed server time, 0 when none
    qint64 ageS = -1;      ///< seconds since that contact, by the device's own count; -1: never
    friend bool operator==(const ClockQuality&, const ClockQuality&) = default;
};

}  // namespace domain
