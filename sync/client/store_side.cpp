// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/store_side.h"

#include "core/crypto/hash.h"
#include "core/store/line_book.h"
#include "sync/client/own_epochs.h"
#include "sync/protocol/version.h"

namespace client {

namespace {

const QString resyncsKey = QStringLiteral("sync.resyncs");

protocol::WireUser wireUser(const domain::User& user) {
    protocol::WireUser wire{user.id, user.name, {}};
    for (const domain::Role role : user.roles) wire.roles += domain::roleName(role);
    return wire;
}

QHash<QByteArray, QDateTime> resyncsOf(store::Store& store) {
    QHash<QByteArray, QDateTime> resyncs;
    const QJsonObject kept = store.settings().object(resyncsKey);
    for (auto entry = kept.begin(); entry != kept.end(); ++entry)
        resyncs.insert(QByteArray::fromHex(entry.key().toLatin1()),
                       QDateTime::fromMSecsSinceEpoch(entry.value().toInteger(), Qt::UTC));
    return resyncs;
}

}  // namespace

domain::Result<Snapshot> snapshotOf(store::Store& store, const QString& program) {
    const auto server = store.settings().server();
    if (!server) return domain::Refusal::NotEnrolled;
    const store::DeviceIdentity device = store.settings().device();
    noteOwnEpochs(store);
    const store::Waiting waiting = store.outbox().waiting();
    const store::LineBook line(store.settings());
    Snapshot snapshot{.device = device.device,
                      .realm = device.realm,
                      .serverKey = server->serverKey,
                      .tlsKeyHash = server->tlsKeyHash,
                      .serverEpoch = server->serverEpoch,
                      .program = program,
                      .users = {},
                      .cursors = {},
                      .epochs = {},
                      .resyncs = resyncsOf(store),
                      .beacon = {},
                      .eventBytes = waiting.eventBytes,
                      .blobBytes = waiting.blobBytes,
                      .previewBytes = waiting.previewBytes,
                      .rules = line.rules(),
                      .today = line.record().today,
                      .now = trustedNow(store)};
    for (const domain::User& user : store.users().all())
        if (user.active && snapshot.users.size() < protocol::maxUsers)
            snapshot.users.push_back(wireUser(user));
    for (const store::Cursor& cursor : store.outbox().cursors())
        snapshot.cursors.push_back({cursor.unit, cursor.serverEpoch, cursor.pos});
    for (const domain::EpochId& epoch : ownEpochs(store)) {
        const store::Tip tip = store.outbox().tipOf(epoch);
        const store::Acknowledged mark = store.outbox().acknowledged(epoch);
        snapshot.epochs.push_back({epoch, tip.seq, mark.storedSeq});
        if (!mark.receiptBytes.isEmpty()) snapshot.beacon = mark.receiptBytes;
    }
    return snapshot;
}

TipLoaded loadTip(store::Store& store, const LoadTip& wanted) {
    store::Tip tip = store.outbox().tipOf(wanted.epoch);
    if (wanted.at) tip = {*wanted.at, store.log().chainAt(wanted.epoch, *wanted.at)};
    return {tip.seq, tip.seq > 0 ? tip.chain : crypto::chainStart()};
}

EventsLoaded loadEvents(store::Store& store, const LoadEvents& wanted) {
    EventsLoaded loaded;
    loaded.previousChain =
        wanted.after > 0 ? store.log().chainAt(wanted.epoch, wanted.after) : crypto::chainStart();
    if (loaded.previousChain.size() != domain::Hash::size) return {};
    for (const domain::Event& event :
         store.log().after(wanted.epoch, wanted.after, wanted.maxBytes)) {
        if (loaded.events.size() >= protocol::maxEventsPerPush) break;
        loaded.events.push_back({event.envelopeBytes, event.bodyBytes});
    }
    return loaded;
}

ChainLoaded loadChain(store::Store& store, const LoadChain& wanted) {
    return {store.log().chainAt(wanted.epoch, wanted.seq)};
}

ChunksLoaded loadChunks(store::Store& store, const LoadChunks& wanted) {
    ChunksLoaded loaded;
    const auto id = domain::BlobId::fromBytes(wanted.id);
    for (int i = 0; id && i < wanted.run.count; ++i) {
        const QByteArray chunk = store.blobs().chunk(*id, wanted.run.first + i);
        if (chunk.isEmpty()) return {};
        loaded.bytes += chunk;
    }
    return loaded;
}

Taken take(store::Store& store, const TakeServerEpoch& life) {
    auto server = store.settings().server();
    if (!server) return domain::Refusal::NotEnrolled;
    // The papers first, in a write of their own: power loss may part the two files, and to offer
    // them once more for nothing is better than never.
    if (server->serverEpoch != life.serverEpoch) store.blobs().forgetStandings();
    server->serverEpoch = life.serverEpoch;
    store.settings().setServer(*server);
    return domain::Done{};
}

Taken take(store::Store& store, const ForgetCursors& forget) {
    constexpr qsizetype enough = 16;  // lives of one server worth remembering
    return store.write([&]() -> Taken {
        QJsonObject kept = store.settings().object(resyncsKey);
        if (kept.size() >= enough) kept = {};
        kept.insert(QString::fromLatin1(forget.serverEpoch.toHex()),
                    forget.at.toMSecsSinceEpoch());
        store.settings().setObject(resyncsKey, kept);
        store.outbox().forgetCursors();
        return domain::Done{};
    });
}

QDateTime trustedNow(store::Store& store) {
    const store::Outbox::LastExchange last = store.outbox().lastExchange();
    return domain::trustedNow(store.clock().now(), last.serverTime, last.serverTimeAt);
}

void noteServerTime(store::Store& store, const QDateTime& signedTime) {
    store::Outbox::LastExchange last = store.outbox().lastExchange();
    last.serverTime = signedTime;
    last.serverTimeAt = store.clock().now();
    store.outbox().setLastExchange(last);
}

}  // namespace client
