// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/time_limit.h"

namespace calendar {

/// When a case received at `received` (UTC) is due: a pure function of its arguments, which the
/// result repeats; its text is the caller's. WorkingDays: the day of reception is day 0, due at closing (Civil Code art. 147.2).
/// CalendarDays, Months: a last day off moves to the next working day (art. 148.5). WorkingHours:
/// office hours only. SameDay: due at closing today if received by 15:00 on a working day, else at
/// closing of the next working day. Reception outside hours counts as the next opening.
domain::Deadline deadline(const QDateTime& received, const domain::TimeLimit& limit,
                          const Calendar& calendar);

/// After a supplement: counted anew (Restart), moved by the time it lay with the citizen (Pause), or
/// as it was (Continue).
domain::Deadline afterSupplement(const domain::Deadline& before, const QDateTime& requested,
                                 const QDateTime& received, domain::SupplementClock policy,
                                 const Calendar& calendar);

/// The last day to send the apology: the working day before the due date (NĐ 118/2025 art. 19.6).
QDate apologyBy(const QDateTime& dueAt, const Calendar& calendar);
/// When an unanswered supplement request may close the case: the last second of the `days`-th
/// calendar day (art. 148.6), or of the next working day if that one is off (art. 148.5).
QDateTime supplementCloses(const QDateTime& requested, int days, const Calendar& calendar);
enum class Urgency { None, Near, DueToday, Overdue };
/// How a running case is shown: near means the apology day has come, overdue that the moment is past
/// (a report still counts the rest of that day as on time).
Urgency urgency(const QDateTime& now, const QDateTime& dueAt, const Calendar& calendar);

}  // namespace calendar
