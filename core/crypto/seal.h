// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>

#include <optional>

namespace crypto {

/// A sealed box (libsodium's crypto_box_seal: X25519, XSalsa20-Poly1305) for the owner of an Ed25519
/// key: nobody else opens it, not even who sealed it, and it does not say who that was. The keys are
/// turned into their X25519 twins, so whoever can be verified can also be written to.
/// std::invalid_argument when `publicKey` is none.
QByteArray seal(const QByteArray& message, const QByteArray& publicKey);
/// Nothing when it was sealed to somebody else, or altered. `secret` as in SigningKey.
std::optional<QByteArray> unseal(const QByteArray& sealed, const Secret& secret);

/// By how much the box is larger than what is in it.
inline constexpr qsizetype sealBytes = 48;

}  // namespace crypto
