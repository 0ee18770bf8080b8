// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace protocol {

/// One HTTP exchange without HTTP: what the engine asks for and what came back.
struct WireRequest {
    QByteArray method;                        ///< GET, POST, PUT
    QString path;                             ///< "/v1/push", with query
    QHash<QByteArray, QByteArray> headers;    ///< lower-case names
    QByteArray body;
};
struct WireResponse {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray tlsKeyHash;                    ///< SHA-256 of the peer's SubjectPublicKeyInfo; empty: no TLS
};

/// The far end. At most one exchange at a time; `done` is called once, from the event loop of the
/// caller's thread, unless cancelled. Refusals: LinkUnreachable, LinkStalled, ServerKeyChanged.
class Link {
public:
    using Done = std::function<void(domain::Result<WireResponse>)>;
    using Moved = std::function<void(qint64 sent, qint64 received)>;
    virtual ~Link() = default;
    virtual void send(const WireRequest& request, Done done, Moved moved = {}) = 0;
    virtual void cancel() = 0;
};

}  // namespace protocol
