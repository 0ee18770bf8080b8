// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/message.h"

/// What PCs of one office say to each other through a box in it, the hub (PROTOCOL.md, section 12). The hub keeps
/// parcels; it can read none of them.
namespace protocol {

/// The district's word that a PC works for a unit. Other PCs of the office trust nothing else.
struct Badge {
    domain::DeviceId device;
    QByteArray publicKey;      ///< Ed25519
    QString unit;
    QByteArray signature;      ///< of the district, over "CDBDG1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const Badge&, const Badge&) = default;
};
bool verify(const Badge& badge, const QByteArray& serverKey, domain::Realm realm);

/// Why a box may call itself the office's hub: one of the office's PCs says so.
struct Charter {
    Badge host;
    QByteArray hubKey;         ///< Ed25519
    QString name;
    QByteArray signature;      ///< of the host, over "CDHUB1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const Charter&, const Charter&) = default;
};
bool verify(const Charter& charter, const QByteArray& serverKey, domain::Realm realm);

/// GET /v1/hub?nonce=<32 hex>
struct HubPong {
    QByteArray nonce;          ///< the caller's, 16 bytes
    Charter charter;
    QByteArray life;           ///< 16 random bytes: of what lies in the box
    QByteArray tlsKeyHash;
    QDateTime at;
    QByteArray signature;      ///< of the hub, over "CDHPN1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const HubPong&, const HubPong&) = default;
};

/// What the host gives the program that is the hub, in a file of its own.
struct HubPapers {
    Charter charter;
    QByteArray seed;           ///< of the hub's key, 32 bytes
    QByteArray serverKey;      ///< of the office's district
    bool practice = false;
    friend bool operator==(const HubPapers&, const HubPapers&) = default;
};

/// What a parcel is, and so who wants it.
enum class Shelf {
    Log = 1,      ///< events of one PC; everybody reads them
    Letter = 2,   ///< for the district; whoever has a line takes them along
    Answer = 3,   ///< of the district, for one PC: its id begins the key
    Scan = 4,     ///< a piece of a paper; fetched by its id, which begins the key
};
struct ParcelName {
    Shelf shelf = Shelf::Log;
    domain::DeviceId from;
    QByteArray key;            ///< unlike any other of this shelf and PC
    friend bool operator==(const ParcelName&, const ParcelName&) = default;
};
struct Parcel {
    ParcelName name;
    QByteArray body;           ///< locked
    friend bool operator==(const Parcel&, const Parcel&) = default;
};
struct ShelfPosition {
    Shelf shelf = Shelf::Log;
    qint64 pos = 0;
    friend bool operator==(const ShelfPosition&, const ShelfPosition&) = default;
};

/// POST /v1/hub. Done in this order: put, drop, read.
struct HubRequest {
    Badge badge;               ///< of the PC that asks
    QByteArray life;           ///< of the hub, as its pong has it
    std::vector<Parcel> put;
    std::vector<ParcelName> drop;      ///< answered letters, one's own letters, read answers
    std::vector<ShelfPosition> read;    ///< what came after; never one's own
    std::vector<QByteArray> fetch;     ///< ids of papers that are missed
    std::vector<QByteArray> offer;     ///< keys of shelf Scan that could be put
    QByteArray signature;      ///< of the PC, over "CDHRQ1" ‖ CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const HubRequest&, const HubRequest&) = default;
};
struct HubAnswer {
    std::vector<Parcel> parcels;
    std::vector<ShelfPosition> positions;   ///< where to go on reading
    bool more = false;                     ///< there is more after these positions, or more to fetch
    std::vector<QByteArray> lacking;       ///< of those offered
    bool letters = false;                  ///< of other PCs, for whoever has a line
    friend bool operator==(const HubAnswer&, const HubAnswer&) = default;
};

/// What is in a parcel on shelf Log.
struct LogParcel {
    Badge author;
    Segment segment;
    /// Epochs of the author whose end counts no longer: what came after `seq` was written again in another.
    struct Ended {
        domain::EpochId epoch;
        qint64 seq = 0;
        friend bool operator==(const Ended&, const Ended&) = default;
    };
    std::vector<Ended> ended;
    friend bool operator==(const LogParcel&, const LogParcel&) = default;
};
/// And on shelf Scan: whole chunks from `first` on.
struct ScanParcel {
    BlobManifest manifest;
    int first = 0;
    QByteArray bytes;
    friend bool operator==(const ScanParcel&, const ScanParcel&) = default;
};
/// What is bound to a parcel and not hidden: "CDPCL1" ‖ shelf (1 byte) ‖ from ‖ key.
QByteArray parcelLabel(const ParcelName& name, domain::Realm realm);

}  // namespace protocol
