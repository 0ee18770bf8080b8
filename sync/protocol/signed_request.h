// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/domain/id.h"
#include "core/domain/realm.h"
#include "sync/protocol/link.h"

#include <optional>

namespace protocol {

/// Request signature (no bearer tokens): Ed25519 over
/// "CDREQ1" ‖ method ‖ 0 ‖ path-with-query ‖ 0 ‖ session ‖ counter (u64 BE) ‖ BLAKE2b(body);
/// in another context where people practise, see signature_context.h.
QByteArray requestBytes(const QByteArray& method, const QString& path, const QByteArray& session,
                        quint64 counter, const QByteArray& body,
                        domain::Realm realm = domain::Realm::Real);

/// What the headers of a signed request say: "cd-device" (32 hex), "cd-session" (32 hex, or empty),
/// "cd-counter" (decimal), "cd-signature" (base64).
struct RequestSignature {
    domain::DeviceId device;
    QByteArray session;        ///< 16 bytes; empty when a session is asked for
    quint64 counter = 0;       ///< 0 when a session is asked for, then strictly rising
    QByteArray signature;      ///< 64 bytes
};
/// Puts the headers on.
void sign(WireRequest& request, const domain::DeviceId& device, const QByteArray& session,
          quint64 counter, const crypto::Secret& key,
          domain::Realm realm = domain::Realm::Real);
/// Nothing unless all four headers are there and well-formed.
std::optional<RequestSignature> requestSignature(const QHash<QByteArray, QByteArray>& headers);
bool verify(const RequestSignature& signature, const WireRequest& request,
            const QByteArray& devicePublicKey, domain::Realm realm = domain::Realm::Real);

}  // namespace protocol
