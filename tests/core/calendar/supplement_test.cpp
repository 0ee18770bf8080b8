// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/deadline.h"

#include "tests/core/calendar/shipped_calendar.h"
#include "tests/support/print.h"

using calendar::Calendar;
using domain::Deadline;
using domain::SupplementClock;
using domain::TimeLimit;
using test::office;
using test::shippedCalendar;
using test::shown;
using Unit = TimeLimit::Unit;

namespace {

Deadline received(const char* at, Unit unit, int amount) {
    return calendar::deadline(office(at), {.unit = unit, .amount = amount}, shippedCalendar());
}

QString paused(const Deadline& before, const char* requested, const char* answered) {
    return shown(calendar::afterSupplement(before, office(requested), office(answered),
                                           SupplementClock::Pause, shippedCalendar())
                     .dueAt);
}

}  // namespace

TEST_CASE("after a supplement the limit is counted anew from its reception") {
    const Deadline before = received("2026-03-02 09:00", Unit::WorkingDays, 5);
    const Deadline after =
        calendar::afterSupplement(before, office("2026-03-04 10:00"), office("2026-03-16 14:00"),
                                  SupplementClock::Restart, shippedCalendar());
    CHECK(shown(before.dueAt) == u"2026-03-09 17:00");
    CHECK(shown(after.dueAt) == u"2026-03-23 17:00");
    CHECK(after.countedFrom == office("2026-03-16 14:00"));
    CHECK(after.limit == before.limit);
}

TEST_CASE("a paused limit moves by the working days it lay with the citizen") {
    const Deadline before = received("2026-03-02 09:00", Unit::WorkingDays, 5);
    CHECK(paused(before, "2026-03-04 10:00", "2026-03-06 10:00") == u"2026-03-11 17:00");
    CHECK(paused(before, "2026-03-06 10:00", "2026-03-09 10:00") == u"2026-03-10 17:00");
    CHECK(paused(before, "2026-03-04 10:00", "2026-03-04 16:00") == u"2026-03-09 17:00");
    // Answered in the evening: it counts from the next opening.
    CHECK(paused(before, "2026-03-04 10:00", "2026-03-04 20:00") == u"2026-03-10 17:00");
}

TEST_CASE("a paused limit in calendar days moves by calendar days and not onto a day off") {
    const Deadline before = received("2026-03-02 09:00", Unit::CalendarDays, 10);
    CHECK(shown(before.dueAt) == u"2026-03-12 17:00");
    CHECK(paused(before, "2026-03-04 10:00", "2026-03-05 10:00") == u"2026-03-13 17:00");
    CHECK(paused(before, "2026-03-04 10:00", "2026-03-06 10:00") == u"2026-03-16 17:00");
}

TEST_CASE("a paused limit in hours moves by open hours") {
    const Deadline before = received("2026-03-02 09:00", Unit::WorkingHours, 8);
    CHECK(shown(before.dueAt) == u"2026-03-03 09:00");
    CHECK(paused(before, "2026-03-02 10:00", "2026-03-02 14:30") == u"2026-03-03 11:30");
}

TEST_CASE("a paused same-day limit moves by working days") {
    const Deadline before = received("2026-03-02 09:00", Unit::SameDay, 0);
    CHECK(paused(before, "2026-03-02 10:00", "2026-03-04 09:00") == u"2026-03-04 17:00");
    CHECK(paused(before, "2026-03-02 10:00", "2026-03-02 11:00") == u"2026-03-02 17:00");
}

TEST_CASE("an answer dated before the request moves nothing") {
    const Deadline before = received("2026-03-02 09:00", Unit::WorkingDays, 5);
    CHECK(paused(before, "2026-03-05 10:00", "2026-03-03 10:00") == u"2026-03-09 17:00");
}

TEST_CASE("a limit that goes on stays exactly as it was") {
    const Deadline before = received("2026-03-02 09:00", Unit::WorkingDays, 5);
    CHECK(calendar::afterSupplement(before, office("2026-03-04 10:00"), office("2026-03-20 14:00"),
                                    SupplementClock::Continue, shippedCalendar()) == before);
}

TEST_CASE("an unanswered request may close the case after the 15th calendar day") {
    const Calendar calendar = shippedCalendar();
    const auto closes = [&](const char* requested, int days) {
        return calendar::supplementCloses(office(requested), days, calendar);
    };
    CHECK(closes("2026-03-02 09:00", 15) == office("2026-03-17 23:59:59"));
    CHECK(closes("2026-03-02 23:30", 15) == office("2026-03-17 23:59:59"));
    CHECK(closes("2026-03-02 09:00", 0) == office("2026-03-02 23:59:59"));
    CHECK(closes("2026-03-02 09:00", -3) == closes("2026-03-02 09:00", 0));
    CHECK_FALSE(calendar::supplementCloses(QDateTime(), 15, calendar).isValid());
}

TEST_CASE("a closing day that is off moves to the next working day, so nobody loses it to Tết") {
    const Calendar calendar = shippedCalendar();
    CHECK(calendar::supplementCloses(office("2026-02-02 09:00"), 15, calendar) ==
          office("2026-02-23 23:59:59"));
    CHECK(calendar::supplementCloses(office("2026-03-06 09:00"), 15, calendar) ==
          office("2026-03-23 23:59:59"));
}
