// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/carrier.h"

#include "sync/client/answers.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"

namespace client {
namespace {

using domain::Error;
using domain::Refusal;

/// Of one letter: far more than any office misses, far less than fills a disk.
constexpr std::size_t mostAnswers = 500;

Error refusalIn(const Trouble& trouble) {
    // The server's word for a letter that it cannot open.
    if (trouble.error.subject == protocol::problem::letterUnreadable) return {Refusal::FileBroken, {}, {}};
    if (trouble.error.subject == protocol::problem::notFound) return {Refusal::ServerTooOld, {}, {}};
    return trouble.error;
}

}  // namespace

Carrier::Carrier(protocol::Link& link, store::ServerIdentity server, domain::Realm realm, domain::Random& random)
    : m_link(link), m_server(std::move(server)), m_realm(realm), m_random(random) {}

void Carrier::carry(const QByteArray& letter, std::function<void(Answers)> done) {
    m_wanted = {letter, {}};
    m_answers.clear();
    m_done = std::move(done);
    m_known ? post() : greet();
}

void Carrier::ask(const QByteArray& method, const QString& path, const QByteArray& body, Came came) {
    protocol::WireRequest request{.method = method, .path = path, .headers = {}, .body = body};
    if (!body.isEmpty()) request.headers.insert("content-type", "application/octet-stream");
    m_link.send(request, [this, alive = m_alive, came = std::move(came)](domain::Result<protocol::WireResponse> outcome) {
        if (!*alive) return;
        if (!outcome) return finish(outcome.error());
        if (const auto trouble = troubleIn(*outcome, m_server.tlsKeyHash)) return finish(refusalIn(*trouble));
        came(*outcome);
    });
}

void Carrier::greet() {
    const QByteArray nonce = m_random.bytes(16);
    ask(QByteArrayLiteral("GET"), protocol::pingPath(nonce), {}, [this, nonce](const protocol::WireResponse& response) {
        const auto pong = checkedPong(response, nonce, m_server.serverKey, m_realm);
        if (!pong) return finish(pong.error());
        m_known = true;
        post();
    });
}

void Carrier::post() {
    ask(QByteArrayLiteral("POST"), protocol::lettersPath, protocol::encode(m_wanted),
        [this](const protocol::WireResponse& response) { answered(response); });
}

void Carrier::answered(const protocol::WireResponse& response) {
    auto answer = protocol::decode<protocol::CarryAnswer>(response.body);
    if (!answer) return finish(stranger());
    m_answers.push_back(std::move(answer->answer));
    m_wanted.next = std::move(answer->next);
    if (m_wanted.next.empty() || m_answers.size() >= mostAnswers) return finish(std::move(m_answers));
    post();
}

void Carrier::finish(Answers outcome) {
    if (const auto done = std::exchange(m_done, nullptr)) done(std::move(outcome));
}

}  // namespace client
