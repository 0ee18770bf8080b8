// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"

#include "core/crypto/raw.h"

#include <sodium.h>

namespace crypto {

QByteArray randomBytes(int count) {
    Q_ASSERT(count >= 0);
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(raw(bytes), rawSize(bytes));
    return bytes;
}

}  // namespace crypto
