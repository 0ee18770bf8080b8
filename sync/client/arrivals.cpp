// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "core/store/case_commands.h"
#include "core/store/twin.h"
#include "sync/client/colleagues.h"
#include "sync/client/letters_out.h"
#include "sync/client/own_epochs.h"
#include "sync/client/store_side.h"

namespace client {
namespace {

using Kind = protocol::EventVerdict::Kind;

domain::Standing standingOf(Kind kind) {
    switch (kind) {
    case Kind::Confirmed:
    case Kind::Duplicate: return domain::Standing::Confirmed;
    case Kind::Held: return domain::Standing::Held;
    case Kind::Late: return domain::Standing::Late;
    }
    Q_UNREACHABLE();
}

domain::Place placeOf(Kind kind, qint64 revision, const QDateTime& at) {
    domain::Place place{.revision = {}, .standing = standingOf(kind), .receivedAt = at};
    if (place.standing == domain::Standing::Confirmed && revision > 0) place.revision = revision;
    return place;
}

/// Somebody else's event under our own present identity.
bool forksUs(store::Store& store, const std::vector<protocol::PullRow>& rows) {
    const store::DeviceIdentity self = store.settings().device();
    for (const protocol::PullRow& row : rows) {
        const auto envelope = domain::decodeEnvelope(row.envelope);
        if (!envelope || envelope->origin.device != self.device ||
            envelope->origin.epoch != self.epoch)
            continue;
        const auto ours = store.log().find(envelope->origin);
        if (!ours || ours->event.envelopeBytes != row.envelope) return true;
    }
    return false;
}

}  // namespace

Taken take(store::Store& store, const TakeSession& session) {
    const protocol::SessionAnswer& answer = session.answer;
    return store.write([&]() -> Taken {
        store::DeviceIdentity device = store.settings().device();
        const domain::CodeBlock block{answer.codeFirst, answer.codeLast};
        // Two computers have this block, and this one has left it already.
        const bool isLeft = store::twinOf(store.settings()).stage == store::Twin::Stage::Parting;
        if (!isLeft && block.first >= 1 && block.last >= block.first && device.codeBlock != block) {
            device.codeBlock = block;
            store.settings().setDevice(device);
        }
        const domain::UnitTree known = store.settings().units();
        const domain::UnitTree units = domain::UnitTree(answer.units).completedFrom(known);
        if (units.find(device.unit) && known != units) store.settings().setUnits(units);
        noteColleagues(store, answer);
        return domain::Done{};
    });
}

Taken takeCarried(store::Store& store, const TakeReceipt& told) {
    const protocol::Receipt& receipt = told.receipt;
    store::Arrived arrived{.epoch = receipt.epoch,
                           .confirmations = {},
                           .acknowledged = {},
                           .rows = {},
                           .cursors = {}};
    arrived.acknowledged = store::Acknowledged{.storedSeq = receipt.storedSeq,
                                               .backedUpSeq = receipt.backedUpSeq,
                                               .chain = receipt.chain,
                                               .receiptBytes = protocol::encode(receipt)};
    for (const protocol::EventVerdict& verdict : told.verdicts) {
        // Told before without its place: the feed will say it.
        if (verdict.kind == Kind::Duplicate && verdict.revision == 0) continue;
        arrived.confirmations.push_back(
            {.seq = verdict.seq,
             .place = placeOf(verdict.kind, verdict.revision, receipt.at),
             .heldReason = verdict.reason,
             .receipt = receipt.number});
    }
    const auto taken = store::takeOver(store, arrived);
    if (!taken) return taken.error();
    return domain::Done{};
}

Taken take(store::Store& store, const TakeReceipt& told) {
    const Taken taken = takeCarried(store, told);
    if (taken) noteServerTime(store, told.receipt.at);
    return taken;
}

Taken take(store::Store& store, const TakeRows& came) {
    store::Arrived arrived{.epoch = store.settings().device().epoch,
                           .confirmations = {},
                           .acknowledged = {},
                           .rows = {},
                           .cursors = {}};
    for (const protocol::PullRow& row : came.rows)
        arrived.rows.push_back({.unit = row.unit,
                                .pos = row.pos,
                                .place = placeOf(row.verdict, row.revision, row.receivedAt),
                                .heldReason = row.reason,
                                .envelopeBytes = row.envelope,
                                .bodyBytes = row.body});
    for (const protocol::PullCursor& cursor : came.cursors)
        arrived.cursors.push_back({cursor.unit, cursor.serverEpoch, cursor.pos});
    const auto taken = store::takeOver(store, arrived);
    if (taken) return domain::Done{};
    // The store keeps both branches of a fork and then tells. Only one in the epoch we speak in now
    // is news: an old one was settled when it was found.
    if (taken.error().refusal == domain::Refusal::LogFork && !forksUs(store, came.rows))
        return domain::Done{};
    return taken.error();
}

Custodies custodiesOf(store::Store& store) {
    Custodies custodies;
    const HandedOver handed = handedOver(store);
    for (const domain::EpochId& epoch : ownEpochs(store)) {
        const store::Acknowledged mark = store.outbox().acknowledged(epoch);
        const auto receipt = protocol::decodeReceipt(mark.receiptBytes);
        custodies.insert(epoch, {.writtenSeq = store.outbox().tipOf(epoch).seq,
                                 .storedSeq = mark.storedSeq,
                                 .carriedSeq = handed.upTo.value(epoch),
                                 .receipt = receipt ? receipt->number : QString()});
    }
    return custodies;
}

}  // namespace client
