// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/line_text.h"
#include "app/text/refusal_text.h"
#include "core/domain/clock.h"
#include "core/domain/line_hint.h"
#include "tests/support/print.h"

#include <QSet>

using app::LineState;
using app::RecordState;
using domain::PaperHold;
using domain::Refusal;

namespace {

const QDateTime now = domain::officeMoment(QDate(2026, 3, 2), QTime(10, 0));

LineState aLine(std::optional<Refusal> problem = {}, const QString& hint = {}) {
    return {.enrolled = true, .failures = problem ? 2 : 0, .problem = problem, .hint = hint, .tried = now.addSecs(-60),
            .succeeded = now.addSecs(-3600), .next = now.addSecs(900), .now = now};
}

QString why(const RecordState& record, const LineState& line) { return app::whyNotGreen(record, line); }

}  // namespace

TEST_CASE("what the district has needs no reason") {
    CHECK(why({}, aLine()).isEmpty());
    CHECK(why({}, aLine(Refusal::LinkUnreachable)).isEmpty());
    CHECK(app::whyOutbox({}, 0, aLine(Refusal::LinkUnreachable)).isEmpty());
}

TEST_CASE("each reason why a record is not green has a sentence of its own that says what to do") {
    QSet<QString> said;
    const auto says = [&](const RecordState& record, const LineState& line, const char* part) {
        const QString sentence = why(record, line);
        INFO(sentence.toStdString());
        CHECK(sentence.contains(QString::fromUtf8(part)));
        CHECK((sentence.count(u':') + sentence.count(u'.')) >= 1);
        CHECK_FALSE(said.contains(sentence));
        said.insert(sentence);
    };
    const RecordState texts{.events = 2};
    const RecordState scans{.scans = 3, .previews = 1, .scanBytes = 2 * 1024 * 1024};
    LineState alone = aLine();
    alone.enrolled = false;
    says(texts, alone, "Settings");
    says(texts, aLine(Refusal::LinkUnreachable), "today 09:00");
    LineState never = aLine(Refusal::LinkUnreachable);
    never.succeeded.reset();
    never.tried.reset();
    says(texts, never, "no line");
    says(texts, aLine(Refusal::DeviceRevoked), "withdrawn");
    says(texts, aLine(Refusal::NotEnrolled), "register again");
    says(texts, aLine(Refusal::ServerBusy), "busy");
    says(texts, aLine(Refusal::LinkUnreachable, domain::hint::proxyPassword), "407");
    says(texts, aLine(Refusal::LinkUnreachable, domain::hint::noName), "DNS");
    says(texts, aLine(Refusal::LinkUnreachable, domain::hint::nobodyThere), "switched off");
    says(texts, aLine(Refusal::LinkNotDistrict, domain::hint::portal), "captive portal");
    says(texts, aLine(Refusal::LinkNotDistrict, domain::hint::wrongPage), "technician");
    says(texts, aLine(Refusal::ServerKeyChanged), "Another key");
    says(scans, aLine(Refusal::ServerStorageFull), "no room");
    says(texts, aLine(), "today 10:15");
    LineState busy = aLine(Refusal::LinkUnreachable);
    busy.busy = true;
    says(texts, busy, "at this moment");
    LineState doubtful = aLine();
    doubtful.clockDoubtful = true;
    says(texts, doubtful, "clock");
    says(scans, aLine(), "still missing there");
    LineState night = aLine();
    night.hold = {PaperHold::Why::Night, now.addSecs(12 * 3600)};
    says(scans, night, "today 22:00");
    LineState cap = aLine();
    cap.hold = {PaperHold::Why::Cap, now.addSecs(14 * 3600)};
    says(scans, cap, "tomorrow 00:00");
    RecordState courier = texts;
    courier.withCourier = now.addSecs(-7200);
    says(courier, aLine(Refusal::LinkUnreachable), "courier since today 08:00");
    says({.notTaken = {QStringLiteral("out-of-scope")}}, aLine(), "another office");
    says({.begun = false}, aLine(), "parked");
    CHECK(said.size() == 22);
}

TEST_CASE("the night holds scans, and neither texts nor previews") {
    LineState night = aLine();
    night.hold = {PaperHold::Why::Night, now.addSecs(12 * 3600)};
    const QString held = app::holdText(night.hold, now);
    CHECK(why({.events = 1, .scans = 2}, night) != held);
    CHECK(why({.scans = 2, .previews = 2}, night) != held);
    CHECK(why({.scans = 2, .previews = 1}, night) == held);
    CHECK(app::whyItWaits({.events = 1, .scans = 2}, night).contains(held));
    night.hold.why = PaperHold::Why::Cap;
    CHECK(why({.scans = 2, .previews = 2}, night) == app::holdText(night.hold, now));
}

TEST_CASE("the outbox as a whole says how much waits and why") {
    const QString sentence = app::whyOutbox({.events = 3, .scans = 2, .scanBytes = 1024 * 1024}, 2048, aLine(Refusal::LinkStalled));
    CHECK(sentence.contains(QStringLiteral("3")));
    CHECK(sentence.contains(QStringLiteral("2,0 kB")));
    CHECK(sentence.contains(QStringLiteral("1,0 MB")));
    CHECK(sentence.contains(QStringLiteral("since today 09:00")));
}

TEST_CASE("a time is estimated only from a measured speed") {
    const QString unknown = app::lanesText(1024, 0, 1024 * 1024, {});
    CHECK(unknown.contains(QStringLiteral("after the first exchange")));
    CHECK_FALSE(unknown.contains(QStringLiteral("minute")));
    const domain::LineSpeed speed{.bytes = 48 * 1024 * 20, .ms = 20'000};
    const QString known = app::lanesText(48 * 1024, 0, 48LL * 1024 * (12 * 60 - 1), speed);
    CHECK(known.contains(QStringLiteral("12 minute")));
    CHECK(known.contains(QStringLiteral("48,0 kB/s")));
    CHECK(known.indexOf(QStringLiteral("texts")) < known.indexOf(QStringLiteral("scans")));
    CHECK(app::lanesText(0, 0, 0, speed).isEmpty());
    CHECK(app::speedText({}, {}).contains(QStringLiteral("not measured yet")));
    CHECK(app::speedText({20'000, 1000}, {}).contains(QStringLiteral("roughly")));
}
