// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace crypto {

/// BLAKE2b-256 (RFC 7693).
QByteArray hash(const QByteArray& bytes);
/// BLAKE2b-256 of the concatenation: chain_i = chain(chain_{i-1}, envelope_i).
QByteArray chain(const QByteArray& previous, const QByteArray& next);
/// 32 zero bytes: what the first event of an epoch is chained to.
QByteArray chainStart();

/// The same hash over bytes that arrive in pieces.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    void add(const QByteArray& piece);
    QByteArray result();  ///< ends the work

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace crypto
