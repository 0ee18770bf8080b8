// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/deadline.h"

#include "core/domain/clock.h"

#include <algorithm>

namespace calendar {

namespace {

using domain::Deadline;
using domain::SupplementClock;
using domain::TimeLimit;

constexpr int longestDays = 10'000;
const QTime usualLatest(15, 0);

QDate notDayOff(QDate date, const Calendar& calendar) {
    return calendar.isWorkingDay(date) ? date : calendar.nextWorkingDay(date);
}

/// Came in on a working day and not after `latest`, so that it can still be done that day.
bool inTime(const QDateTime& local, QTime latest, const Calendar& calendar) {
    return calendar.isWorkingDay(local.date()) && local.time() <= latest;
}

QDateTime due(const QDateTime& received, const TimeLimit& limit, const Calendar& calendar) {
    const QDateTime start = domain::officeTime(calendar.effectiveReception(received));
    const int amount = std::clamp(limit.amount, 0, longestDays);
    switch (limit.unit) {
        case TimeLimit::Unit::SameDay: {
            const QTime latest = limit.sameDayUntil.isValid() ? limit.sameDayUntil : usualLatest;
            return calendar.closing(inTime(start, latest, calendar)
                                        ? start.date()
                                        : calendar.nextWorkingDay(start.date()));
        }
        case TimeLimit::Unit::WorkingHours:
            return calendar.addWorkingMinutes(start.toUTC(), amount * 60);
        case TimeLimit::Unit::WorkingDays: {
            const QDate last = calendar.addWorkingDays(start.date(), amount);
            return calendar.closing(notDayOff(last, calendar));
        }
        case TimeLimit::Unit::CalendarDays:
            return calendar.closing(notDayOff(start.date().addDays(amount), calendar));
        case TimeLimit::Unit::Months:
            return calendar.closing(notDayOff(start.date().addMonths(amount), calendar));
    }
    Q_UNREACHABLE();
}

/// The due date moved on by the time between request and answer, in the limit's own measure.
QDateTime moved(const Deadline& before, const QDateTime& requested, const QDateTime& received,
                const Calendar& calendar) {
    const QDateTime from = calendar.effectiveReception(requested);
    const QDateTime to = calendar.effectiveReception(received);
    if (to <= from) return before.dueAt;
    const QDate last = domain::officeDate(before.dueAt);
    switch (before.limit.unit) {
        case TimeLimit::Unit::WorkingHours: {
            const int minutes = calendar.workingMinutesBetween(from, to);
            const QDateTime due = calendar.addWorkingMinutes(before.dueAt, minutes);
            // Closing and the next opening are the same to a count of hours. To a citizen who
            // answers in between they are not: a limit still running then is not over before the
            // answer.
            return requested <= before.dueAt ? std::max(due, to) : due;
        }
        case TimeLimit::Unit::SameDay:
        case TimeLimit::Unit::WorkingDays: {
            const int days = calendar.workingDaysBetween(domain::officeDate(from), domain::officeDate(to));
            return calendar.closing(notDayOff(calendar.addWorkingDays(last, days), calendar));
        }
        case TimeLimit::Unit::CalendarDays:
        case TimeLimit::Unit::Months: {
            const qint64 days = domain::officeDate(from).daysTo(domain::officeDate(to));
            return calendar.closing(notDayOff(last.addDays(days), calendar));
        }
    }
    Q_UNREACHABLE();
}

}  // namespace

Deadline deadline(const QDateTime& received, const TimeLimit& limit, const Calendar& calendar) {
    return {.countedFrom = received.toUTC(),
            .limit = limit,
            .calendarVersion = calendar.version(),
            .dueAt = received.isValid() ? due(received, limit, calendar) : QDateTime()};
}

Deadline afterSupplement(const Deadline& before, const QDateTime& requested,
                         const QDateTime& received, SupplementClock policy,
                         const Calendar& calendar) {
    switch (policy) {
        case SupplementClock::Restart:
            return {.countedFrom = received.toUTC(),
                    .limit = before.limit,
                    .calendarVersion = calendar.version(),
                    .dueAt = deadline(received, before.limit, calendar).dueAt,
                    .text = before.text};
        case SupplementClock::Pause:
            return {.countedFrom = before.countedFrom,
                    .limit = before.limit,
                    .calendarVersion = calendar.version(),
                    .dueAt = moved(before, requested, received, calendar),
                    .text = before.text};
        case SupplementClock::Continue:
            return before;
    }
    Q_UNREACHABLE();
}

QDate apologyBy(const QDateTime& dueAt, const Calendar& calendar) {
    return calendar.previousWorkingDay(domain::officeDate(dueAt));
}

QDateTime supplementCloses(const QDateTime& requested, int days, const Calendar& calendar) {
    if (!requested.isValid()) return {};
    const QDate last = domain::officeDate(requested).addDays(std::clamp(days, 0, longestDays));
    // A term ends at 24:00 of its last day (Civil Code art. 148.6), a day off moves it (148.5).
    return domain::officeMoment(notDayOff(last, calendar), QTime(23, 59, 59));
}

Urgency urgency(const QDateTime& now, const QDateTime& dueAt, const Calendar& calendar) {
    if (!now.isValid() || !dueAt.isValid()) return Urgency::None;
    if (now > dueAt) return Urgency::Overdue;
    const QDate today = domain::officeDate(now);
    if (today == domain::officeDate(dueAt)) return Urgency::DueToday;
    return today >= apologyBy(dueAt, calendar) ? Urgency::Near : Urgency::None;
}

}  // namespace calendar
