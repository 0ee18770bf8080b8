// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace crypto {

// libsodium speaks of unsigned char, Qt of char: the only place that converts between them.
inline const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
inline unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}
inline std::size_t rawSize(const QByteArray& bytes) {
    return static_cast<std::size_t>(bytes.size());
}

}  // namespace crypto
