// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"

#include "core/crypto/random.h"
#include "core/crypto/raw.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace crypto {
namespace {

constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t boxKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(saltSize == 16 && boxKeySize == 32 && nonceSize == 24 && tagSize == 16);

// A wrapped key comes from a file. One that was tampered with must not be able to make sign-in eat
// all memory or last for ever.
constexpr unsigned long long mostPasses = 64;
constexpr std::size_t mostMemory = 1024u * 1024 * 1024;
constexpr qsizetype largestWrappedKey = 4096;

bool isReasonable(const PasswordCost& cost) {
    return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= mostPasses &&
           cost.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && cost.memoryBytes <= mostMemory;
}

Secret keyFromPassword(const QString& password, const QByteArray& salt, const PasswordCost& cost) {
    // An input method may compose "ễ" in more than one way: the same password for its owner.
    QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8();
    Secret key(boxKeySize);
    const int status = crypto_pwhash_argon2id(key.bytes().data(), key.size(), text.constData(), rawSize(text),
                                              raw(salt), cost.passes, cost.memoryBytes,
                                              crypto_pwhash_argon2id_ALG_ARGON2ID13);
    sodium_memzero(text.data(), rawSize(text));
    if (status != 0) throw std::bad_alloc();  // the only way it fails
    return key;
}

/// The cost is bound to the box, so that nobody can quietly lower it.
QByteArray boundTo(const QByteArray& salt, const PasswordCost& cost) {
    return salt + QByteArray::number(cost.passes) + '/' +
           QByteArray::number(static_cast<qulonglong>(cost.memoryBytes));
}

QByteArray shut(std::span<const unsigned char> plain, const QByteArray& bound, const QByteArray& nonce,
                const Secret& key) {
    QByteArray box(static_cast<qsizetype>(plain.size()) + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, plain.data(), plain.size(), raw(bound),
                                               rawSize(bound), nullptr, raw(nonce), key.bytes().data());
    return box;
}

}  // namespace

PasswordCost cheapestCost() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

WrappedKey wrap(const Secret& key, const QString& password, PasswordCost cost) {
    if (!isReasonable(cost)) throw std::invalid_argument("this password cost cannot be used");
    const QByteArray salt = randomBytes(saltSize), nonce = randomBytes(nonceSize);
    const Secret lock = keyFromPassword(password, salt, cost);
    return {salt, nonce, shut(key.bytes(), boundTo(salt, cost), nonce, lock), cost};
}

std::optional<Secret> unwrap(const WrappedKey& wrapped, const QString& password) {
    if (wrapped.salt.size() != saltSize || wrapped.nonce.size() != nonceSize || !isReasonable(wrapped.cost))
        return std::nullopt;
    if (wrapped.box.size() <= tagSize || wrapped.box.size() > largestWrappedKey) return std::nullopt;
    const Secret lock = keyFromPassword(password, wrapped.salt, wrapped.cost);
    const QByteArray bound = boundTo(wrapped.salt, wrapped.cost);
    Secret key(rawSize(wrapped.box) - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.bytes().data(), nullptr, nullptr, raw(wrapped.box),
                                                   rawSize(wrapped.box), raw(bound), rawSize(bound),
                                                   raw(wrapped.nonce), lock.bytes().data()) != 0)
        return std::nullopt;
    return key;
}

QByteArray seal(const QByteArray& plain, const Secret& key) {
    if (key.size() != boxKeySize) throw std::invalid_argument("a sealing key has 32 bytes");
    const QByteArray nonce = randomBytes(nonceSize);
    return nonce + shut({raw(plain), rawSize(plain)}, {}, nonce, key);
}

std::optional<QByteArray> open(const QByteArray& box, const Secret& key) {
    if (key.size() != boxKeySize) throw std::invalid_argument("a sealing key has 32 bytes");
    if (box.size() < nonceSize + tagSize) return std::nullopt;
    QByteArray plain(box.size() - nonceSize - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box) + nonceSize,
                                                   rawSize(box) - nonceSize, nullptr, 0, raw(box),
                                                   key.bytes().data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace crypto
