// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include "core/crypto/raw.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace crypto {

void initialise() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

Secret::Secret(std::size_t size)
    // sodium_malloc works only after sodium_init, which is safe to repeat.
    : m_bytes((initialise(), static_cast<unsigned char*>(sodium_malloc(size)))), m_size(size) {
    if (!m_bytes) throw std::bad_alloc();
}

Secret Secret::from(const QByteArray& bytes) {
    Secret secret(rawSize(bytes));
    std::copy_n(raw(bytes), secret.m_size, secret.m_bytes.get());
    return secret;
}

QByteArray Secret::copy() const {
    return QByteArray(reinterpret_cast<const char*>(m_bytes.get()), static_cast<qsizetype>(m_size));
}

void Secret::Wipe::operator()(unsigned char* bytes) const noexcept {
    sodium_free(bytes);
}

}  // namespace crypto
