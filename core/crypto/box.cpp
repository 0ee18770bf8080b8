// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/box.h"

#include "core/crypto/raw.h"

#include <sodium.h>

#include <stdexcept>

namespace crypto {
namespace {

static_assert(boxNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(boxBytes == boxNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);
constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

}  // namespace

QByteArray lock(const QByteArray& message, const Secret& key, const QByteArray& nonce, const QByteArray& label) {
    if (key.size() != keySize || nonce.size() != boxNonceBytes)
        throw std::invalid_argument("a box wants a key of 32 bytes and a nonce of 24");
    QByteArray box(message.size() + boxBytes - boxNonceBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, raw(message), rawSize(message), raw(label), rawSize(label),
                                               nullptr, raw(nonce), key.bytes().data());
    return nonce + box;
}

std::optional<QByteArray> unlock(const QByteArray& locked, const Secret& key, const QByteArray& label) {
    if (key.size() != keySize || locked.size() < boxBytes) return std::nullopt;
    const QByteArray box = QByteArray::fromRawData(locked.constData() + boxNonceBytes, locked.size() - boxNonceBytes);
    QByteArray message(locked.size() - boxBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(message), nullptr, nullptr, raw(box), rawSize(box), raw(label),
                                                   rawSize(label), raw(locked), key.bytes().data()) != 0)
        return std::nullopt;
    return message;
}

Secret derived(const Secret& from, const QByteArray& purpose) {
    if (from.size() < keySize) throw std::invalid_argument("too short to make keys from");
    QByteArray key(static_cast<qsizetype>(keySize), Qt::Uninitialized);
    crypto_generichash(raw(key), rawSize(key), raw(purpose), rawSize(purpose), from.bytes().data(), keySize);
    Secret secret = Secret::from(key);
    sodium_memzero(key.data(), rawSize(key));
    return secret;
}

}  // namespace crypto
