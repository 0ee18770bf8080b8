// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/signed_request.h"

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "sync/protocol/signature_context.h"

#include <QtEndian>

#include <algorithm>

namespace protocol {
namespace {

/// Exactly `size` bytes written as hex; Qt's own reader passes over what is not hex.
std::optional<QByteArray> fromHex(const QByteArray& text, qsizetype size) {
    const QByteArray bytes = QByteArray::fromHex(text);
    if (text.size() != 2 * size || bytes.size() != size) return std::nullopt;
    return bytes;
}

}  // namespace

QByteArray requestBytes(const QByteArray& method, const QString& path, const QByteArray& session,
                        quint64 counter, const QByteArray& body, domain::Realm realm) {
    QByteArray number(8, Qt::Uninitialized);
    qToBigEndian(counter, number.data());
    return signatureContext(realm, "REQ1") + method + '\0' + path.toUtf8() + '\0' + session + number +
           crypto::hash(body);
}

void sign(WireRequest& request, const domain::DeviceId& device, const QByteArray& session,
          quint64 counter, const crypto::Secret& key, domain::Realm realm) {
    const QByteArray signature = crypto::sign(
        requestBytes(request.method, request.path, session, counter, request.body, realm), key);
    request.headers.insert("cd-device", device.bytes().toHex());
    request.headers.insert("cd-session", session.toHex());
    request.headers.insert("cd-counter", QByteArray::number(counter));
    request.headers.insert("cd-signature", signature.toBase64());
}

std::optional<RequestSignature> requestSignature(const QHash<QByteArray, QByteArray>& headers) {
    const auto deviceBytes = fromHex(headers.value("cd-device"), 16);
    const auto device = deviceBytes ? domain::DeviceId::fromBytes(*deviceBytes) : std::nullopt;
    const QByteArray sessionText = headers.value("cd-session");
    const auto session = fromHex(sessionText, sessionText.isEmpty() ? 0 : 16);
    const QByteArray counterText = headers.value("cd-counter");
    const bool digits = std::all_of(counterText.begin(), counterText.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    bool counted = false;
    const quint64 counter = counterText.toULongLong(&counted);
    const auto signature = QByteArray::fromBase64Encoding(
        headers.value("cd-signature"), QByteArray::Base64Encoding |
                                           QByteArray::AbortOnBase64DecodingErrors);
    if (!device || !session || !counted || !digits || !signature ||
        signature.decoded.size() != 64)
        return std::nullopt;
    return RequestSignature{*device, *session, counter, signature.decoded};
}

bool verify(const RequestSignature& signature, const WireRequest& request,
            const QByteArray& devicePublicKey, domain::Realm realm) {
    return crypto::verify(requestBytes(request.method, request.path, signature.session,
                                       signature.counter, request.body, realm),
                          signature.signature, devicePublicKey);
}

}  // namespace protocol
