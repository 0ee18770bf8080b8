// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/local_server.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace test {

/// The line between an office and a LocalServer, as bad as the test wants it. Answers come from
/// the event loop, as those of the real link do.
class LocalLink final : public protocol::Link {
public:
    explicit LocalLink(LocalServer& server) : m_server(server) {}

    bool cut = false;          ///< nothing gets through
    bool loseAnswers = false;  ///< the server does its work, its answer never arrives
    bool duplicate = false;    ///< every request arrives twice, the first answer counts
    std::chrono::milliseconds delay{0};
    /// When set, the next answer is this one, and the server sees nothing: a portal, a proxy.
    std::optional<protocol::WireResponse> forged;
    std::vector<protocol::WireRequest> seen;      ///< what the server got, in order
    std::vector<protocol::WireResponse> answered; ///< and what it said

    void send(const protocol::WireRequest& request, Done done, Moved moved = {}) override {
        Q_ASSERT(!m_underWay);
        m_underWay = std::make_unique<QObject>();
        QTimer::singleShot(delay, m_underWay.get(), [this, request, done, moved] {
            const auto outcome = exchange(request);
            if (moved && outcome) moved(request.body.size(), outcome->body.size());
            // Free before `done`: it may send the next request at once. Not deleted here, since
            // this very call came from it.
            m_underWay.release()->deleteLater();
            done(outcome);
        });
    }
    void cancel() override { m_underWay.reset(); }

private:
    domain::Result<protocol::WireResponse> exchange(const protocol::WireRequest& request) {
        if (cut) return domain::Refusal::LinkUnreachable;
        if (forged) {
            const auto answer = *std::exchange(forged, std::nullopt);
            return answer;
        }
        seen.push_back(request);
        protocol::WireResponse response = m_server.answer(request);
        if (duplicate) m_server.answer(request);
        if (loseAnswers) return domain::Refusal::LinkStalled;
        response.tlsKeyHash = m_server.identity().tlsKeyHash;
        answered.push_back(response);
        return response;
    }

    LocalServer& m_server;
    std::unique_ptr<QObject> m_underWay;
};

}  // namespace test
