// SPDX-License-Identifier: GPL-3.0-or-later
// Envelopes, the bodies of every kind, and applicants as they are kept. The first byte says which.
#include "core/domain/event_codec.h"
#include "tests/core/domain/every_body.h"
#include "tests/fuzz/bytes.h"

#include <QJsonObject>

namespace fuzz {
namespace {

void readEnvelope(const QByteArray& bytes) {
    const auto envelope = domain::decodeEnvelope(bytes);
    if (!envelope) return;
    insist(bytes.size() <= 2048, "an envelope has at most 2048 bytes");
    const QByteArray written = domain::encodeEnvelope(*envelope);
    const auto again = domain::decodeEnvelope(written);
    insist(again && *again == *envelope, "an envelope is read as it was written");
    insist(written.size() < bytes.size() || written == bytes, "there is one way to write an envelope");
}

void readBody(const QString& kind, int version, const QByteArray& bytes) {
    const auto decoded = domain::decodeBody(kind, version, bytes);
    if (!decoded) return;
    insist(bytes.size() <= domain::maxBodyBytes, "a body has its largest size");
    domain::toJson(decoded->body);
    domain::actOf(decoded->body);
    if (std::holds_alternative<domain::UnknownEvent>(decoded->body)) return;
    const QByteArray written = domain::encodeBody(decoded->by, decoded->body);
    const auto again = domain::decodeBody(kind, version, written);
    insist(again.has_value(), "what we write of a body can be read");
    insist(again->by == decoded->by && again->body == decoded->body, "a body is read as it was written");
    insist(written.size() <= bytes.size(), "a body grows by nothing when it is written again");
}

void readApplicant(const QByteArray& bytes) {
    const auto applicant = domain::decodeApplicant(bytes);
    if (!applicant) return;
    const auto again = domain::decodeApplicant(domain::encodeApplicant(*applicant));
    insist(again && *again == *applicant, "an applicant is read as he was written");
}

}  // namespace

void take(const QByteArray& input) {
    static const std::vector<domain::EventBody> bodies = test::everyBody();
    Script script(input);
    const auto which = static_cast<size_t>(script.number(24));
    const QByteArray bytes = script.rest();
    if (which < bodies.size()) return readBody(domain::kindOf(bodies[which]), 1, bytes);
    switch (which - bodies.size()) {
        case 0: return readBody(QStringLiteral("case-merged"), 1, bytes);
        case 1: return readBody(QStringLiteral("case-received"), 2, bytes);
        case 2: return readApplicant(bytes);
        default: return readEnvelope(bytes);
    }
}

}  // namespace fuzz
