// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QDateTime>
#include <QString>
#include <QTime>

namespace domain {

/// How long the law gives. `SameDay` is the rule "in the day; received after 15:00, the next
/// working day" (Law on Civil Status 2014 art. 5.3; NĐ 23/2015 art. 7): never 24 hours.
struct TimeLimit {
    enum class Unit { SameDay, WorkingHours, WorkingDays, CalendarDays, Months };
    Unit unit = Unit::WorkingDays;
    int amount = 0;                  ///< ignored by SameDay
    QTime sameDayUntil{15, 0};       ///< only for SameDay

    friend bool operator==(const TimeLimit&, const TimeLimit&) = default;
};

/// What a supplement does to the limit (policy of the procedure). NĐ 118/2025 art. 19.5: restart.
enum class SupplementClock { Restart, Pause, Continue };

/// A due date with everything it was computed from, so that it can be explained for ever.
struct Deadline {
    QDateTime countedFrom;    ///< UTC; reception, or reception of the full supplement
    TimeLimit limit;
    QString calendarVersion;  ///< which holidays were known
    QDateTime dueAt;          ///< UTC
    QString text{};           ///< the limit as its slip prints it: "03 ngày làm việc"

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

enum class Punctuality { Early, OnTime, Late };
/// By the day, as reports count: an hour after closing on the due day is on time.
inline Punctuality punctuality(const QDateTime& finished, const QDateTime& dueAt) {
    const QDate done = officeDate(finished), last = officeDate(dueAt);
    if (done < last) return Punctuality::Early;
    return done == last ? Punctuality::OnTime : Punctuality::Late;
}

}  // namespace domain
