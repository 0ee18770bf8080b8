// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>

namespace crypto {

/// Must be called once, first, in each main. Throws std::runtime_error if libsodium cannot start.
void initialise();

/// Bytes that are locked in memory while they live and wiped when they die. Moves, never copies.
class Secret {
public:
    explicit Secret(std::size_t size);
    static Secret from(const QByteArray& bytes);  ///< the caller wipes its own copy

    std::span<unsigned char> bytes() { return {m_bytes.get(), m_size}; }
    std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }
    std::size_t size() const { return m_size; }
    /// A plain copy, for the few interfaces that need one (PRAGMA key).
    QByteArray copy() const;

private:
    struct Wipe {
        void operator()(unsigned char* bytes) const noexcept;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
    std::size_t m_size;
};

}  // namespace crypto
