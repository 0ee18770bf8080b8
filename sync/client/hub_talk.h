// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/colleagues.h"
#include "sync/protocol/link.h"

#include <functional>

namespace client {

/// Makes sure that the far end is the hub of this office, and asks it things. One question at a time; nothing comes any
/// more once this is gone.
class HubTalk {
public:
    using Met = std::function<void(domain::Result<protocol::HubPong>)>;
    using Told = std::function<void(domain::Result<protocol::HubAnswer>)>;

    /// `link` must accept an unknown TLS key for now (HttpsLink::forEnrolment): the hub proves that it is its own.
    HubTalk(protocol::Link& link, Colleagues office, crypto::Secret deviceKey, domain::Random& random);
    ~HubTalk() { *m_alive = false; }
    HubTalk(const HubTalk&) = delete;
    HubTalk& operator=(const HubTalk&) = delete;

    /// LinkUnreachable, LinkStalled; LinkNotDistrict: nothing there is a hub; ServerKeyChanged: it is one of
    /// another office, or of a PC that was shut out; PracticeServer, RealServer.
    void greet(Met met);
    /// After greet(). CursorStale: it is another hub, or has been emptied; greet again. ServerStorageFull, ServerBusy,
    /// ServerRejected.
    void ask(protocol::HubRequest request, Told told);
    const Colleagues& office() const { return m_office; }

private:
    using Came = std::function<void(domain::Result<protocol::WireResponse>)>;
    void send(const protocol::WireRequest& request, Came came);
    domain::Result<protocol::HubPong> checked(const protocol::WireResponse& response, const QByteArray& nonce) const;

    protocol::Link& m_link;
    const Colleagues m_office;
    const crypto::Secret m_deviceKey;
    domain::Random& m_random;
    QByteArray m_life, m_tlsKeyHash;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace client
