// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/segment.h"

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

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

QByteArray Segment::signedBytes() const {
    return QByteArrayLiteral("CDSEG1") + device.bytes() + epoch.bytes() +
           bigEndian(static_cast<quint64>(first)) + bigEndian(static_cast<quint32>(events.size())) +
           previousChain + lastChain() + crypto::hash(beacon);
}

void sign(Segment& segment, const crypto::Secret& key) {
    segment.signature = crypto::sign(segment.signedBytes(), key);
}

bool verify(const Segment& segment, const QByteArray& publicKey) {
    return crypto::verify(segment.signedBytes(), segment.signature, publicKey);
}

}  // namespace protocol
