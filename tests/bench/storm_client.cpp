// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/storm_client.h"

#include "core/crypto/hash.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/signed_request.h"

#include <QSslConfiguration>

#include <algorithm>
#include <stdexcept>

namespace bench {
namespace {

// PROTOCOL.md, "Next try".
constexpr int leastAfterBusyMs = 60'000, spreadAfterBusyMs = 240'000, firstBackoffMs = 5'000;

}  // namespace

StormClient::StormClient(const Backlog& backlog, quint16 port, quint64 seed, std::function<void()> done)
    : m_backlog(backlog), m_port(port), m_random(seed), m_done(std::move(done)) {}

void StormClient::begin(int spreadMs) {
    QTimer::singleShot(m_random.number(spreadMs), this, [this] {
        m_since.start();
        connectAgain();
    });
}

void StormClient::connectAgain() {
    m_stage = Stage::Ping;
    m_heard.clear();
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] { say(); });
    connect(m_socket.get(), &QSslSocket::readyRead, this, [this] { hear(); });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] { failed(); }, Qt::QueuedConnection);
    m_socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
}

void StormClient::again(qint64 ms) {
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
    QTimer::singleShot(ms, this, [this] { connectAgain(); });
}

void StormClient::failed() {
    if (!m_socket) return;   // told twice
    ++m_fare.lost;
    const int most = std::min(15 * 60'000, firstBackoffMs << std::min(m_failures++, 8));
    again(m_random.number(most));
}

protocol::WireRequest StormClient::request() {
    protocol::WireRequest request;
    request.method = "POST";
    switch (m_stage) {
    case Stage::Ping:
        request.method = "GET";
        request.path = QStringLiteral("/v1/ping?nonce=") + QString::fromLatin1(m_random.bytes(16).toHex());
        return request;
    case Stage::Session:
        request.path = protocol::sessionPath;
        request.body = protocol::encode(protocol::SessionRequest{.device = m_backlog.device,
                                                                 .epoch = m_backlog.epoch,
                                                                 .tipSeq = m_backlog.events,
                                                                 .tipChain = m_backlog.lastChain,
                                                                 .nonce = m_random.bytes(16),
                                                                 .program = QStringLiteral("communedesk storm"),
                                                                 .users = {}});
        protocol::sign(request, m_backlog.device, {}, 0, m_backlog.key.secret);
        return request;
    case Stage::Push:
        request.path = protocol::pushPath;
        request.body = m_backlog.push;
        break;
    case Stage::Pull:
        request.path = protocol::pullPath;
        request.body = protocol::encode(protocol::PullRequest{.cursors = {{m_backlog.unit, m_serverEpoch, m_pos}},
                                                              .maxBytes = 256 * 1024,
                                                              .waitSeconds = 0});
        break;
    }
    protocol::sign(request, m_backlog.device, m_session, ++m_counter, m_backlog.key.secret);
    return request;
}

void StormClient::say() {
    const protocol::WireRequest wanted = request();
    QByteArray bytes = wanted.method + ' ' + wanted.path.toLatin1() + " HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: " +
                       QByteArray::number(wanted.body.size()) + "\r\n";
    for (auto header = wanted.headers.begin(); header != wanted.headers.end(); ++header)
        bytes += header.key() + ": " + header.value() + "\r\n";
    m_socket->write(bytes + "\r\n" + wanted.body);
}

void StormClient::hear() {
    m_heard += m_socket->readAll();
    const qsizetype end = m_heard.indexOf("\r\n\r\n");
    if (end < 0) return;
    const QByteArray head = m_heard.left(end + 2).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype size = at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    if (m_heard.size() < end + 4 + size) return;
    const QByteArray body = m_heard.mid(end + 4, size);
    const int status = head.mid(9, 3).toInt();
    m_heard.clear();
    heard(status, body);
}

void StormClient::heard(int status, const QByteArray& body) {
    if (status == 503) {
        ++m_fare.busy;
        return again(leastAfterBusyMs + m_random.number(spreadAfterBusyMs));
    }
    if (status != 200) throw std::runtime_error("a storm's request was refused: " + std::to_string(status));
    switch (m_stage) {
    case Stage::Ping:
        m_stage = Stage::Session;
        return say();
    case Stage::Session: {
        const auto answer = protocol::decode<protocol::SessionAnswer>(body);
        if (!answer) throw std::runtime_error("no session");
        m_session = answer->session;
        m_serverEpoch = answer->serverEpoch;
        m_counter = 0;
        m_stage = answer->receipt.storedSeq < m_backlog.events ? Stage::Push : Stage::Pull;
        return say();
    }
    case Stage::Push: {
        const auto answer = protocol::decode<protocol::PushAnswer>(body);
        if (!answer || answer->receipt.storedSeq != m_backlog.events || answer->receipt.chain != m_backlog.lastChain)
            throw std::runtime_error("no receipt for what was sent");
        m_stage = Stage::Pull;
        m_fare.waited = m_since.elapsed();
        return say();
    }
    case Stage::Pull: {
        const auto answer = protocol::decode<protocol::PullAnswer>(body);
        if (!answer) throw std::runtime_error("no rows");
        m_pos = answer->cursors.front().pos;
        if (answer->more) return say();
        if (m_fare.waited < 0) m_fare.waited = m_since.elapsed();   // stored, but cut off before it heard of it
        m_socket->disconnect(this);
        m_socket->disconnectFromHost();
        m_socket.release()->deleteLater();
        m_done();
    }
    }
}

}  // namespace bench
