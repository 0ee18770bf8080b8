// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/sealing.h"

#include "core/crypto/seal.h"
#include "core/crypto/sign.h"
#include "sync/protocol/codec.h"

namespace courier {
namespace {

/// Signed first, sealed then: the box hides who signed.
template <class Message>
QByteArray sealed(Message message, const crypto::Secret& from, const QByteArray& to, domain::Realm realm) {
    message.signature = crypto::sign(message.signedBytes(realm), from);
    return crypto::seal(protocol::encode(message), to);
}

template <class Message>
std::optional<Message> opened(const QByteArray& bytes, const crypto::Secret& key) {
    const auto plain = crypto::unseal(bytes, key);
    return plain ? protocol::decode<Message>(*plain) : std::nullopt;
}

}  // namespace

QByteArray seal(protocol::Letter letter, const crypto::Secret& device, const QByteArray& serverKey, domain::Realm realm) {
    return sealed(std::move(letter), device, serverKey, realm);
}

std::optional<protocol::Letter> open(const QByteArray& bytes, const crypto::Secret& server) {
    return opened<protocol::Letter>(bytes, server);
}

bool verify(const protocol::Letter& letter, const QByteArray& devicePublicKey, domain::Realm realm) {
    return crypto::verify(letter.signedBytes(realm), letter.signature, devicePublicKey);
}

QByteArray seal(protocol::LetterAnswer answer, const crypto::Secret& server, const QByteArray& deviceKey, domain::Realm realm) {
    return sealed(std::move(answer), server, deviceKey, realm);
}

std::optional<protocol::LetterAnswer> open(const QByteArray& bytes, const crypto::Secret& device, const QByteArray& serverKey,
                                           domain::Realm realm) {
    auto answer = opened<protocol::LetterAnswer>(bytes, device);
    if (!answer || !crypto::verify(answer->signedBytes(realm), answer->signature, serverKey)) return std::nullopt;
    return answer;
}

}  // namespace courier
