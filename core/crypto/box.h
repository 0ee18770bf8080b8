// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>

#include <optional>

namespace crypto {

/// Locks a message with a key that several share (XChaCha20-Poly1305, IETF): 24 random bytes, then the box. `label` is
/// bound to it and not hidden: what it is, and where it belongs. `nonce` must never be used twice with a key; random it
/// never is. std::invalid_argument for a key of another size than 32 or a nonce of another than 24.
QByteArray lock(const QByteArray& message, const Secret& key, const QByteArray& nonce, const QByteArray& label);
/// Nothing under another key or label, or when it was altered.
std::optional<QByteArray> unlock(const QByteArray& locked, const Secret& key, const QByteArray& label);

inline constexpr qsizetype boxNonceBytes = 24, boxBytes = 40;   ///< by how much it grows: nonce and tag

/// A key of 32 bytes for one purpose, made from a longer-lived secret (BLAKE2b, keyed with its first 32 bytes).
Secret derived(const Secret& from, const QByteArray& purpose);

}  // namespace crypto
