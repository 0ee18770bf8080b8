// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>

namespace crypto {

/// Ed25519 (RFC 8032).
struct SigningKey {
    QByteArray publicKey;  ///< 32 bytes
    Secret secret;         ///< 64 bytes, as libsodium keeps them
};
/// From the 32-byte seed; the same seed gives the same key (test vectors).
SigningKey signingKeyFromSeed(const QByteArray& seed);
QByteArray sign(const QByteArray& message, const Secret& secret);  ///< 64 bytes
bool verify(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey);

}  // namespace crypto
