// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/link.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace client {

/// The line to the district, on Qt Network. HTTP/1.1 over TLS 1.2 or newer; nothing is sent before
/// the far end's TLS key is known to be the pinned one. Follows no redirect, keeps no cookie, asks
/// the system for its proxy. Gives up when nothing moved for 45 s, however long the whole takes,
/// and begins anew with a fresh network manager after a failure.
///
/// Without TLS only for a server on this very PC ("http://127.0.0.1:…").
class HttpsLink final : public protocol::Link {
public:
    /// `pin`: SHA-256 of the SubjectPublicKeyInfo, from the enrolment; empty for http.
    HttpsLink(const QString& url, const QByteArray& pin,
              std::chrono::milliseconds stall = std::chrono::seconds(45));
    /// Takes whatever TLS key the first exchange meets and from then on only that one: enrol()
    /// checks it against what the server signed.
    static std::unique_ptr<HttpsLink> forEnrolment(
        const QString& url, std::chrono::milliseconds stall = std::chrono::seconds(45));
    ~HttpsLink() override;

    void send(const protocol::WireRequest& request, Done done, Moved moved = {}) override;
    void cancel() override;
    /// The PC slept or changed networks: old connections are worth nothing, the next exchange has
    /// fresh ones. An exchange that runs goes on: it ends well, or the watchdog ends it and they
    /// are forgotten then.
    void forgetConnections();

    static constexpr qint64 maxResponseBytes = 8 * 1024 * 1024;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace client
