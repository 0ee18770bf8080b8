// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "sync/protocol/message.h"

#include <optional>

namespace protocol {

/// zstd(CBOR) and back, capped in size, ratio and depth (version.h). Decoding answers nothing when
/// the bytes are not exactly one message: the caller knows what that means (a portal's HTML, a bug).
/// Defined in codec.cpp for every message of message.h, letter.h and hub.h, and for Segment.
template <class Message>
QByteArray encode(const Message& message);
template <class Message>
std::optional<Message> decode(const QByteArray& bytes);

/// Whether it can be sent at all: the limits of its texts are those of the wire.
bool fits(const domain::Unit& unit);

/// The code a technician types at enrolment: 16 base32 letters of secret (80 bits) and 16 of the
/// server key's fingerprint (first 80 bits of BLAKE2b), in groups of four: "ABCD-EFGH-…".
/// Letters are 0-9 and A-Z without I, L, O, U.
struct EnrolmentCode {
    QString secret;
    QByteArray fingerprint;    ///< 10 bytes
    friend bool operator==(const EnrolmentCode&, const EnrolmentCode&) = default;
};
/// The secret half from 10 random bytes.
QString enrolmentSecret(const QByteArray& tenBytes);
QString print(const EnrolmentCode& code);
/// Case, spaces and dashes do not matter; 0/O and 1/I/L are read alike.
std::optional<EnrolmentCode> parseEnrolmentCode(const QString& typed);
QByteArray keyFingerprint(const QByteArray& serverKey);

}  // namespace protocol
