// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign.h"

#include "core/crypto/raw.h"

#include <sodium.h>

#include <stdexcept>

namespace crypto {
namespace {

constexpr std::size_t secretSize = crypto_sign_SECRETKEYBYTES;
constexpr qsizetype publicSize = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype seedSize = crypto_sign_SEEDBYTES;
constexpr qsizetype signatureSize = crypto_sign_BYTES;

}  // namespace

SigningKey signingKeyFromSeed(const QByteArray& seed) {
    if (seed.size() != seedSize) throw std::invalid_argument("a signing seed has 32 bytes");
    SigningKey key{QByteArray(publicSize, Qt::Uninitialized), Secret(secretSize)};
    crypto_sign_seed_keypair(raw(key.publicKey), key.secret.bytes().data(), raw(seed));
    return key;
}

QByteArray sign(const QByteArray& message, const Secret& secret) {
    if (secret.size() != secretSize) throw std::invalid_argument("a signing key has 64 bytes");
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(message), rawSize(message), secret.bytes().data());
    return signature;
}

bool verify(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey) {
    return signature.size() == signatureSize && publicKey.size() == publicSize &&
           crypto_sign_verify_detached(raw(signature), raw(message), rawSize(message), raw(publicKey)) == 0;
}

}  // namespace crypto
