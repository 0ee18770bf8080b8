// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_talk.h"

#include "core/crypto/sign.h"
#include "sync/client/answers.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"

namespace client {

using domain::Error;
using domain::Refusal;

HubTalk::HubTalk(protocol::Link& link, Colleagues office, crypto::Secret deviceKey, domain::Random& random)
    : m_link(link), m_office(std::move(office)), m_deviceKey(std::move(deviceKey)), m_random(random) {}

void HubTalk::send(const protocol::WireRequest& request, Came came) {
    m_link.send(request, [alive = m_alive, came = std::move(came)](domain::Result<protocol::WireResponse> outcome) {
        if (*alive) came(std::move(outcome));
    });
}

void HubTalk::greet(Met met) {
    const QByteArray nonce = m_random.bytes(16);
    send({QByteArrayLiteral("GET"), protocol::hubPingPath(nonce), {}, {}}, [this, nonce, met = std::move(met)](const auto& outcome) {
        if (!outcome) return met(outcome.error());
        const auto pong = checked(*outcome, nonce);
        if (pong) {
            m_life = pong->life;
            m_tlsKeyHash = outcome->tlsKeyHash;
        }
        met(pong);
    });
}

domain::Result<protocol::HubPong> HubTalk::checked(const protocol::WireResponse& response, const QByteArray& nonce) const {
    const auto pong = protocol::decode<protocol::HubPong>(response.body);
    if (response.status != 200 || !pong || pong->nonce != nonce) return stranger(response, false);
    const auto speaksIn = [&](domain::Realm realm) {
        return crypto::verify(pong->signedBytes(realm), pong->signature, pong->charter.hubKey);
    };
    const domain::Realm realm = m_office.realm;
    if (!speaksIn(realm)) {
        if (!speaksIn(domain::otherThan(realm))) return stranger();
        return Error{realm == domain::Realm::Real ? Refusal::PracticeServer : Refusal::RealServer, pong->charter.name, {}};
    }
    const bool isOurs = m_office.trusts(pong->charter.host) && protocol::verify(pong->charter, m_office.serverKey, realm);
    if (!isOurs || pong->tlsKeyHash != response.tlsKeyHash) return Error{Refusal::ServerKeyChanged, pong->charter.name, {}};
    return *pong;
}

void HubTalk::ask(protocol::HubRequest request, Told told) {
    request.badge = m_office.badge;
    request.life = m_life;
    request.signature = crypto::sign(request.signedBytes(m_office.realm), m_deviceKey);
    const protocol::WireRequest wire{.method = QByteArrayLiteral("POST"),
                                     .path = protocol::hubPath,
                                     .headers = {{"content-type", "application/octet-stream"}},
                                     .body = protocol::encode(request)};
    send(wire, [this, told = std::move(told)](const auto& outcome) {
        if (!outcome) return told(outcome.error());
        if (const auto trouble = troubleIn(*outcome, m_tlsKeyHash)) return told(trouble->error);
        auto answer = protocol::decode<protocol::HubAnswer>(outcome->body);
        if (!answer) return told(stranger());
        told(*std::move(answer));
    });
}

}  // namespace client
