// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace crypto {

/// The operating system's randomness. Programs wrap it in a domain::Random.
QByteArray randomBytes(int count);

}  // namespace crypto
