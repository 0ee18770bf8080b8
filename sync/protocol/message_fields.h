// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/fields.h"
#include "sync/protocol/message.h"
#include "sync/protocol/version.h"

/// Private to this room: the keys and limits of every message, as PROTOCOL.md lists them.
namespace protocol {

template <>
struct Fields<domain::Unit> {
    static void list(auto& field, auto& m) {
        field(1, m.code, between(1, 64));
        field(2, m.parent, upTo(64));
        field(3, m.name, upTo(maxNameBytes));
        field(4, m.levelLabel, upTo(100));
        field(5, m.identifier, upTo(64));
        field(6, m.address, upTo(1000));
        field(7, m.phone, upTo(100));
        field(8, m.place, upTo(400));
    }
};

template <>
struct Fields<Pong> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.nonce, exactly(16));
        field(2, m.serverKey, exactly(32));
        field(3, m.serverEpoch, exactly(16));
        field(4, m.tlsKeyHash, upTo(32));
        field(5, m.at);
        field(6, m.name, upTo(maxNameBytes));
        field(7, m.highestVersion, between(1, 1000));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(8, m.signature, exactly(64));
    }
};

template <>
struct Fields<EnrolRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.code, exactly(16));
        field(2, m.device);
        field(3, m.publicKey, exactly(32));
        field(4, m.deviceName, upTo(200));
        field(5, m.proof, exactly(64));
    }
};
template <>
struct Fields<EnrolAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.role, between(1, 32));
        field(2, m.unit);
        field(3, m.units, upTo(maxUnits));
        field(4, m.codeFirst, anyNumber);
        field(5, m.codeLast, anyNumber);
        field(6, m.serverName, upTo(maxNameBytes));
    }
};

template <>
struct Fields<WireUser> {
    static void list(auto& field, auto& m) {
        field(1, m.id);
        field(2, m.name, upTo(400));
        field(3, m.roles, listOf(32, between(1, 64)));
    }
};
template <>
struct Fields<SessionRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.device);
        field(2, m.epoch);
        field(3, m.tipSeq, anyNumber);
        field(4, m.tipChain, exactly(32));
        field(5, m.nonce, exactly(16));
        field(6, m.program, upTo(200));
        field(7, m.users, upTo(maxUsers));
        field(8, m.past);
    }
};
template <>
struct Fields<Receipt> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.device);
        field(2, m.epoch);
        field(3, m.storedSeq, anyNumber);
        field(4, m.backedUpSeq, anyNumber);
        field(5, m.chain, exactly(32));
        field(6, m.serverEpoch, exactly(16));
        field(7, m.at);
        field(8, m.number, upTo(64));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(9, m.signature, exactly(64));
    }
};
template <>
struct Fields<SessionAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.session, exactly(16));
        field(2, m.serverEpoch, exactly(16));
        field(3, m.at);
        field(4, m.receipt);
        field(5, m.maxPushBytes, anyNumber);
        field(6, m.scope, listOf(maxUnits, between(1, 64)));
        field(7, m.units, upTo(maxUnits));
        field(8, m.codeFirst, anyNumber);
        field(9, m.codeLast, anyNumber);
        field(10, m.revoked);
        field(11, m.badge, upTo(64));
        field(12, m.unitKeys, listOf(maxUnitKeys, exactly(32)));
        field(13, m.revokedDevices, upTo(maxRevokedTold));
    }
};

template <>
struct Fields<WireEvent> {
    static void list(auto& field, auto& m) {
        field(1, m.envelope, between(1, maxEnvelopeBytes));
        field(2, m.body, upTo(maxEventBodyBytes));
    }
};
template <>
struct Fields<Segment> {
    static void list(auto& field, auto& m) {
        field(1, m.device);
        field(2, m.epoch);
        field(3, m.first, between(1, anyNumber.most));
        field(4, m.previousChain, exactly(32));
        field(5, m.beacon, upTo(1024));
        field(6, m.events, between(1, maxEventsPerPush));
        field(7, m.signature, exactly(64));
    }
};
template <>
struct Fields<PushRequest> {
    static void list(auto& field, auto& m) { field(1, m.segments, upTo(maxSegmentsPerPush)); }
};
template <>
struct Fields<EventVerdict> {
    static void list(auto& field, auto& m) {
        field(1, m.seq, anyNumber);
        field(2, m.kind, upTo(3));
        field(3, m.revision, anyNumber);
        field(4, m.reason, upTo(100));
    }
};
template <>
struct Fields<PushAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.receipt);
        field(2, m.epoch);
        field(3, m.verdicts, upTo(maxEventsPerPush));
        field(4, m.maxBytes, anyNumber);
    }
};

template <>
struct Fields<PullCursor> {
    static void list(auto& field, auto& m) {
        field(1, m.unit, between(1, 64));
        field(2, m.serverEpoch, exactly(16));
        field(3, m.pos, anyNumber);
    }
};
template <>
struct Fields<PullRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.cursors, upTo(maxUnits));
        field(2, m.maxBytes, anyNumber);
        field(3, m.waitSeconds, upTo(maxWaitSeconds));
    }
};
template <>
struct Fields<PullRow> {
    static void list(auto& field, auto& m) {
        field(1, m.unit, between(1, 64));
        field(2, m.pos, anyNumber);
        field(3, m.revision, anyNumber);
        field(4, m.verdict, upTo(3));
        field(5, m.reason, upTo(100));
        field(6, m.receivedAt);
        field(7, m.envelope, between(1, maxEnvelopeBytes));
        field(8, m.body, upTo(maxEventBodyBytes));
    }
};
template <>
struct Fields<PullAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.rows, upTo(maxRowsPerPull));
        field(2, m.cursors, upTo(maxUnits));
        field(3, m.more);
    }
};

template <>
struct Fields<BlobManifest> {
    static void list(auto& field, auto& m) {
        field(1, m.id, exactly(32));
        field(2, m.size, between(1, maxChunksPerBlob * chunkBytes));
        field(3, m.chunkHashes, listOf(maxChunksPerBlob, exactly(32)));
    }
};
template <>
struct Fields<NeedRequest> {
    static void list(auto& field, auto& m) {
        field(1, m.offer, upTo(maxBlobsPerNeed));
        field(2, m.want, listOf(maxBlobsPerNeed, exactly(32)));
    }
};
template <>
struct Fields<BlobStanding> {
    static void list(auto& field, auto& m) {
        field(1, m.id, exactly(32));
        field(2, m.there, upTo(maxChunksPerBlob));
        field(3, m.stored);
        field(4, m.backedUp);
    }
};
template <>
struct Fields<NeedAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.standing, upTo(2 * maxBlobsPerNeed));
        field(2, m.manifests, upTo(maxBlobsPerNeed));
    }
};

template <>
struct Fields<Problem> {
    static void list(auto& field, auto& m) {
        field(1, m.code, between(1, 64));
        field(2, m.number, anyNumber);
        field(3, m.retryAfterS, upTo(7 * 24 * 3600));
    }
};

// Ids have no empty state: what holds one says what it is before it is read.
inline domain::DeviceId blankDevice() { return Blank<domain::DeviceId>::make(); }
inline domain::EpochId blankEpoch() { return Blank<domain::EpochId>::make(); }
template <>
struct Blank<EnrolRequest> {
    static EnrolRequest make() { return {{}, blankDevice(), {}, {}, {}}; }
};
template <>
struct Blank<WireUser> {
    static WireUser make() { return {Blank<domain::UserId>::make(), {}, {}}; }
};
template <>
struct Blank<Receipt> {
    static Receipt make() { return {blankDevice(), blankEpoch(), 0, 0, {}, {}, {}, {}, {}}; }
};
template <>
struct Blank<SessionRequest> {
    static SessionRequest make() { return {blankDevice(), blankEpoch(), 0, {}, {}, {}, {}}; }
};
template <>
struct Blank<SessionAnswer> {
    static SessionAnswer make() { return {{}, {}, {}, Blank<Receipt>::make(), 0, {}, {}}; }
};
template <>
struct Blank<Segment> {
    static Segment make() { return {blankDevice(), blankEpoch(), 0, {}, {}, {}, {}}; }
};
template <>
struct Blank<PushAnswer> {
    static PushAnswer make() { return {Blank<Receipt>::make(), blankEpoch(), {}}; }
};

template <class T>
QByteArray toCbor(const T& message) {
    FieldWriter writer;
    writer.write(message);
    return writer.result();
}
/// The fields a signature covers.
template <class T>
QByteArray signedCbor(const T& message) {
    FieldWriter writer;
    writer.map([&](auto& field) { Fields<T>::signedPart(field, message); });
    return writer.result();
}
template <class T>
std::optional<T> fromCbor(const QByteArray& bytes) {
    return FieldReader(bytes).only<T>();
}

}  // namespace protocol
