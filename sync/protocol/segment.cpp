// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/segment.h"

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "sync/protocol/signature_context.h"

#include <QtEndian>

namespace protocol {
namespace {

template <class Number>
QByteArray bigEndian(Number number) {
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

}  // namespace

QByteArray Segment::lastChain() const {
    QByteArray chain = previousChain;
    for (const WireEvent& event : events) chain = crypto::chain(chain, event.envelope);
    return chain;
}

QByteArray Segment::signedBytes(domain::Realm realm) const {
    return signatureContext(realm, "SEG1") + device.bytes() + epoch.bytes() +
           bigEndian(static_cast<quint64>(first)) + bigEndian(static_cast<quint32>(events.size())) +
           previousChain + lastChain() + crypto::hash(beacon);
}

void sign(Segment& segment, const crypto::Secret& key, domain::Realm realm) {
    segment.signature = crypto::sign(segment.signedBytes(realm), key);
}

bool verify(const Segment& segment, const QByteArray& publicKey, domain::Realm realm) {
    return crypto::verify(segment.signedBytes(realm), segment.signature, publicKey);
}

}  // namespace protocol
