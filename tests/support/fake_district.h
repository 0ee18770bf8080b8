// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "core/domain/event_codec.h"
#include "sync/protocol/chunk_map.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/signed_request.h"
#include "sync/protocol/version.h"
#include "tests/support/a_case.h"

#include <QHash>
#include <QMap>

#include <limits>
#include <vector>

namespace test {

/// A district in a few maps, as PROTOCOL.md describes one: strict about signatures, chains and
/// order. Tests change its memory to make it forget, contradict itself or run full.
class FakeDistrict {
public:
    using Response = protocol::WireResponse;
    using Request = protocol::WireRequest;
    struct Log {
        std::vector<protocol::WireEvent> events;
        QByteArray chain = crypto::chainStart();
        std::vector<QByteArray> chains;
    };
    struct Blob {
        protocol::BlobManifest manifest;
        QMap<int, QByteArray> chunks;
        bool complete() const {
            return static_cast<std::size_t>(chunks.size()) == manifest.chunkHashes.size();
        }
    };

    domain::Realm realm = domain::Realm::Real;   ///< of its greeting
    crypto::SigningKey key = crypto::signingKeyFromSeed(QByteArray(32, '\x11'));
    QByteArray epoch = QByteArray(16, 'e');
    QByteArray tlsKeyHash = QByteArray(32, 't');
    QHash<domain::DeviceId, QByteArray> devices;           ///< and their public keys
    QString code;                                          ///< the one that enrols
    QString role = QStringLiteral("commune");
    QString unitCode = QStringLiteral("02683");            ///< the one it enrols for
    QHash<domain::EpochId, Log> logs;
    std::vector<protocol::PullRow> feed;                   ///< positions 1, 2, 3 …
    QHash<QByteArray, Blob> blobs;
    QStringList scope{QStringLiteral("02683")};
    bool revoked = false;
    QDateTime time = aMoment(1);                           ///< of its signed greeting
    bool backsUp = false;                                  ///< papers, as soon as they are whole
    int rowsPerPull = 100;
    QHash<QString, Response> instead;                      ///< path → answered to it once
    QHash<QByteArray, quint64> sessions;                   ///< → newest counter

    Response answer(const Request& request) {
        const QString path = request.path.section(u'?', 0, 0);
        if (instead.contains(path)) return withTls(instead.take(path));
        return withTls(route(request, path));
    }
    Response problem(int status, const QString& word, qint64 number = 0, int retryS = 0) const {
        return {status, {}, protocol::encode(protocol::Problem{word, number, retryS}), tlsKeyHash};
    }
    protocol::Receipt receipt(const domain::DeviceId& device, const domain::EpochId& of,
                              qint64 upTo = std::numeric_limits<qint64>::max()) const {
        const Log log = logs.value(of);
        const qint64 stored = std::min(upTo, static_cast<qint64>(log.events.size()));
        protocol::Receipt told{.device = device,
                               .epoch = of,
                               .storedSeq = stored,
                               .backedUpSeq = 0,
                               .chain = chainAt(log, stored),
                               .serverEpoch = epoch,
                               .at = aMoment(1),
                               .number = QStringLiteral("R-000001"),
                               .signature = {}};
        protocol::sign(told, key.secret);
        return told;
    }
    static QByteArray chainAt(const Log& log, qint64 seq) {
        return seq == 0 ? crypto::chainStart() : log.chains.at(static_cast<std::size_t>(seq - 1));
    }
    /// Back to `count` events, with a new life: a backup was put back.
    void restoreTo(const domain::EpochId& of, std::size_t count) {
        Log& log = logs[of];
        log.events.resize(std::min(count, log.events.size()));
        log.chains.resize(log.events.size());
        log.chain = log.chains.empty() ? crypto::chainStart() : log.chains.back();
        epoch = crypto::hash(epoch).left(16);
        sessions.clear();
    }
    void addRow(const domain::Event& event, qint64 revision) {
        feed.push_back({.unit = QStringLiteral("02683"),
                        .pos = static_cast<qint64>(feed.size()) + 1,
                        .revision = revision,
                        .verdict = protocol::EventVerdict::Kind::Confirmed,
                        .reason = {},
                        .receivedAt = aMoment(1),
                        .envelope = event.envelopeBytes,
                        .body = event.bodyBytes});
    }
    /// A paper the district has.
    QByteArray addBlob(const QByteArray& content) {
        Blob blob{{crypto::hash(content), content.size(), {}}, {}};
        for (int i = 0; i < protocol::chunkCount(content.size()); ++i) {
            blob.chunks[i] = content.mid(i * protocol::chunkBytes, protocol::chunkBytes);
            blob.manifest.chunkHashes.push_back(crypto::hash(blob.chunks[i]));
        }
        blobs.insert(blob.manifest.id, blob);
        return blob.manifest.id;
    }

private:
    template <class Message>
    static Response good(const Message& message) {
        return {200, {}, protocol::encode(message), {}};
    }
    Response withTls(Response response) const {
        response.tlsKeyHash = tlsKeyHash;
        return response;
    }
    Response bad() const { return problem(400, protocol::problem::badRequest); }

    Response route(const Request& request, const QString& path) {
        if (path == QLatin1String("/v1/ping")) return ping(request);
        if (path == protocol::enrolPath) return enrol(request);
        const auto signature = protocol::requestSignature(request.headers);
        if (!signature || !devices.contains(signature->device) ||
            !protocol::verify(*signature, request, devices.value(signature->device)))
            return problem(401, protocol::problem::badSignature);
        if (path == protocol::sessionPath) return session(request);
        const auto counter = sessions.find(signature->session);
        if (counter == sessions.end() || signature->counter <= *counter)
            return problem(401, protocol::problem::noSession);
        *counter = signature->counter;
        if (path == protocol::pushPath) return push(request);
        if (path == protocol::pullPath) return pull(request);
        if (path == protocol::needPath) return need(request);
        if (const auto place = protocol::blobPlace(request.path))
            return request.method == "PUT" ? put(request, *place) : get(*place);
        return problem(404, protocol::problem::notFound);
    }

    Response ping(const Request& request) {
        const auto nonce = protocol::pingNonce(request.path);
        if (!nonce) return bad();
        protocol::Pong pong{.nonce = *nonce,
                            .serverKey = key.publicKey,
                            .serverEpoch = epoch,
                            .tlsKeyHash = tlsKeyHash,
                            .at = time,
                            .name = QStringLiteral("Sở Nội vụ"),
                            .highestVersion = 1,
                            .signature = {}};
        pong.signature = crypto::sign(pong.signedBytes(realm), key.secret);
        return good(pong);
    }
    domain::Unit unit() const {
        return {.code = unitCode,
                .parent = {},
                .name = QStringLiteral("Xã Khâm Đức"),
                .levelLabel = QStringLiteral("Xã"),
                .identifier = QStringLiteral("H17.94.12"),
                .address = {},
                .phone = {},
                .place = {}};
    }
    Response enrol(const Request& request) {
        const auto asked = protocol::decode<protocol::EnrolRequest>(request.body);
        if (!asked || !crypto::verify(asked->signedBytes(), asked->proof, asked->publicKey))
            return bad();
        if (asked->code != code) return problem(403, protocol::problem::codeInvalid);
        devices.insert(asked->device, asked->publicKey);
        return good(protocol::EnrolAnswer{.role = role,
                                          .unit = unit(),
                                          .units = {unit()},
                                          .codeFirst = 1,
                                          .codeLast = 4999,
                                          .serverName = QStringLiteral("Sở Nội vụ")});
    }
    Response session(const Request& request) {
        const auto asked = protocol::decode<protocol::SessionRequest>(request.body);
        if (!asked) return bad();
        const Log log = logs.value(asked->epoch);
        const auto ours = static_cast<qint64>(log.events.size());
        const bool shorter = asked->tipSeq < ours;
        if (asked->tipSeq <= ours && asked->tipChain != chainAt(log, asked->tipSeq))
            return problem(409, protocol::problem::logFork, 0);
        if (shorter && !asked->past) return problem(409, protocol::problem::logFork, asked->tipSeq);
        const QByteArray id = crypto::hash(asked->nonce).left(16);
        sessions.insert(id, 0);
        return good(protocol::SessionAnswer{.session = id,
                                            .serverEpoch = epoch,
                                            .at = aMoment(1),
                                            .receipt = receipt(asked->device, asked->epoch,
                                                               asked->tipSeq),
                                            .maxPushBytes = 1 << 20,
                                            .scope = scope,
                                            .units = {unit()},
                                            .codeFirst = 1,
                                            .codeLast = 4999,
                                            .revoked = revoked});
    }
    Response push(const Request& request) {
        const auto asked = protocol::decode<protocol::PushRequest>(request.body);
        if (!asked || asked->segments.size() != 1) return bad();
        const protocol::Segment& segment = asked->segments[0];
        if (!protocol::verify(segment, devices.value(segment.device))) return bad();
        Log& log = logs[segment.epoch];
        const auto have = static_cast<qint64>(log.events.size());
        if (segment.first > have + 1) return problem(409, protocol::problem::seqGap, have + 1);
        if (segment.previousChain != chainAt(log, segment.first - 1))
            return problem(409, protocol::problem::logFork, 0);
        protocol::PushAnswer told{receipt(segment.device, segment.epoch), segment.epoch, {}, 0};
        qint64 seq = segment.first;
        for (const protocol::WireEvent& event : segment.events) {
            using Kind = protocol::EventVerdict::Kind;
            if (seq > static_cast<qint64>(log.events.size())) {
                log.events.push_back(event);
                log.chain = crypto::chain(log.chain, event.envelope);
                log.chains.push_back(log.chain);
                told.verdicts.push_back({seq, Kind::Confirmed, seq, {}});
            } else {
                if (log.events[static_cast<std::size_t>(seq - 1)].envelope != event.envelope)
                    return problem(409, protocol::problem::logFork, seq - 1);
                told.verdicts.push_back({seq, Kind::Duplicate, 0, {}});
            }
            ++seq;
        }
        told.receipt = receipt(segment.device, segment.epoch);
        return good(told);
    }
    Response pull(const Request& request) {
        const auto asked = protocol::decode<protocol::PullRequest>(request.body);
        if (!asked) return bad();
        if (revoked) return problem(403, protocol::problem::revoked);
        protocol::PullAnswer told;
        for (protocol::PullCursor cursor : asked->cursors) {
            if (cursor.serverEpoch != epoch || cursor.pos > static_cast<qint64>(feed.size()))
                return problem(410, protocol::problem::cursorStale);
            for (const protocol::PullRow& row : feed) {
                if (row.unit != cursor.unit || row.pos <= cursor.pos) continue;
                if (static_cast<int>(told.rows.size()) >= rowsPerPull) {
                    told.more = true;
                    break;
                }
                told.rows.push_back(row);
                cursor.pos = row.pos;
            }
            told.cursors.push_back(cursor);
        }
        return good(told);
    }
    protocol::BlobStanding standing(const QByteArray& id) const {
        const Blob blob = blobs.value(id);
        QBitArray there(static_cast<qsizetype>(blob.manifest.chunkHashes.size()));
        for (const int i : blob.chunks.keys()) there.setBit(i);
        return {id, there, blob.complete(), blob.complete() && backsUp};
    }
    Response need(const Request& request) {
        const auto asked = protocol::decode<protocol::NeedRequest>(request.body);
        if (!asked) return bad();
        protocol::NeedAnswer told;
        for (const protocol::BlobManifest& manifest : asked->offer) {
            if (!blobs.contains(manifest.id)) blobs.insert(manifest.id, {manifest, {}});
            told.standing.push_back(standing(manifest.id));
        }
        for (const QByteArray& id : asked->want)
            if (blobs.contains(id) && blobs[id].complete()) told.manifests.push_back(blobs[id].manifest);
        return good(told);
    }
    Response put(const Request& request, const protocol::BlobPlace& place) {
        if (!blobs.contains(place.id)) return problem(404, protocol::problem::notFound);
        Blob& blob = blobs[place.id];
        qsizetype at = 0;
        for (int i = place.chunk; i < static_cast<int>(blob.manifest.chunkHashes.size()); ++i) {
            const auto size = static_cast<qsizetype>(protocol::chunkSize(blob.manifest.size, i));
            const QByteArray chunk = request.body.mid(at, size);
            if (crypto::hash(chunk) != blob.manifest.chunkHashes[static_cast<std::size_t>(i)]) break;
            blob.chunks[i] = chunk;
            at += size;
        }
        return good(standing(place.id));
    }
    Response get(const protocol::BlobPlace& place) const {
        const Blob blob = blobs.value(place.id);
        QByteArray body;
        for (int i = place.chunk; i < place.chunk + place.count; ++i) body += blob.chunks.value(i);
        if (body.isEmpty()) return problem(404, protocol::problem::notFound);
        return {200, {}, body, {}};
    }
};

}  // namespace test
