// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/hub_fields.h"
#include "sync/protocol/letter_fields.h"
#include "sync/protocol/signature_context.h"

namespace protocol {

template <class Message>
QByteArray encode(const Message& message) {
    return deflate(toCbor(message));
}
template <class Message>
std::optional<Message> decode(const QByteArray& bytes) {
    const std::optional<QByteArray> plain = inflate(bytes);
    return plain ? fromCbor<Message>(*plain) : std::nullopt;
}

#define COMMUNEDESK_CODEC(Message)                       \
    template QByteArray encode<Message>(const Message&); \
    template std::optional<Message> decode<Message>(const QByteArray&);
COMMUNEDESK_CODEC(Pong)
COMMUNEDESK_CODEC(EnrolRequest)
COMMUNEDESK_CODEC(EnrolAnswer)
COMMUNEDESK_CODEC(SessionRequest)
COMMUNEDESK_CODEC(SessionAnswer)
COMMUNEDESK_CODEC(Segment)
COMMUNEDESK_CODEC(PushRequest)
COMMUNEDESK_CODEC(PushAnswer)
COMMUNEDESK_CODEC(PullRequest)
COMMUNEDESK_CODEC(PullAnswer)
COMMUNEDESK_CODEC(BlobManifest)
COMMUNEDESK_CODEC(NeedRequest)
COMMUNEDESK_CODEC(NeedAnswer)
COMMUNEDESK_CODEC(BlobStanding)
COMMUNEDESK_CODEC(Problem)
COMMUNEDESK_CODEC(Letter)
COMMUNEDESK_CODEC(LetterAnswer)
COMMUNEDESK_CODEC(CarryRequest)
COMMUNEDESK_CODEC(CarryAnswer)
COMMUNEDESK_CODEC(Badge)
COMMUNEDESK_CODEC(Charter)
COMMUNEDESK_CODEC(HubPong)
COMMUNEDESK_CODEC(HubPapers)
COMMUNEDESK_CODEC(HubRequest)
COMMUNEDESK_CODEC(HubAnswer)
COMMUNEDESK_CODEC(LogParcel)
COMMUNEDESK_CODEC(ScanParcel)
#undef COMMUNEDESK_CODEC

bool fits(const domain::Unit& unit) { return fromCbor<domain::Unit>(toCbor(unit)).has_value(); }

// A receipt is kept verbatim beside the log and copied into segments: plain CBOR, not packed.
QByteArray encode(const Receipt& receipt) { return toCbor(receipt); }
std::optional<Receipt> decodeReceipt(const QByteArray& bytes) { return fromCbor<Receipt>(bytes); }

QByteArray Receipt::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "RCP1") + signedCbor(*this);
}
QByteArray Pong::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "PING1") + signedCbor(*this);
}
QByteArray Letter::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "LET1") + signedCbor(*this);
}
QByteArray LetterAnswer::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "LEA1") + signedCbor(*this);
}
QByteArray Badge::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "BDG1") + signedCbor(*this);
}
QByteArray Charter::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "HUB1") + signedCbor(*this);
}
QByteArray HubPong::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "HPN1") + signedCbor(*this);
}
QByteArray HubRequest::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "HRQ1") + signedCbor(*this);
}
QByteArray parcelLabel(const ParcelName& name, domain::Realm realm) {
    return signatureContext(realm, "PCL1") + static_cast<char>(name.shelf) + name.from.bytes() + name.key;
}
QByteArray EnrolRequest::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "ENR1") + code.toLatin1() + device.bytes() + publicKey;
}

void sign(Receipt& receipt, const crypto::Secret& serverKey, domain::Realm realm) {
    receipt.signature = crypto::sign(receipt.signedBytes(realm), serverKey);
}
bool verify(const Receipt& receipt, const QByteArray& serverPublicKey, domain::Realm realm) {
    return crypto::verify(receipt.signedBytes(realm), receipt.signature, serverPublicKey);
}

bool verify(const Badge& badge, const QByteArray& serverKey, domain::Realm realm) {
    return crypto::verify(badge.signedBytes(realm), badge.signature, serverKey);
}
bool verify(const Charter& charter, const QByteArray& serverKey, domain::Realm realm) {
    return verify(charter.host, serverKey, realm) &&
           crypto::verify(charter.signedBytes(realm), charter.signature, charter.host.publicKey);
}

}  // namespace protocol
