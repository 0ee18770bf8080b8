// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/version.h"
#include "sync/server/http/request.h"

#include <chrono>
#include <functional>
#include <memory>

namespace server {

/// How long a stranger may keep us waiting. Slow is fine, silent is not: a commune's line may need
/// minutes for one body, as long as bytes keep coming.
struct Timeouts {
    std::chrono::milliseconds handshake = std::chrono::seconds(15);
    std::chrono::milliseconds idle = std::chrono::seconds(120);   ///< between requests
    std::chrono::milliseconds header = std::chrono::seconds(15);  ///< the whole header
    std::chrono::milliseconds stall = std::chrono::seconds(45);   ///< no byte of a body, either way
    std::chrono::milliseconds body = std::chrono::minutes(15);    ///< the whole body
};

struct ListenerSettings {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;                          ///< 0: any free one
    QString certificateFile, keyFile;          ///< PEM
    Timeouts timeouts = {};
    int maxConnections = 4'000;
    quint32 headerBytes = 16 * 1024;
    qint64 bodyBytes = protocol::maxBodyBytes;
    qint64 allBodiesBytes = 256LL * 1024 * 1024;  ///< of all requests being read at once
    int threads = 2;
    std::chrono::milliseconds lastAnswers = std::chrono::seconds(10);  ///< stop() waits so long
};

/// The only socket code: HTTPS/1.1 in, plain Request and Response inside. Never throws after it
/// was made; a bad stranger loses his connection, nothing else happens.
class Listener {
public:
    using Done = std::function<void(Response)>;
    /// Called on a socket thread and must not wait; `done` is to be called exactly once, from any
    /// thread, before the listener is destroyed.
    using Handler = std::function<void(Request, Done)>;

    /// Listens at once; throws when it cannot.
    Listener(const ListenerSettings& settings, Handler handler);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    quint16 port() const;
    /// Returns after SIGTERM or SIGINT.
    void waitForSignal();
    /// Takes no more requests, lets those under way end, but waits for the slowest no longer than
    /// `lastAnswers`; closes. Whoever still answers then must end before the listener does.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace server
