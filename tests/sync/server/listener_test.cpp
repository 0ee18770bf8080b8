// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "sync/server/answer_parts.h"
#include "tests/support/print.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>
#include <thread>

namespace {

using std::chrono::milliseconds;

/// A listener with short patience and a handler that echoes.
struct Listening {
    explicit Listening(int connections = 100)
        : certificate(server::ownCertificate(folder.path())),
          listener({.certificateFile = certificate.certificateFile,
                    .keyFile = certificate.keyFile,
                    .timeouts = {.handshake = milliseconds(700),
                                 .idle = milliseconds(1500),
                                 .header = milliseconds(700),
                                 .stall = milliseconds(700),
                                 .body = milliseconds(3000)},
                    .maxConnections = connections},
                   [this](server::Request request, server::Listener::Done done) {
                       take(std::move(request), std::move(done));
                   }) {}

    void take(server::Request request, server::Listener::Done done) {
        server::Response response;
        response.status = 200;
        response.body = request.path == QLatin1String("/big")
                            ? QByteArray(3'000'000, 'b')
                            : request.method + ' ' + request.path.toLatin1() + ' ' +
                                  QByteArray::number(request.body.size());
        {
            const std::lock_guard lock(mutex);
            seen.push_back(request);
        }
        // From another thread, as the workers do.
        const auto pause = milliseconds(request.path == QLatin1String("/slow") ? 400 : 0);
        std::thread([done = std::move(done), response, pause] {
            std::this_thread::sleep_for(pause);
            done(response);
        }).detach();
    }
    std::vector<server::Request> requests() {
        const std::lock_guard lock(mutex);
        return seen;
    }

    QTemporaryDir folder;
    server::Certificate certificate;
    std::mutex mutex;
    std::vector<server::Request> seen;
    server::Listener listener;
};

/// A peer that says exactly what it is told.
class Peer {
public:
    explicit Peer(quint16 port) {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_isOpen = m_socket.waitForEncrypted(5000);
    }
    bool isOpen() const { return m_isOpen; }
    void say(const QByteArray& bytes) {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)
            if (!m_socket.waitForBytesWritten(2000)) return;
    }
    /// What comes until the far end closes, at most so long.
    QByteArray listen(int ms = 6000) {
        QElapsedTimer timer;
        timer.start();
        QByteArray heard;
        while (timer.elapsed() < ms && m_socket.state() == QAbstractSocket::ConnectedState)
            if (m_socket.waitForReadyRead(100)) heard += m_socket.readAll();
        heard += m_socket.readAll();
        m_waited = timer.elapsed();
        return heard;
    }
    /// One whole answer of a known length.
    QByteArray answer() {
        QByteArray heard;
        while (m_socket.waitForReadyRead(3000)) {
            heard += m_socket.readAll();
            const qsizetype end = heard.indexOf("\r\n\r\n");
            const qsizetype at = heard.toLower().indexOf("content-length:");
            if (end < 0 || at < 0) continue;
            const qsizetype length = heard.mid(at + 15, heard.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
            if (heard.size() >= end + 4 + length) return heard;
        }
        return heard;
    }
    bool isClosed(int ms) {
        m_socket.waitForDisconnected(ms);
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    void hangUp() { m_socket.abort(); }
    qint64 waited() const { return m_waited; }
    QSslSocket& socket() { return m_socket; }

private:
    QSslSocket m_socket;
    bool m_isOpen = false;
    qint64 m_waited = 0;
};

bool isStillServing(Listening& server) {
    Peer peer(server.listener.port());
    peer.say("GET /alive HTTP/1.1\r\nHost: x\r\n\r\n");
    return peer.answer().contains("GET /alive 0");
}

}  // namespace

TEST_CASE("requests come in and answers go out on one connection") {
    Listening server;
    Peer peer(server.listener.port());
    REQUIRE(peer.isOpen());
    peer.say("POST /a?x=1 HTTP/1.1\r\nHost: x\r\nCD-Session: ab\r\nContent-Length: 5\r\n\r\nhello");
    CHECK(peer.answer().contains("POST /a?x=1 5"));
    peer.say("GET /b HTTP/1.1\r\nHost: x\r\n\r\nGET /c HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray both = peer.answer();
    if (!both.contains("GET /c 0")) both += peer.answer();
    CHECK(both.contains("GET /b 0"));
    CHECK(both.contains("GET /c 0"));
    CHECK(server.requests().at(0).headers.value("cd-session") == "ab");
    CHECK(server.requests().at(0).body == "hello");
    peer.say("GET /big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const QByteArray big = peer.listen();
    CHECK(big.size() > 3'000'000);
}

TEST_CASE("the certificate is made once, is the server's own, and its hash is what clients see") {
    Listening server;
    Peer peer(server.listener.port());
    REQUIRE(peer.isOpen());
    const QByteArray info = peer.socket().peerCertificate().publicKey().toDer();
    CHECK(QCryptographicHash::hash(info, QCryptographicHash::Sha256) == server.certificate.keyHash);
    CHECK(server::ownCertificate(server.folder.path()).keyHash == server.certificate.keyHash);
    const auto permissions = QFile::permissions(server.certificate.keyFile);
    CHECK_FALSE(permissions.testFlag(QFileDevice::ReadGroup));
    CHECK_FALSE(permissions.testFlag(QFileDevice::ReadOther));

    QTemporaryDir other;
    const auto theirs = server::ownCertificate(other.path());
    CHECK_THROWS(server::givenCertificate(theirs.certificateFile, server.certificate.keyFile));
    CHECK_THROWS(server::givenCertificate(server.certificate.keyFile, theirs.keyFile));
}

TEST_CASE("malformed requests are refused and harm nobody") {
    Listening server;
    const auto [what, sent] = GENERATE(table<const char*, const char*>({
        {"garbage", "\x01\x02\x03garbage\r\n\r\n"},
        {"no version", "GET /\r\n\r\n"},
        {"two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"},
        {"length and chunks", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello"},
        {"a length in words", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\nhello"},
        {"a broken chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"},
        {"a space in a name", "GET / HTTP/1.1\r\nHo st: x\r\n\r\n"},
    }));
    CAPTURE(what);
    Peer peer(server.listener.port());
    REQUIRE(peer.isOpen());
    peer.say(sent);
    CHECK(peer.listen().startsWith("HTTP/1.1 400"));
    CHECK(server.requests().empty());
    CHECK(isStillServing(server));
}

TEST_CASE("a huge header is cut off") {
    Listening server;
    Peer peer(server.listener.port());
    peer.say("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(64 * 1024, 'x') + "\r\n\r\n");
    const QByteArray heard = peer.listen();
    CHECK((heard.startsWith("HTTP/1.1 431") || heard.startsWith("HTTP/1.1 400")));
    CHECK(server.requests().empty());
    CHECK(isStillServing(server));
}

TEST_CASE("who announces a gigabyte is refused before sending it") {
    Listening server;
    Peer peer(server.listener.port());
    peer.say("POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n");
    QElapsedTimer timer;
    timer.start();
    const QByteArray heard = peer.answer();
    CHECK(heard.startsWith("HTTP/1.1 413"));
    CHECK(timer.elapsed() < 2500);
    CHECK(server.requests().empty());
}

TEST_CASE("a body without a length is cut off at the limit") {
    Listening server;
    Peer peer(server.listener.port());
    peer.say("POST /v1/push HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray piece = "10000\r\n" + QByteArray(65536, 'x') + "\r\n";
    for (int i = 0; i < 80 && peer.socket().state() == QAbstractSocket::ConnectedState; ++i)
        peer.say(piece);
    CHECK(peer.listen().startsWith("HTTP/1.1 413"));
    CHECK(server.requests().empty());
}

TEST_CASE("who is slow on purpose is shut out while others are served") {
    Listening server;
    std::vector<std::unique_ptr<Peer>> slow;
    for (int i = 0; i < 20; ++i) {
        slow.push_back(std::make_unique<Peer>(server.listener.port()));
        slow.back()->say("GET / HTTP/1.1\r\nHo");
    }
    CHECK(isStillServing(server));
    for (auto& peer : slow) CHECK(peer->isClosed(4000));
}

TEST_CASE("one byte now and then does not keep a header open for ever") {
    Listening server;
    Peer peer(server.listener.port());
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 4000 && !peer.isClosed(200)) peer.say("x");
    CHECK(timer.elapsed() < 3000);
}

TEST_CASE("a line that says nothing at all is closed") {
    Listening server;
    QTcpSocket noHandshake;
    noHandshake.connectToHost(QStringLiteral("127.0.0.1"), server.listener.port());
    REQUIRE(noHandshake.waitForConnected(2000));
    Peer idle(server.listener.port());
    REQUIRE(idle.isOpen());
    noHandshake.waitForDisconnected(3000);
    CHECK(noHandshake.state() == QAbstractSocket::UnconnectedState);
    CHECK(idle.isClosed(4000));
}

TEST_CASE("a body that breaks off is handed on as truncated") {
    Listening server;
    {
        Peer peer(server.listener.port());
        peer.say("PUT /v1/blobs/x/0 HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" +
                 QByteArray(150'000, 'p'));
        peer.hangUp();
    }
    {
        Peer stalled(server.listener.port());
        stalled.say("PUT /v1/blobs/y/0 HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" +
                    QByteArray(90'000, 'p'));
        CHECK(stalled.isClosed(4000));
    }
    QElapsedTimer timer;
    timer.start();
    while (server.requests().size() < 2 && timer.elapsed() < 5000) std::this_thread::sleep_for(milliseconds(20));
    const auto seen = server.requests();
    REQUIRE(seen.size() == 2);
    for (const auto& request : seen) {
        CHECK(request.truncated);
        CHECK(request.body.size() < 200'000);
    }
    CHECK(seen[1].body.size() == 90'000);
}

TEST_CASE("old TLS is refused and TLS 1.2 and 1.3 are spoken") {
    Listening server;
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setProtocol(protocol);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.listener.port());
        CHECK(socket.waitForEncrypted(5000));
        CHECK(socket.sessionProtocol() == protocol);
    }
    // A greeting that offers TLS 1.1 at most, made by hand: no library here would say it.
    const QByteArray hello = QByteArray::fromHex(
        "1603010031" "0100002d" "0302" "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        "00" "0004" "c009c00a" "01" "00" "0000");
    QTcpSocket old;
    old.connectToHost(QStringLiteral("127.0.0.1"), server.listener.port());
    REQUIRE(old.waitForConnected(2000));
    old.write(hello);
    QByteArray heard;
    while (heard.size() < 7 && old.waitForReadyRead(3000)) heard += old.readAll();
    REQUIRE(heard.size() >= 7);
    CHECK(heard.at(0) == 0x15);                       // an alert,
    CHECK(heard.at(5) == 2);                          // fatal:
    CHECK(static_cast<int>(heard.at(6)) == 70);       // protocol_version
}

TEST_CASE("more connections than allowed are turned away and the old ones go on") {
    Listening server(3);
    Peer first(server.listener.port()), second(server.listener.port()), third(server.listener.port());
    REQUIRE(third.isOpen());
    Peer fourth(server.listener.port());
    CHECK_FALSE(fourth.isOpen());
    first.say("GET /still HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(first.answer().contains("GET /still 0"));
}

TEST_CASE("a stopped listener has answered what it had taken") {
    Listening server;
    Peer peer(server.listener.port());
    peer.say("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    while (server.requests().empty()) std::this_thread::sleep_for(milliseconds(5));
    const quint16 port = server.listener.port();
    server.listener.stop();
    CHECK(peer.answer().contains("GET /slow 0"));
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), port);
    CHECK_FALSE(late.waitForConnected(500));
}
