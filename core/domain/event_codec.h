// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/result.h"

#include <QByteArray>

namespace domain {

/// Envelopes and bodies as deterministic CBOR (RFC 8949 §4.2: shortest forms, definite lengths,
/// integer keys ascending). The bytes are what is hashed, signed, kept and sent: they are made
/// once, by the device where it happened. Keys are listed in sync/protocol/PROTOCOL.md.
QByteArray encodeEnvelope(const Envelope& envelope);
/// FieldInvalid on anything malformed, oversized (envelope 2 KiB) or trailing.
Result<Envelope> decodeEnvelope(const QByteArray& bytes);

inline constexpr qsizetype maxBodyBytes = 256 * 1024;
QByteArray encodeBody(const Signature& by, const EventBody& body);

struct DecodedBody {
    Signature by;
    EventBody body;
};
/// Unknown kinds and newer versions become UnknownEvent; unknown fields are ignored here and
/// survive in the bytes. FieldInvalid when a known kind cannot be read.
Result<DecodedBody> decodeBody(const QString& kind, int version, const QByteArray& bytes);

/// People as they are kept beside a case, in the same words.
QByteArray encodeApplicant(const Applicant& applicant);
Result<Applicant> decodeApplicant(const QByteArray& bytes);  ///< FieldInvalid

/// JSON of any event, for people and for logs of a support case: field names, no bytes.
QJsonObject toJson(const EventBody& body);

}  // namespace domain
