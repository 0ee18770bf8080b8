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

/// The cost, so that nobody can quietly lower it; the owner, so that nobody can quietly be another.
QByteArray boundTo(const WrappedKey& wrapped, const QByteArray& owner) {
    return wrapped.salt + QByteArray::number(wrapped.cost.passes) + '/' +
           QByteArray::number(static_cast<qulonglong>(wrapped.cost.memoryBytes)) + '/' + owner;
}

}  // namespace

PasswordCost cheapestCost() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

bool isPlausible(const WrappedKey& wrapped) {
    return wrapped.salt.size() == saltSize && wrapped.nonce.size() == nonceSize &&
           wrapped.box.size() > tagSize && wrapped.box.size() <= largestWrappedKey &&
           isReasonable(wrapped.cost);
}

WrappedKey wrap(const Secret& key, const QString& password, const QByteArray& owner,
                PasswordCost cost) {
    if (!isReasonable(cost)) throw std::invalid_argument("this password cost cannot be used");
    WrappedKey wrapped{.salt = randomBytes(saltSize),
                       .nonce = randomBytes(nonceSize),
                       .box = QByteArray(static_cast<qsizetype>(key.size()) + tagSize, '\0'),
                       .cost = cost};
    const Secret lock = keyFromPassword(password, wrapped.salt, cost);
    const QByteArray bound = boundTo(wrapped, owner);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(wrapped.box), nullptr, key.bytes().data(),
                                               key.size(), raw(bound), rawSize(bound), nullptr,
                                               raw(wrapped.nonce), lock.bytes().data());
    return wrapped;
}

std::optional<Secret> unwrap(const WrappedKey& wrapped, const QString& password,
                             const QByteArray& owner) {
    if (!isPlausible(wrapped)) return std::nullopt;
    const Secret lock = keyFromPassword(password, wrapped.salt, wrapped.cost);
    const QByteArray bound = boundTo(wrapped, owner);
    Secret key(rawSize(wrapped.box) - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.bytes().data(), nullptr, nullptr,
                                                   raw(wrapped.box), rawSize(wrapped.box),
                                                   raw(bound), rawSize(bound), raw(wrapped.nonce),
                                                   lock.bytes().data()) != 0)
        return std::nullopt;
    return key;
}

}  // namespace crypto
