// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "core/store/maintenance.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QBuffer>
#include <QFile>

/// What tests of the store do all day.
namespace test {

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline store::Intake anIntake() {
    store::Intake intake{.proposal = aReceipt(), .attachments = {}, .draft = {}};
    intake.proposal.code.clear();
    return intake;
}

inline store::Intake anIntakeOf(const QString& name, const QString& number = {},
                                const QString& phone = {}) {
    store::Intake intake = anIntake();
    domain::Person& person = intake.proposal.applicant.person;
    person.name = name;
    person.personalNumber = number;
    person.phone = phone;
    intake.proposal.summary.clear();
    intake.proposal.answers = {};
    return intake;
}

inline domain::CaseFile received(store::Store& store, const store::Intake& intake = anIntake()) {
    return store::receiveCase(store, intake).value();
}

inline domain::Result<domain::CaseFile> forward(store::Store& store, domain::CaseId id,
                                                const QString& step) {
    return store::act(store, id, [&](const domain::CaseFile& file) {
        return domain::forward(store.signedIn(), file, step, {}, {}, std::nullopt);
    });
}

inline domain::Result<domain::CaseFile> remark(store::Store& store, domain::CaseId id,
                                               const QString& text) {
    return store::act(store, id, [&](const domain::CaseFile& file) {
        return domain::remark(store.signedIn(), file, {.target = {}, .text = text});
    });
}

/// A file that no event names yet.
inline domain::BlobId aDroppedFile(store::Store& store, QByteArray content) {
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return store.blobs().add(buffer).value();
}

/// The same, and an event names it.
inline domain::BlobId aBlob(store::Store& store, const QByteArray& content) {
    const domain::BlobId id = aDroppedFile(store, content);
    store.blobs().noteNamed(id);
    return id;
}

/// The event as the server's feed would give it.
inline store::FeedRow feedRow(const domain::Event& event, qint64 revision, qint64 pos = 1) {
    return {.unit = event.envelope.unit,
            .pos = pos,
            .place = {revision, domain::Standing::Confirmed, aMoment(1)},
            .heldReason = {},
            .envelopeBytes = event.envelopeBytes,
            .bodyBytes = event.bodyBytes};
}

inline store::Arrived arrivedRows(store::Store& store, std::vector<store::FeedRow> rows) {
    return {.epoch = store.settings().device().epoch,
            .confirmations = {},
            .acknowledged = {},
            .rows = std::move(rows),
            .cursors = {}};
}

/// The server has taken everything this PC said so far.
inline store::Arrived allConfirmed(store::Store& store, qint64 firstRevision = 1) {
    const domain::EpochId epoch = store.settings().device().epoch;
    const store::Tip tip = store.log().tip(store.settings().device().device, epoch);
    store::Arrived arrived{.epoch = epoch,
                           .confirmations = {},
                           .acknowledged = store::Acknowledged{.storedSeq = tip.seq,
                                                               .backedUpSeq = tip.seq,
                                                               .chain = tip.chain,
                                                               .receiptBytes = QByteArray("signed")},
                           .rows = {},
                           .cursors = {}};
    for (qint64 seq = store.outbox().acknowledged(epoch).storedSeq + 1; seq <= tip.seq; ++seq)
        arrived.confirmations.push_back(
            {.seq = seq,
             .place = {firstRevision++, domain::Standing::Confirmed, aMoment(2)},
             .heldReason = {},
             .receipt = QStringLiteral("R-000001")});
    return arrived;
}

}  // namespace test
