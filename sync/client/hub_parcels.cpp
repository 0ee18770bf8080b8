// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_parcels.h"

#include "core/crypto/box.h"
#include "core/domain/event_codec.h"
#include "core/store/case_commands.h"
#include "sync/client/own_epochs.h"
#include "sync/client/parting.h"
#include "sync/client/store_failure.h"
#include "sync/client/store_side.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/version.h"

#include <QtEndian>

#include <algorithm>

namespace client {
namespace {

using protocol::Shelf;
using protocol::Parcel;
using protocol::ParcelName;

/// So many of the newest events are told to a new hub even if the district has them: who has no line has not.
constexpr qint64 newest = 5'000;
constexpr int chunksPerPiece = 16;
constexpr qsizetype idBytes = 32;

QByteArray number(quint32 value) {
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}
QByteArray number(quint64 value) {
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

Parcel locked(store::Store& store, const Colleagues& office, ParcelName name, const QByteArray& plain) {
    const crypto::Secret key = crypto::Secret::from(office.unitKeys.back());
    QByteArray body = crypto::lock(plain, key, store.random().bytes(crypto::boxNonceBytes), protocol::parcelLabel(name, office.realm));
    return {std::move(name), std::move(body)};
}

std::optional<QByteArray> unlocked(const Colleagues& office, const Parcel& parcel) {
    const QByteArray label = protocol::parcelLabel(parcel.name, office.realm);
    for (auto key = office.unitKeys.rbegin(); key != office.unitKeys.rend(); ++key)
        if (auto plain = crypto::unlock(parcel.body, crypto::Secret::from(*key), label)) return plain;
    return std::nullopt;
}

/// Epochs of ours whose end was written again in another.
std::vector<protocol::LogParcel::Ended> endedEpochs(store::Store& store) {
    std::vector<protocol::LogParcel::Ended> ended;
    const store::DeviceIdentity self = store.settings().device();
    for (const domain::EpochId& epoch : ownEpochs(store)) {
        const qint64 sent = store.outbox().tipOf(epoch).seq;
        if (store.log().tip(self.device, epoch).seq > sent && ended.size() < 64) ended.push_back({epoch, sent});
    }
    return ended;
}

qint64 firstToldTo(store::Store& store, const domain::EpochId& epoch) {
    return std::min(store.outbox().acknowledged(epoch).storedSeq, std::max<qint64>(0, store.outbox().tipOf(epoch).seq - newest));
}

/// Its author is who gave it, of our office, and signed it.
std::optional<protocol::LogParcel> believed(const Colleagues& office, const Parcel& parcel) {
    const auto plain = unlocked(office, parcel);
    auto log = plain ? protocol::decode<protocol::LogParcel>(*plain) : std::nullopt;
    const bool isTrue = log && log->author.device == parcel.name.from && log->segment.device == parcel.name.from && office.trusts(log->author) &&
                        protocol::verify(log->segment, log->author.publicKey, office.realm);
    if (!isTrue) return std::nullopt;
    return log;
}

void notePapers(const protocol::WireEvent& event, QSet<domain::BlobId>& papers) {
    const auto envelope = domain::decodeEnvelope(event.envelope);
    if (!envelope) return;
    const auto body = domain::decodeBody(envelope->kind, envelope->kindVersion, event.body);
    if (!body) return;
    if (const auto* attached = std::get_if<domain::DocumentAttached>(&body->body)) papers.insert(attached->attachment.blob);
    if (const auto* issued = std::get_if<domain::ResultIssued>(&body->body); issued && issued->blob) papers.insert(*issued->blob);
}

/// An event of a parcel is its author's own, whatever its envelope says.
bool isAuthors(const protocol::WireEvent& event, const protocol::Segment& segment, qint64 seq) {
    const auto envelope = domain::decodeEnvelope(event.envelope);
    return envelope && envelope->origin == domain::Origin{segment.device, segment.epoch, seq};
}

}  // namespace

std::vector<ToldEvents> untold(store::Store& store, const Colleagues& office, const QHash<domain::EpochId, qint64>& told, qint64 maxBytes) {
    std::vector<ToldEvents> parcels;
    const crypto::Secret key = crypto::Secret::from(store.settings().deviceSecret());
    const auto ended = endedEpochs(store);
    for (const domain::EpochId& epoch : ownEpochs(store)) {
        qint64 after = told.contains(epoch) ? told.value(epoch) : firstToldTo(store, epoch);
        while (maxBytes > 0) {
            EventsLoaded loaded = loadEvents(store, {epoch, after, std::min<qint64>(maxBytes, 512 * 1024)});
            if (loaded.events.empty()) break;
            const int count = static_cast<int>(loaded.events.size());
            protocol::LogParcel log{.author = office.badge,
                                    .segment = {.device = office.badge.device,
                                                .epoch = epoch,
                                                .first = after + 1,
                                                .previousChain = loaded.previousChain,
                                                .beacon = {},
                                                .events = std::move(loaded.events),
                                                .signature = {}},
                                    .ended = ended};
            protocol::sign(log.segment, key, office.realm);
            const ParcelName name{Shelf::Log, office.badge.device, epoch.bytes() + number(static_cast<quint64>(after + 1)) + number(static_cast<quint32>(count))};
            after += count;
            noteOffered(store, epoch, after);
            parcels.push_back({locked(store, office, name, protocol::encode(log)), epoch, after, count});
            maxBytes -= parcels.back().parcel.body.size() + 512;
        }
    }
    return parcels;
}

domain::Result<HeardEvents> hear(store::Store& store, const Colleagues& office, const std::vector<Parcel>& parcels, const HubMark& mark) {
    HeardEvents result;
    store::Heard heard;
    for (const Parcel& parcel : parcels) {
        const auto log = parcel.name.shelf == Shelf::Log ? believed(office, parcel) : std::nullopt;
        if (!log) {
            ++result.strange;
            continue;
        }
        qint64 seq = log->segment.first;
        for (const protocol::WireEvent& event : log->segment.events) {
            if (!isAuthors(event, log->segment, seq++)) continue;
            heard.events.push_back({event.envelope, event.body});
            notePapers(event, result.papers);
        }
        for (const auto& ended : log->ended) heard.ended.push_back(store::Heard::Ended{log->author.device, ended.epoch, ended.seq});
    }
    result.events = static_cast<int>(heard.events.size());
    try {
        const auto taken = store::takeHeard(store, heard, [&] { setHubMark(store, mark); });
        if (!taken) return taken.error();
        return result;
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

std::vector<QByteArray> scanKeys(store::Store& store, const domain::BlobId& id) {
    std::vector<QByteArray> keys;
    const auto info = store.blobs().find(id);
    if (!info || !info->complete()) return keys;
    for (int first = 0; first < info->here.size(); first += chunksPerPiece) keys.push_back(id.bytes() + number(static_cast<quint32>(first)));
    return keys;
}

std::optional<Parcel> scanParcel(store::Store& store, const Colleagues& office, const QByteArray& key) {
    const auto id = domain::BlobId::fromBytes(key.left(idBytes));
    const auto info = id && key.size() == idBytes + 4 ? store.blobs().find(*id) : std::nullopt;
    const quint32 first = info ? qFromBigEndian<quint32>(key.constData() + idBytes) : 0;
    if (!info || !info->complete() || first >= static_cast<quint32>(info->here.size())) return std::nullopt;
    const int count = std::min(chunksPerPiece, static_cast<int>(info->here.size()) - static_cast<int>(first));
    const protocol::ScanParcel scan{.manifest = {id->bytes(), info->size, info->chunkHashes},
                                    .first = static_cast<int>(first),
                                    .bytes = loadChunks(store, {id->bytes(), {static_cast<int>(first), count}}).bytes};
    if (scan.bytes.isEmpty()) return std::nullopt;
    return locked(store, office, {Shelf::Scan, office.badge.device, key}, protocol::encode(scan));
}

domain::Result<bool> takeScan(store::Store& store, const Colleagues& office, const Parcel& parcel) {
    const domain::Error broken{domain::Refusal::FileBroken, {}, {}};
    const auto plain = unlocked(office, parcel);
    const auto scan = plain ? protocol::decode<protocol::ScanParcel>(*plain) : std::nullopt;
    const auto id = scan ? domain::BlobId::fromBytes(scan->manifest.id) : std::nullopt;
    if (!id) return broken;
    try {
        const auto before = store.blobs().find(*id);
        if (before && before->complete()) return true;
        store.blobs().expect(*id, scan->manifest.size, scan->manifest.chunkHashes);
        int index = scan->first;
        for (qsizetype at = 0; at < scan->bytes.size(); at += protocol::chunkBytes)
            if (const auto put = store.blobs().putChunk(*id, index++, scan->bytes.mid(at, protocol::chunkBytes)); !put) return put.error();
        const auto after = store.blobs().find(*id);
        if (!after || !after->complete()) return false;
        store.blobs().setUnproven(*id);
        return true;
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

}  // namespace client
