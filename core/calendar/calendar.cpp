// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"

#include "core/calendar/weekend.h"
#include "core/domain/clock.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>
#include <limits>

namespace calendar {

namespace {

constexpr int mostDays = 10'000;  // of counting, so that a wrong number cannot hang the desk
constexpr qint64 msPerMinute = 60'000;

/// Monday to Friday in (after, until], holidays not asked.
qint64 weekdaysBetween(QDate after, QDate until) {
    // Full weeks since a Monday far back, then the days of the last one.
    const auto upTo = [](QDate date) {
        const qint64 days = date.toJulianDay();  // Julian day 0 was a Monday
        const qint64 week = days >= 0 ? days / 7 : (days - 6) / 7;
        return week * 5 + std::min<qint64>(days - week * 7 + 1, 5);
    };
    return upTo(until) - upTo(after);
}

QString hoursVersion(const OfficeHours& hours) {
    QByteArray text = hours.saturdayMorning ? "s" : "";
    for (const OfficeHours::Span& span : hours.spans)
        text += QByteArray::number(span.from.msecsSinceStartOfDay()) + '-' +
                QByteArray::number(span.to.msecsSinceStartOfDay()) + ';';
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(6));
}

}  // namespace

Calendar::Calendar(HolidayTable holidays, OfficeHours hours)
    // Hours are checked where they are typed; were they wrong here, the usual ones beat a crash.
    : m_holidays(std::move(holidays)), m_hours(hours.isValid() ? std::move(hours) : OfficeHours()) {
    m_version = m_holidays.version() + u'-' + hoursVersion(m_hours);
}

bool Calendar::isWorkingDay(QDate date) const {
    if (!date.isValid()) return false;
    if (const auto special = m_holidays.find(date)) return special->kind == DayKind::MakeUp;
    return !isWeekend(date);
}

QDate Calendar::nextWorkingDay(QDate after) const {
    QDate date = after.addDays(1);
    for (int i = 0; i < mostDays && date.isValid() && !isWorkingDay(date); ++i)
        date = date.addDays(1);
    return date;
}

QDate Calendar::previousWorkingDay(QDate before) const {
    QDate date = before.addDays(-1);
    for (int i = 0; i < mostDays && date.isValid() && !isWorkingDay(date); ++i)
        date = date.addDays(-1);
    return date;
}

QDate Calendar::addWorkingDays(QDate from, int count) const {
    QDate date = from;
    for (int i = std::min(count, mostDays); i > 0; --i) date = nextWorkingDay(date);
    for (int i = std::max(count, -mostDays); i < 0; ++i) date = previousWorkingDay(date);
    return date;
}

int Calendar::workingDaysBetween(QDate after, QDate until) const {
    if (!after.isValid() || !until.isValid()) return 0;
    if (until < after) return -workingDaysBetween(until, after);
    qint64 days = weekdaysBetween(after, until);
    for (int year = after.year(); year <= until.year(); ++year) {
        for (const SpecialDay& day : m_holidays.ofYear(year)) {
            if (day.date <= after || day.date > until) continue;
            if (day.kind == DayKind::Off && !isWeekend(day.date)) --days;
            if (day.kind == DayKind::MakeUp && isWeekend(day.date)) ++days;
        }
    }
    return static_cast<int>(days);
}

std::vector<OfficeHours::Span> Calendar::openSpans(QDate date) const {
    if (isWorkingDay(date)) return m_hours.spans;
    std::vector<OfficeHours::Span> morning;
    if (m_hours.saturdayMorning && date.dayOfWeek() == Qt::Saturday && !m_holidays.find(date))
        std::copy_if(m_hours.spans.begin(), m_hours.spans.end(), std::back_inserter(morning),
                     [](const OfficeHours::Span& span) { return span.from < QTime(12, 0); });
    return morning;
}

QDateTime Calendar::effectiveReception(const QDateTime& moment) const {
    if (!moment.isValid()) return moment;
    const QDateTime local = domain::officeTime(moment);
    for (const OfficeHours::Span& span : openSpans(local.date())) {
        if (local.time() < span.from) return domain::officeMoment(local.date(), span.from);
        if (local.time() <= span.to) return moment.toUTC();
    }
    QDate date = local.date().addDays(1);
    for (int i = 0; i < mostDays && openSpans(date).empty(); ++i) date = date.addDays(1);
    return domain::officeMoment(date, m_hours.opens());
}

QDateTime Calendar::addWorkingMinutes(const QDateTime& from, int minutes) const {
    if (!from.isValid()) return from;
    const QDateTime start = domain::officeTime(effectiveReception(from));
    QDate date = start.date();
    int since = start.time().msecsSinceStartOfDay();
    qint64 left = std::max(minutes, 0) * msPerMinute;
    for (int i = 0; i < mostDays; ++i) {
        if (isWorkingDay(date)) {
            for (const OfficeHours::Span& span : m_hours.spans) {
                const int begins = std::max(since, span.from.msecsSinceStartOfDay());
                const qint64 room = span.to.msecsSinceStartOfDay() - begins;
                if (room < 0) continue;
                if (left <= room)
                    return domain::officeMoment(
                        date, QTime::fromMSecsSinceStartOfDay(begins + static_cast<int>(left)));
                left -= room;
            }
        }
        date = nextWorkingDay(date);
        since = 0;
    }
    return closing(date);
}

int Calendar::workingMinutesBetween(const QDateTime& from, const QDateTime& to) const {
    if (!from.isValid() || !to.isValid()) return 0;
    if (to < from) return -workingMinutesBetween(to, from);
    const QDateTime begin = domain::officeTime(from);
    const QDateTime end = domain::officeTime(to);
    // Working time of a day up to a moment, in milliseconds.
    const auto upTo = [this](const QDateTime& moment) {
        if (!isWorkingDay(moment.date())) return qint64(0);
        qint64 worked = 0;
        for (const OfficeHours::Span& span : m_hours.spans)
            worked += std::max(0, span.from.msecsTo(std::min(moment.time(), span.to)));
        return worked;
    };
    const qint64 perDay = m_hours.minutesPerDay() * msPerMinute;
    const qint64 days = workingDaysBetween(begin.date().addDays(-1), end.date().addDays(-1));
    const qint64 minutes = (days * perDay - upTo(begin) + upTo(end)) / msPerMinute;
    return static_cast<int>(std::min<qint64>(minutes, std::numeric_limits<int>::max()));
}

QDateTime Calendar::closing(QDate date) const {
    if (!date.isValid()) return {};
    const auto open = openSpans(date);
    return domain::officeMoment(date, open.empty() ? m_hours.closes() : open.back().to);
}

QString Calendar::version() const {
    return m_version;
}

}  // namespace calendar
