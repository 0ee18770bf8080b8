// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/server/a_listener.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslKey>
#include <QTcpSocket>

using std::chrono::milliseconds;
using test::comesTrue;
using test::Listening;
using test::Peer;

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
        "1603010031" "0100002d" "0302"
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
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
    Listening server({.connections = 3});
    Peer first(server.listener.port()), second(server.listener.port());
    Peer third(server.listener.port());
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
    REQUIRE(comesTrue([&] { return !server.requests().empty(); }));
    const quint16 port = server.listener.port();
    server.listener.stop();
    CHECK(peer.answer().contains("GET /slow 0"));
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), port);
    CHECK_FALSE(late.waitForConnected(500));
}

TEST_CASE("an answer that comes after the listener stopped harms nobody") {
    Listening server({.lastAnswers = milliseconds(50)});
    Peer peer(server.listener.port());
    peer.say("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    REQUIRE(comesTrue([&] { return !server.requests().empty(); }));
    QElapsedTimer timer;
    timer.start();
    server.listener.stop();
    CHECK(timer.elapsed() < 350);
    CHECK(server.answered == 0);
    CHECK(comesTrue([&] { return server.answered == 1; }));
    CHECK(peer.listen(1000).isEmpty());
}

TEST_CASE("a listener stops while others are knocking") {
    for (int i = 0; i < 20; ++i) {
        auto server = std::make_unique<Listening>();
        const quint16 port = server->listener.port();
        std::thread knocking([port] {
            for (int n = 0; n < 10; ++n) {
                QTcpSocket socket;
                socket.connectToHost(QStringLiteral("127.0.0.1"), port);
                socket.waitForConnected(200);
            }
        });
        server->listener.stop();
        knocking.join();
        QTcpSocket late;
        late.connectToHost(QStringLiteral("127.0.0.1"), port);
        CHECK_FALSE(late.waitForConnected(200));
    }
}
