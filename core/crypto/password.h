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

/// A key locked with a password: Argon2id(password, salt) opens an XChaCha20-Poly1305 box.
struct WrappedKey {
    QByteArray salt;   ///< 16 bytes
    QByteArray nonce;  ///< 24 bytes
    QByteArray box;
    PasswordCost cost;
};
WrappedKey wrap(const Secret& key, const QString& password, PasswordCost cost = {});
/// Nothing when the password is wrong or the box was altered. Text is compared as NFC.
std::optional<Secret> unwrap(const WrappedKey& wrapped, const QString& password);

/// A box with a key instead of a password (backups carry their own).
QByteArray seal(const QByteArray& plain, const Secret& key);
std::optional<QByteArray> open(const QByteArray& box, const Secret& key);

}  // namespace crypto
