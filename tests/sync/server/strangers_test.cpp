// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/server/a_listener.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using test::comesTrue;
using test::isStillServing;
using test::Listening;
using test::Peer;

TEST_CASE("malformed requests are refused and harm nobody") {
    Listening server;
    const auto [what, sent] = GENERATE(table<const char*, const char*>({
        {"garbage", "\x01\x02\x03garbage\r\n\r\n"},
        {"no version", "GET /\r\n\r\n"},
        {"two lengths", "POST / HTTP/1.1\r\nHost: x\r\n"
                        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"},
        {"length and chunks", "POST / HTTP/1.1\r\nHost: x\r\n"
                              "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello"},
        {"a length in words", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\nhello"},
        {"a broken chunk", "POST / HTTP/1.1\r\nHost: x\r\n"
                           "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"},
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
    CHECK(comesTrue([&] { return server.requests().size() == 2; }));
    const auto seen = server.requests();
    REQUIRE(seen.size() == 2);
    for (const auto& request : seen) {
        CHECK(request.truncated);
        CHECK(request.body.size() < 200'000);
    }
    CHECK(seen[1].body.size() == 90'000);
}

TEST_CASE("who announces much and sends nothing takes up no room") {
    Listening server({.allBodiesBytes = 100'000});
    const QByteArray announced =
        "POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\n";
    std::vector<std::unique_ptr<Peer>> strangers;
    for (int i = 0; i < 5; ++i) {
        strangers.push_back(std::make_unique<Peer>(server.listener.port()));
        strangers.back()->say(announced);
    }
    Peer honest(server.listener.port());
    honest.say(announced + QByteArray(90'000, 'h'));
    CHECK(honest.answer().contains("POST /v1/push 90000"));
}

TEST_CASE("bodies that come all at once are taken until the room is full") {
    Listening server({.allBodiesBytes = 100'000});
    Peer first(server.listener.port()), second(server.listener.port());
    const QByteArray head =
        "POST /v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n";
    first.say(head + QByteArray(120'000, 'a'));
    second.say(head + QByteArray(1000, 'b'));
    const QByteArray heard = first.answer() + second.answer();
    CHECK(heard.contains("HTTP/1.1 503"));
    first.hangUp();
    second.hangUp();
    CHECK(isStillServing(server));
    Peer next(server.listener.port());
    next.say("POST /next HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
    CHECK(next.answer().contains("POST /next 5"));
}
