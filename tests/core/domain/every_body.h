// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/a_case.h"

#include <QJsonArray>

namespace test {

/// One event of each kind, every member filled in, so that a forgotten key is noticed.
inline std::vector<domain::EventBody> everyBody() {
    using namespace domain;
    const QString text = QStringLiteral("Có lý do: “đủ” 100%\n");
    const SupplementItem item{QStringLiteral("id"), text, 1, 2, 3, text};
    const PinnedRemark remark{QStringLiteral("field:mother.name"), text};
    const FeeLine fee{text, 8'000, 3, true, text};
    PaperLine paper{QStringLiteral("p"), text, 1,    2,    3,
                    PaperSource::Reused, true, true, true, text};

    CaseReceived received = aReceipt();
    received.channel = Channel::Post;
    received.process.quick = true;
    received.process.maxSupplements = 0;
    received.process.supplementClock = SupplementClock::Pause;
    received.process.supplementDays = 0;
    received.applicant.owner = Person{};
    received.applicant.owner->born = PartialDate::make(1950);
    received.applicant.owner->sex = Sex::Female;
    received.applicant.person.idIssuedBy = text;
    received.applicant.person.village = text;
    received.applicant.person.email = text;
    received.applicant.person.ethnicity = QStringLiteral("01");
    received.applicant.person.nationality = QStringLiteral("VNM");
    received.applicant.organisation = text;
    received.applicant.organisationCode = text;
    received.applicant.authorised = true;
    received.applicant.relation = text;
    received.applicant.eIdCheck = QStringLiteral("has");
    received.answers =
        QJsonObject{{QStringLiteral("b"), QJsonArray{1, 2.5, -3, QJsonValue(), true}},
                    {QStringLiteral("aa"), text},
                    {QStringLiteral("đ"), QJsonObject{{QString(), 1e300}}},
                    {QStringLiteral("a"), 9'007'199'254'740'993LL}};
    received.papers = {paper, PaperLine{}};
    received.copies = 0;
    received.fees = {fee, FeeLine{}};
    received.outcome = CaseReceived::Outcome::Refused;
    received.items = {item};
    received.reason = text;
    received.externalRefs = QStringList{text, QString()};

    return {received,
            DocumentAttached{anAttachment()},
            DocumentWithdrawn{aHash(5), text},
            DescriptionCorrected{QStringLiteral("summary"), QJsonValue(), text, text},
            StepForwarded{QStringLiteral("a"), QStringLiteral("b"), text, text, aMoment(5)},
            SupplementRequested{2, {item, item}, text, aMoment(360), text},
            SupplementReceived{{paper}, aMoment(7), aDeadline(5), text},
            CaseClosedUnsupplemented{text},
            Reappointed{text, text, aDeadline(), aMoment(100)},
            ReviewRequested{QStringLiteral("48"), text, aMoment(9)},
            ReviewDecided{ReviewDecided::Decision::Question, text, text, {remark}},
            Remarked{remark},
            PaymentAwaited{{fee}, text},
            FeePaid{150'000, QStringLiteral("cash"), text},
            ResultIssued{text, text, text, QDate(2026, 3, 5), text, aHash(6)},
            SettlementRefused{text, text},
            ResultReturned{aMoment(30), text, QStringLiteral("post")},
            CaseWithdrawn{text},
            CaseStopped{text},
            SlipPrinted{QStringLiteral("receipt"), 4},
            ConflictSettled{text, ConflictSettled::Keep::Noted}};
}

inline domain::Envelope anEnvelope() {
    return {.origin = {anId<domain::DeviceId>(1), anId<domain::EpochId>(2), 7},
            .kind = QStringLiteral("fee-paid"),
            .kindVersion = 2,
            .mustUnderstand = true,
            .caseId = anId<domain::CaseId>(3),
            .unit = QStringLiteral("02683"),
            .actor = anId<domain::UserId>(4),
            .lamport = 1'000,
            .deviceTimeMs = 1'772'413'200'000,
            .clock = {-1'500, 86'400},
            .baseRevision = 12,
            .baseStep = 3,
            .bodyHash = aHash(9)};
}

}  // namespace test
