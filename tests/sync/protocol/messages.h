// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/hub.h"
#include "sync/protocol/letter.h"
#include "sync/protocol/signed_request.h"
#include "sync/protocol/version.h"
#include "tests/support/a_case.h"

/// One filled message of each kind, the same in every run: for round trips, for the vectors of
/// PROTOCOL.md and as seeds of hostile bytes. Keys come from seeds of one repeated byte.
namespace test {

inline crypto::SigningKey serverKey() {
    crypto::initialise();
    return crypto::signingKeyFromSeed(QByteArray(32, '\x11'));
}
inline crypto::SigningKey deviceKey() {
    crypto::initialise();
    return crypto::signingKeyFromSeed(QByteArray(32, '\x22'));
}
inline QByteArray serverEpoch() { return QByteArray(16, '\x33'); }

inline domain::Unit aUnit() {
    return {.code = QStringLiteral("02683"),
            .parent = QStringLiteral("49"),
            .name = QStringLiteral("Xã Khâm Đức"),
            .levelLabel = QStringLiteral("Xã"),
            .identifier = QStringLiteral("H17.94.12"),
            .address = {},
            .phone = {},
            .place = QStringLiteral("Khâm Đức")};
}

inline protocol::Pong aPong() {
    const crypto::SigningKey key = serverKey();
    protocol::Pong pong{.nonce = QByteArray(16, '\x01'),
                        .serverKey = key.publicKey,
                        .serverEpoch = serverEpoch(),
                        .tlsKeyHash = QByteArray(32, '\x44'),
                        .at = aMoment(),
                        .name = QStringLiteral("Sở Nội vụ"),
                        .highestVersion = 1,
                        .signature = {}};
    pong.signature = crypto::sign(pong.signedBytes(), key.secret);
    return pong;
}

inline protocol::EnrolRequest anEnrolRequest() {
    const crypto::SigningKey key = deviceKey();
    protocol::EnrolRequest request{.code = QStringLiteral("0123456789ABCDEF"),
                                   .device = anId<domain::DeviceId>(1),
                                   .publicKey = key.publicKey,
                                   .deviceName = QStringLiteral("Quầy 1"),
                                   .proof = {}};
    request.proof = crypto::sign(request.signedBytes(), key.secret);
    return request;
}
inline protocol::EnrolAnswer anEnrolAnswer() {
    return {.role = QStringLiteral("commune"),
            .unit = aUnit(),
            .units = {aUnit()},
            .codeFirst = 1,
            .codeLast = 4999,
            .serverName = QStringLiteral("Sở Nội vụ")};
}

inline protocol::Receipt aReceiptOfServer(qint64 storedSeq = 2) {
    protocol::Receipt receipt{.device = anId<domain::DeviceId>(1),
                              .epoch = anId<domain::EpochId>(1),
                              .storedSeq = storedSeq,
                              .backedUpSeq = 1,
                              .chain = QByteArray(32, '\x55'),
                              .serverEpoch = serverEpoch(),
                              .at = aMoment(),
                              .number = QStringLiteral("R-000123"),
                              .signature = {}};
    protocol::sign(receipt, serverKey().secret);
    return receipt;
}

inline protocol::SessionRequest aSessionRequest() {
    return {.device = anId<domain::DeviceId>(1),
            .epoch = anId<domain::EpochId>(1),
            .tipSeq = 2,
            .tipChain = QByteArray(32, '\x55'),
            .nonce = QByteArray(16, '\x02'),
            .program = QStringLiteral("communedesk 0.1.0"),
            .users = {{anId<domain::UserId>(1), QStringLiteral("Nguyễn Thị Lan"),
                       {QStringLiteral("reception"), QStringLiteral("officer")}}}};
}
inline protocol::SessionAnswer aSessionAnswer() {
    return {.session = QByteArray(16, '\x66'),
            .serverEpoch = serverEpoch(),
            .at = aMoment(),
            .receipt = aReceiptOfServer(),
            .maxPushBytes = 1 << 20,
            .scope = {QStringLiteral("02683")},
            .units = {aUnit()},
            .codeFirst = 1,
            .codeLast = 4999,
            .revoked = false,
            .badge = QByteArray(64, '\x77'),
            .unitKeys = {QByteArray(32, '\x79')},
            .revokedDevices = {anId<domain::DeviceId>(9)}};
}

inline protocol::Segment aSegment() {
    protocol::Segment segment{.device = anId<domain::DeviceId>(1),
                              .epoch = anId<domain::EpochId>(1),
                              .first = 1,
                              .previousChain = crypto::chainStart(),
                              .beacon = protocol::encode(aReceiptOfServer()),
                              .events = {{QByteArrayLiteral("envelope one"),
                                          QByteArrayLiteral("body one")},
                                         {QByteArrayLiteral("envelope two"), QByteArray()}},
                              .signature = {}};
    protocol::sign(segment, deviceKey().secret);
    return segment;
}
inline protocol::PushRequest aPushRequest() { return {.segments = {aSegment()}}; }
inline protocol::PushAnswer aPushAnswer() {
    using Kind = protocol::EventVerdict::Kind;
    return {.receipt = aReceiptOfServer(),
            .epoch = anId<domain::EpochId>(1),
            .verdicts = {{1, Kind::Confirmed, 7, {}}, {2, Kind::Held, 0, QStringLiteral("body")}},
            .maxBytes = 1 << 20};
}

inline protocol::PullRequest aPullRequest() {
    return {.cursors = {{QStringLiteral("02683"), serverEpoch(), 41}},
            .maxBytes = 262144,
            .waitSeconds = 0};
}
inline protocol::PullAnswer aPullAnswer() {
    return {.rows = {{.unit = QStringLiteral("02683"),
                      .pos = 42,
                      .revision = 3,
                      .verdict = protocol::EventVerdict::Kind::Confirmed,
                      .reason = {},
                      .receivedAt = aMoment(),
                      .envelope = QByteArrayLiteral("envelope"),
                      .body = QByteArrayLiteral("body")}},
            .cursors = {{QStringLiteral("02683"), serverEpoch(), 42}},
            .more = true};
}

inline protocol::BlobManifest aManifest() {
    return {.id = QByteArray(32, '\x77'),
            .size = protocol::chunkBytes + 1,
            .chunkHashes = {QByteArray(32, '\x01'), QByteArray(32, '\x02')}};
}
inline protocol::BlobStanding aStanding() {
    QBitArray there(10);
    there.setBit(0);
    there.setBit(9);
    return {.id = QByteArray(32, '\x77'), .there = there, .stored = false, .backedUp = false};
}
inline protocol::NeedRequest aNeedRequest() {
    return {.offer = {aManifest()}, .want = {QByteArray(32, '\x78')}};
}
inline protocol::NeedAnswer aNeedAnswer() {
    return {.standing = {aStanding()}, .manifests = {aManifest()}};
}
inline protocol::Problem aProblem() { return {QStringLiteral("SEQ_GAP"), 12, 30}; }

inline protocol::Letter aLetter() {
    protocol::SessionRequest hello = aSessionRequest();
    hello.past = true;
    return {.hello = hello,
            .requests = {{QStringLiteral("POST"), QStringLiteral("/v1/push"), QByteArrayLiteral("body")}},
            .signature = QByteArray(64, '\x55')};
}
inline protocol::LetterAnswer aLetterAnswer() {
    return {.device = anId<domain::DeviceId>(1),
            .epoch = anId<domain::EpochId>(1),
            .serverEpoch = serverEpoch(),
            .at = aMoment(),
            .replies = {{QStringLiteral("POST"), QStringLiteral("/v1/pull"), QByteArrayLiteral("asked"), 200, QByteArrayLiteral("body")}},
            .signature = QByteArray(64, '\x66')};
}
inline protocol::CarryRequest aCarryRequest() {
    return {.letter = QByteArrayLiteral("sealed"), .next = {{QStringLiteral("GET"), QStringLiteral("/v1/blobs/77/0?count=16"), {}}}};
}
inline protocol::CarryAnswer aCarryAnswer() {
    return {.answer = QByteArrayLiteral("sealed"), .next = {{QStringLiteral("POST"), QStringLiteral("/v1/pull"), QByteArrayLiteral("more")}}};
}

inline protocol::Badge aBadge() {
    return {.device = anId<domain::DeviceId>(1), .publicKey = deviceKey().publicKey, .unit = QStringLiteral("02683"), .signature = QByteArray(64, '\x77')};
}
inline protocol::HubPong aHubPong() {
    return {.nonce = QByteArray(16, '\x01'),
            .charter = {.host = aBadge(), .hubKey = QByteArray(32, '\x12'), .name = QStringLiteral("Quầy 1"), .signature = QByteArray(64, '\x14')},
            .life = QByteArray(16, '\x13'),
            .tlsKeyHash = QByteArray(32, '\x44'),
            .at = aMoment(),
            .signature = QByteArray(64, '\x15')};
}
inline protocol::HubPapers theHubPapers() {
    return {.charter = aHubPong().charter, .seed = QByteArray(32, '\x19'), .serverKey = serverKey().publicKey, .practice = true};
}
inline protocol::ParcelName aParcelName() { return {protocol::Shelf::Scan, anId<domain::DeviceId>(1), QByteArray(34, '\x16')}; }
inline protocol::HubRequest aHubRequest() {
    return {.badge = aBadge(),
            .life = QByteArray(16, '\x13'),
            .put = {{aParcelName(), QByteArrayLiteral("locked")}},
            .drop = {aParcelName()},
            .read = {{protocol::Shelf::Log, 41}},
            .fetch = {QByteArray(32, '\x78')},
            .offer = {QByteArray(34, '\x17')},
            .signature = QByteArray(64, '\x18')};
}
inline protocol::HubAnswer aHubAnswer() {
    return {.parcels = {{aParcelName(), QByteArrayLiteral("locked")}}, .positions = {{protocol::Shelf::Log, 42}}, .more = true, .lacking = {QByteArray(34, '\x17')}, .letters = true};
}
inline protocol::LogParcel aLogParcel() {
    return {.author = aBadge(), .segment = aSegment(), .ended = {{anId<domain::EpochId>(2), 17}}};
}
inline protocol::ScanParcel aScanParcel() { return {.manifest = aManifest(), .first = 1, .bytes = QByteArrayLiteral("x")}; }

/// Calls `look(name, message)` for one message of each kind.
template <class Look>
void eachMessage(Look look) {
    look("pong", aPong());
    look("enrol-request", anEnrolRequest());
    look("enrol-answer", anEnrolAnswer());
    look("session-request", aSessionRequest());
    look("session-answer", aSessionAnswer());
    look("segment", aSegment());
    look("push-request", aPushRequest());
    look("push-answer", aPushAnswer());
    look("pull-request", aPullRequest());
    look("pull-answer", aPullAnswer());
    look("manifest", aManifest());
    look("need-request", aNeedRequest());
    look("need-answer", aNeedAnswer());
    look("standing", aStanding());
    look("problem", aProblem());
    look("letter", aLetter());
    look("letter-answer", aLetterAnswer());
    look("carry-request", aCarryRequest());
    look("carry-answer", aCarryAnswer());
    look("badge", aBadge());
    look("hub-pong", aHubPong());
    look("hub-papers", theHubPapers());
    look("hub-request", aHubRequest());
    look("hub-answer", aHubAnswer());
    look("log-parcel", aLogParcel());
    look("scan-parcel", aScanParcel());
}

}  // namespace test
