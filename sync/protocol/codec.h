// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "sync/protocol/message.h"

namespace protocol {

/// zstd(CBOR) and back, capped in size, ratio and depth (version.h). Decoding answers nothing when
/// the bytes are not exactly one message: the caller knows what that means (a portal's HTML, a bug).
template <class Message>
QByteArray encode(const Message& message);
template <class Message>
std::optional<Message> decode(const QByteArray& bytes);

/// Specialised in codec_*.cpp for every message of message.h.

/// Request signature (no bearer tokens): Ed25519 over
/// "CDREQ1" ‖ method ‖ 0 ‖ path-with-query ‖ 0 ‖ session ‖ counter (u64 BE) ‖ BLAKE2b(body).
QByteArray requestBytes(const QByteArray& method, const QString& path, const QByteArray& session,
                        quint64 counter, const QByteArray& body);
/// Header names: "cd-device" (hex), "cd-session" (hex), "cd-counter" (decimal), "cd-signature" (base64).

/// The code a technician types at enrolment: 16 base32 letters of secret (80 bits) and 16 of the
/// server key's fingerprint (first 80 bits of BLAKE2b), in groups of four: "ABCD-EFGH-…".
struct EnrolmentCode {
    QString secret;
    QByteArray fingerprint;    ///< 10 bytes
};
QString print(const EnrolmentCode& code);
/// Case, spaces and dashes do not matter; 0/O and 1/I/L are read alike.
std::optional<EnrolmentCode> parseEnrolmentCode(const QString& typed);
QByteArray keyFingerprint(const QByteArray& serverKey);

}  // namespace protocol
