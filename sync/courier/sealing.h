// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "sync/protocol/letter.h"

#include <optional>

namespace courier {

/// Signs the letter with the device's key and seals it to the district's.
QByteArray seal(protocol::Letter letter, const crypto::Secret& device, const QByteArray& serverKey,
                domain::Realm realm);
/// Nothing when it is not for this server, or damaged. Whose it is must still be verified.
std::optional<protocol::Letter> open(const QByteArray& sealed, const crypto::Secret& server);
bool verify(const protocol::Letter& letter, const QByteArray& devicePublicKey, domain::Realm realm);

/// Signs the answer with the server's key and seals it to the device's.
QByteArray seal(protocol::LetterAnswer answer, const crypto::Secret& server, const QByteArray& deviceKey,
                domain::Realm realm);
/// Nothing when it is not for this device, damaged, or not signed by this server.
std::optional<protocol::LetterAnswer> open(const QByteArray& sealed, const crypto::Secret& device,
                                           const QByteArray& serverKey, domain::Realm realm);

}  // namespace courier
