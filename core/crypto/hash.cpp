// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include "core/crypto/raw.h"

#include <sodium.h>

namespace crypto {
namespace {

constexpr qsizetype hashSize = crypto_generichash_BYTES;
static_assert(hashSize == 32);

}  // namespace

struct Hasher::State {
    // crypto_generichash_state asks for 64-byte alignment, which std::make_unique gives it.
    crypto_generichash_state blake;
};

Hasher::Hasher() : m_state(std::make_unique<State>()) {
    crypto_generichash_init(&m_state->blake, nullptr, 0, hashSize);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(const QByteArray& piece) {
    Q_ASSERT(m_state);
    crypto_generichash_update(&m_state->blake, raw(piece), rawSize(piece));
}

QByteArray Hasher::result() {
    Q_ASSERT(m_state);
    QByteArray hash(hashSize, Qt::Uninitialized);
    crypto_generichash_final(&m_state->blake, raw(hash), hashSize);
    m_state.reset();
    return hash;
}

QByteArray hash(const QByteArray& bytes) {
    QByteArray hash(hashSize, Qt::Uninitialized);
    crypto_generichash(raw(hash), hashSize, raw(bytes), rawSize(bytes), nullptr, 0);
    return hash;
}

QByteArray chain(const QByteArray& previous, const QByteArray& next) {
    // A fixed first part makes the join unambiguous.
    Q_ASSERT(previous.size() == hashSize);
    Hasher hasher;
    hasher.add(previous);
    hasher.add(next);
    return hasher.result();
}

QByteArray chainStart() {
    return QByteArray(hashSize, '\0');
}

}  // namespace crypto
