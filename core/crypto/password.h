// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace crypto {

/// Cost of Argon2id. Interactive enough for an old PC: 3 passes over 64 MiB (about 150 ms).
struct PasswordCost {
    unsigned long long passes = 3;
    std::size_t memoryBytes = 64u * 1024 * 1024;
};
/// Only for tests: the least libsodium allows.
PasswordCost cheapestCost();

/// A key locked with a password: Argon2id(password, salt) opens an XChaCha20-Poly1305 box. Salt,
/// cost and owner are bound to the box.
struct WrappedKey {
    QByteArray salt;   ///< 16 bytes
    QByteArray nonce;  ///< 24 bytes
    QByteArray box;
    PasswordCost cost;
};
/// `owner` says whose it is: the box opens under the same owner only, and is worth nothing in the
/// entry of another.
WrappedKey wrap(const Secret& key, const QString& password, const QByteArray& owner,
                PasswordCost cost = {});
/// Nothing when password or owner are wrong or the box was altered. Text is compared as NFC.
std::optional<Secret> unwrap(const WrappedKey& wrapped, const QString& password,
                             const QByteArray& owner);
/// Sizes as they should be, and a cost that lets sign-in end and fits into memory: what unwrap asks
/// of a key that comes from a file.
bool isPlausible(const WrappedKey& wrapped);

}  // namespace crypto
