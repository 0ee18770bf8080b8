// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/role.h"
#include "core/domain/unit.h"
#include "sync/protocol/receipt.h"
#include "sync/protocol/segment.h"

#include <QBitArray>
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace protocol {

/// GET /v1/ping?nonce=<32 hex>: proves that this is the district and no captive portal.
struct Pong {
    QByteArray nonce;          ///< the caller's, 16 bytes
    QByteArray serverKey;      ///< Ed25519, 32 bytes
    QByteArray serverEpoch;    ///< 16 bytes
    QByteArray tlsKeyHash;     ///< of the certificate it serves: binds TLS to the signing key
    QDateTime at;
    QString name;
    int highestVersion = 1;
    QByteArray signature;      ///< over "CDPING1" ‖ canonical CBOR of the fields above
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const Pong&, const Pong&) = default;
};

/// POST /v1/enrol. `proof` signs "CDENR1" ‖ code ‖ device ‖ publicKey with the device's new key.
struct EnrolRequest {
    QString code;              ///< the secret half of the enrolment code
    domain::DeviceId device;
    QByteArray publicKey;
    QString deviceName;
    QByteArray proof;
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const EnrolRequest&, const EnrolRequest&) = default;
};
struct EnrolAnswer {
    QString role;              ///< "commune" or "district"
    domain::Unit unit;
    std::vector<domain::Unit> units;   ///< the unit, those above it and those below it
    int codeFirst = 1, codeLast = 9999;///< block of case serials for this desk
    QString serverName;
    friend bool operator==(const EnrolAnswer&, const EnrolAnswer&) = default;
};

struct WireUser {
    domain::UserId id;
    QString name;
    QStringList roles;
    friend bool operator==(const WireUser&, const WireUser&) = default;
};

/// POST /v1/session, signed with counter 0 and an empty session.
struct SessionRequest {
    domain::DeviceId device;
    domain::EpochId epoch;
    qint64 tipSeq = 0;
    QByteArray tipChain;
    QByteArray nonce;          ///< 16 bytes; repeats are refused
    QString program;           ///< "communedesk 0.1.0"
    std::vector<WireUser> users;
    bool past = false;         ///< nothing is written in this epoch any more: where does it stand?
    friend bool operator==(const SessionRequest&, const SessionRequest&) = default;
};
struct SessionAnswer {
    QByteArray session;        ///< 16 bytes
    QByteArray serverEpoch;
    QDateTime at;
    Receipt receipt;           ///< where this epoch stands with the server, signed
    qint64 maxPushBytes = 0;
    QStringList scope;         ///< units whose feeds this device may read
    std::vector<domain::Unit> units;
    int codeFirst = 1, codeLast = 9999;
    bool revoked = false;      ///< may push into quarantine, may not pull
    QByteArray badge{};        ///< the district's signature under this device's Badge (hub.h)
    std::vector<QByteArray> unitKeys{};             ///< of parcels among the PCs of its unit, the newest last
    std::vector<domain::DeviceId> revokedDevices{}; ///< of its unit: not to be believed any more
    friend bool operator==(const SessionAnswer&, const SessionAnswer&) = default;
};

/// POST /v1/push
struct PushRequest {
    std::vector<Segment> segments;
    friend bool operator==(const PushRequest&, const PushRequest&) = default;
};
struct EventVerdict {
    qint64 seq = 0;
    enum class Kind { Confirmed, Duplicate, Held, Late } kind = Kind::Confirmed;
    qint64 revision = 0;       ///< inside the case; 0 unless confirmed
    QString reason;            ///< machine word for held and late
    friend bool operator==(const EventVerdict&, const EventVerdict&) = default;
};
struct PushAnswer {
    Receipt receipt;
    domain::EpochId epoch;
    std::vector<EventVerdict> verdicts;
    qint64 maxBytes = 0;
    friend bool operator==(const PushAnswer&, const PushAnswer&) = default;
};

/// POST /v1/pull
struct PullCursor {
    QString unit;
    QByteArray serverEpoch;
    qint64 pos = 0;
    friend bool operator==(const PullCursor&, const PullCursor&) = default;
};
struct PullRequest {
    std::vector<PullCursor> cursors;
    qint64 maxBytes = 256 * 1024;
    int waitSeconds = 0;       ///< long poll, at most 50
    friend bool operator==(const PullRequest&, const PullRequest&) = default;
};
struct PullRow {
    QString unit;
    qint64 pos = 0;
    qint64 revision = 0;
    EventVerdict::Kind verdict = EventVerdict::Kind::Confirmed;
    QString reason;
    QDateTime receivedAt;
    QByteArray envelope;
    /// Left out for the asking device's own events of the session's epoch. What it wrote in others
    /// it may have lost: it was put back from a backup.
    QByteArray body;
    friend bool operator==(const PullRow&, const PullRow&) = default;
};
struct PullAnswer {
    std::vector<PullRow> rows;
    std::vector<PullCursor> cursors;  ///< where to go on
    bool more = false;
    friend bool operator==(const PullAnswer&, const PullAnswer&) = default;
};

/// POST /v1/blobs/need: which chunks of these the server lacks. Also tells those it does not know.
struct BlobManifest {
    QByteArray id;             ///< 32 bytes
    qint64 size = 0;
    std::vector<QByteArray> chunkHashes;
    friend bool operator==(const BlobManifest&, const BlobManifest&) = default;
};
struct NeedRequest {
    std::vector<BlobManifest> offer;   ///< blobs we have
    std::vector<QByteArray> want;      ///< blobs we lack: answered with their manifests
    friend bool operator==(const NeedRequest&, const NeedRequest&) = default;
};
struct BlobStanding {
    QByteArray id;
    QBitArray there;
    bool stored = false, backedUp = false;
    friend bool operator==(const BlobStanding&, const BlobStanding&) = default;
};
struct NeedAnswer {
    std::vector<BlobStanding> standing;
    std::vector<BlobManifest> manifests;
    friend bool operator==(const NeedAnswer&, const NeedAnswer&) = default;
};
/// PUT /v1/blobs/{id}/{chunk}: body = run of whole chunks from {chunk}, raw; a truncated body keeps its
/// complete chunks. Answer: BlobStanding. GET /v1/blobs/{id}/{chunk}?count=k: the same way back.

/// Anything that is not a success: a word of endpoints.h, never a sentence.
struct Problem {
    QString code;              ///< "LOG_FORK", "SEQ_GAP", "CURSOR_STALE", "BUSY", "OUT_OF_SCOPE", …
    qint64 number = 0;         ///< SEQ_GAP: the seq expected; LOG_FORK: the newest common seq
    int retryAfterS = 0;
    friend bool operator==(const Problem&, const Problem&) = default;
};

}  // namespace protocol
