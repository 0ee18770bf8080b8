// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/seal.h"

#include "core/crypto/raw.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace crypto {
namespace {

static_assert(crypto_box_SEALBYTES == sealBytes);
constexpr std::size_t boxKeySize = crypto_box_PUBLICKEYBYTES;
constexpr std::size_t signingSecretSize = crypto_sign_SECRETKEYBYTES;

}  // namespace

QByteArray seal(const QByteArray& message, const QByteArray& publicKey) {
    std::array<unsigned char, boxKeySize> box{};
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES ||
        crypto_sign_ed25519_pk_to_curve25519(box.data(), raw(publicKey)) != 0)
        throw std::invalid_argument("not a public key");
    QByteArray sealed(message.size() + sealBytes, Qt::Uninitialized);
    crypto_box_seal(raw(sealed), raw(message), rawSize(message), box.data());
    return sealed;
}

std::optional<QByteArray> unseal(const QByteArray& sealed, const Secret& secret) {
    if (secret.size() != signingSecretSize) throw std::invalid_argument("a signing key has 64 bytes");
    if (sealed.size() < sealBytes) return std::nullopt;
    Secret boxSecret(crypto_box_SECRETKEYBYTES);
    std::array<unsigned char, boxKeySize> boxPublic{};
    crypto_sign_ed25519_sk_to_curve25519(boxSecret.bytes().data(), secret.bytes().data());
    crypto_scalarmult_base(boxPublic.data(), boxSecret.bytes().data());
    QByteArray message(sealed.size() - sealBytes, Qt::Uninitialized);
    if (crypto_box_seal_open(raw(message), raw(sealed), rawSize(sealed), boxPublic.data(),
                             boxSecret.bytes().data()) != 0)
        return std::nullopt;
    return message;
}

}  // namespace crypto
