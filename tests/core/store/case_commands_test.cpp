// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_commands.h"

#include "core/domain/event_codec.h"
#include "core/store/draft_commands.h"
#include "tests/core/store/an_office.h"

using domain::Refusal;
using test::TempStore;

TEST_CASE("a received case gets the desk's next code and is found again") {
    TempStore office;
    const auto first = test::received(*office);
    const auto second = test::received(*office);
    CHECK(first.code() == QStringLiteral("H17.94.12-260302-0001"));
    CHECK(second.code() == QStringLiteral("H17.94.12-260302-0002"));
    office.reopen();
    CHECK(office->cases().findCode(first.code()) == first.id);
    CHECK(store::caseFile(*office, first.id).value() == first);
    CHECK(office->cases().find(first.id)->unconfirmed == 1);
}

TEST_CASE("an act is kept, shown in the lists and waits to be sent") {
    TempStore office;
    const auto file = test::received(*office);
    const auto after = test::forward(*office, file.id, QStringLiteral("settle"));
    REQUIRE(after);
    CHECK(after->step == QStringLiteral("settle"));
    CHECK(office->cases().find(file.id)->stepName == QStringLiteral("Thụ lý"));
    CHECK(office->outbox().waiting().events == 2);
    CHECK(store::caseFile(*office, file.id).value() == *after);
}

TEST_CASE("a refused act leaves the case as it was") {
    TempStore office;
    const auto file = test::received(*office);
    const auto refused = store::act(
        *office, file.id, [](const domain::CaseFile&) -> domain::Result<domain::EventBody> {
            return Refusal::WrongState;
        });
    CHECK(refused.error().refusal == Refusal::WrongState);
    CHECK(office->log().count() == 1);
    CHECK(store::caseFile(*office, file.id).value() == file);
}

TEST_CASE("an act on a case nobody has is refused") {
    TempStore office;
    const auto refused = test::remark(*office, test::anId<domain::CaseId>(7), QStringLiteral("x"));
    CHECK(refused.error().refusal == Refusal::CaseUnknown);
}

TEST_CASE("an event says who did it, in which role, and what was seen") {
    TempStore office;
    office->outbox().setLastExchange({.tried = {},
                                      .succeeded = {},
                                      .failures = 0,
                                      .problem = {},
                                      .nextTry = {},
                                      .serverTime = office.clock.now(),
                                      .serverTimeAt = office.clock.now().addMSecs(1500)});
    office.clock.advance(std::chrono::seconds(61));
    const auto file = test::received(*office);
    REQUIRE(test::forward(*office, file.id, QStringLiteral("settle")));
    REQUIRE(test::forward(*office, file.id, QStringLiteral("sign")));
    const auto events = office->log().eventsOf(file.id);
    REQUIRE(events.size() == 3);
    const domain::Event& last = events[2].event;
    CHECK(last.by.name == QStringLiteral("Nguyễn Thị Lan"));
    CHECK(last.by.unitName == QStringLiteral("Xã Khâm Đức"));
    CHECK(last.by.role == domain::Role::Officer);  // whose step it was
    CHECK(last.envelope.baseStep == 2);
    CHECK(last.envelope.lamport == 3);
    CHECK(last.envelope.mustUnderstand);
    CHECK(last.envelope.clock == domain::ClockQuality{1500, 59});
    CHECK(last.envelope.unit == QStringLiteral("02683"));
    CHECK(last.envelope.actor == office->signedIn().id);
}

TEST_CASE("taking in a case removes its draft and keeps its scans in the same moment") {
    TempStore office;
    const auto blob = test::aBlob(*office, QByteArray(150'000, 'p'));
    const store::Draft draft{.id = test::anId<domain::DraftId>(3),
                             .user = office->signedIn().id,
                             .kind = QStringLiteral("intake"),
                             .about = QStringLiteral("1.001193"),
                             .firstWords = QStringLiteral("Trần Văn Đức"),
                             .changedAt = office.clock.now(),
                             .content = {{QStringLiteral("a"), 1}}};
    REQUIRE(store::saveDraft(*office, draft));
    CHECK(office->drafts().find(draft.id) == draft);

    store::Intake intake = test::anIntake();
    intake.draft = draft.id;
    domain::Attachment attachment = test::anAttachment();
    intake.attachments = {attachment};
    const auto missing = store::receiveCase(*office, intake);
    CHECK(missing.error().refusal == Refusal::BlobIncomplete);
    CHECK(office->drafts().find(draft.id));
    CHECK(office->log().count() == 0);
    CHECK(office->settings().codeCounter().serial == 0);

    intake.attachments[0].blob = blob;
    const auto file = store::receiveCase(*office, intake);
    REQUIRE(file);
    CHECK(file->attachments.size() == 1);
    CHECK_FALSE(office->drafts().find(draft.id));
    CHECK(office->cases().find(file->id)->attachments == 1);
}

TEST_CASE("a case with an event of a newer program can be seen and not changed") {
    TempStore office;
    const auto file = test::received(*office);
    test::ADevice other(5);
    domain::Event future = other.event(file.id, test::aSignature(),
                                       domain::UnknownEvent{QStringLiteral("case-merged"), 1, {}}, {}, 5);
    future.envelope.kind = QStringLiteral("case-merged");
    future.envelope.mustUnderstand = true;
    future.bodyBytes = domain::encodeBody(test::aSignature(), domain::Remarked{});
    future.envelope.bodyHash = *domain::Hash::fromBytes(
        QCryptographicHash::hash(future.bodyBytes, QCryptographicHash::Blake2b_256));
    future.envelopeBytes = domain::encodeEnvelope(future.envelope);
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(future, 9)})));
    CHECK(store::caseFile(*office, file.id)->needsNewerProgram);
    CHECK(test::remark(*office, file.id, QStringLiteral("x")).error().refusal == Refusal::ClientTooOld);
}

TEST_CASE("a full disk refuses the act, says so and leaves everything as it was") {
    TempStore office;
    const auto file = test::received(*office);
    const auto pages = office->database().first(
        QStringLiteral("PRAGMA main.page_count"), {}, [](const sqlite::Row& row) { return row.integer(0); });
    const auto limit = [&](qint64 most) {
        office->database().run(QStringLiteral("PRAGMA main.max_page_count = %1").arg(most));
    };
    limit(*pages);
    const QString text(900, u'x');
    domain::Result<domain::CaseFile> outcome = file;
    qint64 said = 0;
    for (; said < 500 && outcome; ++said) outcome = test::remark(*office, file.id, text);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().refusal == Refusal::DiskFull);
    const auto kept = store::caseFile(*office, file.id).value();
    CHECK(kept.remarks.size() == static_cast<std::size_t>(said - 1));
    store::Intake intake = test::anIntake();
    intake.proposal.summary = QString(1000, u'y');
    while (outcome || outcome.error().refusal == Refusal::DiskFull) {
        outcome = store::receiveCase(*office, intake);
        if (!outcome) break;
    }
    CHECK(outcome.error().refusal == Refusal::DiskFull);
    const int serial = office->settings().codeCounter().serial;
    store::Draft draft{.id = test::anId<domain::DraftId>(1),
                       .user = office->signedIn().id,
                       .kind = QStringLiteral("intake"),
                       .about = {},
                       .firstWords = {},
                       .changedAt = office.clock.now(),
                       .content = {{QStringLiteral("text"), QString(100'000, u'z')}}};
    CHECK(store::saveDraft(*office, draft).error().refusal == Refusal::DiskFull);

    limit(1'000'000);
    CHECK(test::remark(*office, file.id, text));
    CHECK(test::received(*office).code().endsWith(
        QStringLiteral("%1").arg(serial + 1, 4, 10, QChar(u'0'))));
    CHECK(store::saveDraft(*office, draft));
    CHECK(store::verify(*office, true).empty());
    CHECK_FALSE(store::rebuild(*office)->differed);
}
