// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/hub.h"
#include "sync/protocol/message_fields.h"

/// Private to this room: the keys and limits of what is said to a hub, as PROTOCOL.md lists them.
namespace protocol {

template <>
struct Fields<Badge> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.device);
        field(2, m.publicKey, exactly(32));
        field(3, m.unit, between(1, 64));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(4, m.signature, exactly(64));
    }
};
template <>
struct Fields<Charter> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.host);
        field(2, m.hubKey, exactly(32));
        field(3, m.name, upTo(maxNameBytes));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(4, m.signature, exactly(64));
    }
};
template <>
struct Fields<HubPong> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.nonce, exactly(16));
        field(2, m.charter);
        field(3, m.life, exactly(16));
        field(4, m.tlsKeyHash, upTo(32));
        field(5, m.at);
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(6, m.signature, exactly(64));
    }
};
template <>
struct Fields<HubPapers> {
    static void list(auto& field, auto& m) {
        field(1, m.charter);
        field(2, m.seed, exactly(32));
        field(3, m.serverKey, exactly(32));
        field(4, m.practice);
    }
};
template <>
struct Fields<ParcelName> {
    static void list(auto& field, auto& m) {
        field(1, m.shelf, between(1, 4));
        field(2, m.from);
        field(3, m.key, between(1, maxParcelKeyBytes));
    }
};
template <>
struct Fields<Parcel> {
    static void list(auto& field, auto& m) {
        field(1, m.name);
        field(2, m.body, between(1, maxParcelBytes));
    }
};
template <>
struct Fields<ShelfPosition> {
    static void list(auto& field, auto& m) {
        field(1, m.shelf, between(1, 4));
        field(2, m.pos, anyNumber);
    }
};
template <>
struct Fields<HubRequest> {
    static void signedPart(auto& field, auto& m) {
        field(1, m.badge);
        field(2, m.life, exactly(16));
        field(3, m.put, upTo(maxParcels));
        field(4, m.drop, upTo(maxParcels));
        field(5, m.read, upTo(4));
        field(6, m.fetch, listOf(maxBlobsPerNeed, exactly(32)));
        field(7, m.offer, listOf(maxParcels, between(1, maxParcelKeyBytes)));
    }
    static void list(auto& field, auto& m) {
        signedPart(field, m);
        field(8, m.signature, exactly(64));
    }
};
template <>
struct Fields<HubAnswer> {
    static void list(auto& field, auto& m) {
        field(1, m.parcels, upTo(maxParcels));
        field(2, m.positions, upTo(4));
        field(3, m.more);
        field(4, m.lacking, listOf(maxParcels, between(1, maxParcelKeyBytes)));
        field(5, m.letters);
    }
};
template <>
struct Fields<LogParcel::Ended> {
    static void list(auto& field, auto& m) {
        field(1, m.epoch);
        field(2, m.seq, anyNumber);
    }
};
template <>
struct Fields<LogParcel> {
    static void list(auto& field, auto& m) {
        field(1, m.author);
        field(2, m.segment);
        field(3, m.ended, upTo(64));
    }
};
template <>
struct Fields<ScanParcel> {
    static void list(auto& field, auto& m) {
        field(1, m.manifest);
        field(2, m.first, between(0, maxChunksPerBlob - 1));
        field(3, m.bytes, between(1, maxParcelBytes));
    }
};

template <>
struct Blank<Badge> {
    static Badge make() { return {blankDevice(), {}, {}, {}}; }
};
template <>
struct Blank<Charter> {
    static Charter make() { return {Blank<Badge>::make(), {}, {}, {}}; }
};
template <>
struct Blank<HubPong> {
    static HubPong make() { return {{}, Blank<Charter>::make(), {}, {}, {}, {}}; }
};
template <>
struct Blank<HubPapers> {
    static HubPapers make() { return {Blank<Charter>::make(), {}, {}, false}; }
};
template <>
struct Blank<ParcelName> {
    static ParcelName make() { return {Shelf::Log, blankDevice(), {}}; }
};
template <>
struct Blank<Parcel> {
    static Parcel make() { return {Blank<ParcelName>::make(), {}}; }
};
template <>
struct Blank<HubRequest> {
    static HubRequest make() { return {Blank<Badge>::make(), {}, {}, {}, {}, {}, {}, {}}; }
};
template <>
struct Blank<LogParcel::Ended> {
    static LogParcel::Ended make() { return {blankEpoch(), 0}; }
};
template <>
struct Blank<LogParcel> {
    static LogParcel make() { return {Blank<Badge>::make(), Blank<Segment>::make(), {}}; }
};

}  // namespace protocol
