// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/https_link.h"

#include "tests/support/print.h"
#include "tests/sync/client/tls_server.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace client;
using namespace std::chrono_literals;
using domain::Refusal;

namespace {

using Outcome = domain::Result<protocol::WireResponse>;

Outcome exchange(HttpsLink& link, const protocol::WireRequest& request) {
    std::optional<Outcome> outcome;
    QEventLoop loop;
    int calls = 0;
    link.send(request, [&](Outcome came) {
        ++calls;
        outcome = std::move(came);
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!outcome) loop.exec();
    CHECK(calls == 1);
    if (!outcome) return Refusal::StoreDamaged;  // never a refusal of a link: the test sees it
    return *outcome;
}
protocol::WireRequest post(const QByteArray& body = "secret body") {
    return {QByteArrayLiteral("POST"), QStringLiteral("/v1/push"),
            {{"cd-session", "abc"}}, body};
}
int refusalOf(const Outcome& outcome) {
    return outcome ? -1 : static_cast<int>(outcome.error().refusal);
}
int number(Refusal refusal) { return static_cast<int>(refusal); }

}  // namespace

TEST_CASE("the pinned key is spoken to, whatever the certificate says", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    for (int i = 0; i < 3; ++i) {
        const Outcome outcome = exchange(link, post());
        REQUIRE(refusalOf(outcome) == -1);
        CHECK(outcome->status == 200);
        CHECK(outcome->body == "ok");
        CHECK(outcome->headers.value("content-length") == "2");
        CHECK(outcome->tlsKeyHash == server.keyHash);
    }
    CHECK(server.connections == 1);
    CHECK(server.heard.contains("POST /v1/push HTTP/1.1"));
    CHECK(server.heard.contains("secret body"));
    CHECK(server.heard.toLower().contains("cd-session: abc"));
    CHECK_FALSE(server.heard.toLower().contains("cookie"));
}

TEST_CASE("another key hears not one byte of the request", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), test::TlsIdentity::make().keyHash());
    for (int i = 0; i < 5; ++i) {
        CHECK(refusalOf(exchange(link, post())) == number(Refusal::ServerKeyChanged));
        CHECK(server.heard.isEmpty());
    }
}

TEST_CASE("a certificate that the system trusts is nothing against the pin", "[https]") {
    const test::TlsIdentity identity = test::TlsIdentity::make();
    test::TlsServer server(identity);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(identity.certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    HttpsLink link(server.url(), test::TlsIdentity::make().keyHash());
    for (int i = 0; i < 5; ++i) {
        CHECK(refusalOf(exchange(link, post())) == number(Refusal::ServerKeyChanged));
        CHECK(server.heard.isEmpty());
    }
    HttpsLink right(server.url(), identity.keyHash());
    CHECK(refusalOf(exchange(right, post())) == -1);
    QSslConfiguration::setDefaultConfiguration(before);
}

TEST_CASE("enrolment takes the key it meets and from then on only that one", "[https]") {
    auto server = std::make_unique<test::TlsServer>();
    const auto link = HttpsLink::forEnrolment(server->url());
    const Outcome first = exchange(*link, {"GET", QStringLiteral("/v1/ping?nonce=00"), {}, {}});
    REQUIRE(refusalOf(first) == -1);
    CHECK(first->tlsKeyHash == server->keyHash);
    CHECK(server->heard.contains("GET /v1/ping?nonce=00 "));
    CHECK(refusalOf(exchange(*link, post())) == -1);
    // Somebody else with a key of his own comes to stand at the same place.
    const quint16 port = server->port();
    server.reset();
    test::TlsServer stranger(test::TlsIdentity::make(), port);
    link->forgetConnections();
    CHECK(refusalOf(exchange(*link, post())) == static_cast<int>(Refusal::ServerKeyChanged));
    CHECK(stranger.heard.isEmpty());
}

TEST_CASE("what HTTP refuses is an answer, with its body", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    for (const int status : {302, 400, 401, 403, 404, 409, 410, 413, 426, 429, 500, 503, 507}) {
        server.answer = "HTTP/1.1 " + QByteArray::number(status) +
                        " X\r\ncontent-length: 3\r\nretry-after: 7\r\nlocation: /elsewhere\r\n\r\nwhy";
        const Outcome outcome = exchange(link, post());
        INFO(status);
        REQUIRE(refusalOf(outcome) == -1);
        CHECK(outcome->status == status);
        CHECK(outcome->body == "why");
        CHECK(outcome->headers.value("retry-after") == "7");
    }
    CHECK_FALSE(server.heard.contains("/elsewhere"));
}

TEST_CASE("an answer that is cut off is no answer", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    server.closeAfter = true;
    server.answer = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this";
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkUnreachable));
    server.answer = "this is not HTTP at all\r\n\r\n";
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkUnreachable));
    server.answer = "";
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkUnreachable));
    server.answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
    CHECK(refusalOf(exchange(link, post())) == -1);
}

TEST_CASE("a request whose connection ends before the answer is not sent a second time by itself", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    const QByteArray large(3'000'000, 'b');
    CHECK(refusalOf(exchange(link, post(large))) == -1);
    CHECK(server.heard.endsWith(large));
    server.answer = "";
    server.closeAfter = true;
    for (int i = 1; i <= 3; ++i) {
        CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkUnreachable));
        CHECK(server.requests == 1 + i);
    }
}

TEST_CASE("a line on which nothing moves is given up, one that crawls is not", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash, 400ms);
    server.onRequest = [](QTcpSocket&) {};
    QElapsedTimer clock;
    clock.start();
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkStalled));
    CHECK(clock.elapsed() < 5000);
    // Ten bytes, one every 150 ms: longer than the stall in all, never still for that long.
    server.onRequest = [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n");
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, timer, left = 10]() mutable {
            socket.write("x");
            socket.flush();
            if (--left == 0) timer->stop();
        });
        timer->start(150);
    };
    const Outcome slow = exchange(link, post());
    REQUIRE(refusalOf(slow) == -1);
    CHECK(slow->body == "xxxxxxxxxx");
    CHECK(server.connections == 2);  // a fresh one after the failure
}

TEST_CASE("an endless answer ends at eight MiB", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    server.onRequest = [](QTcpSocket& socket) {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100000000\r\n\r\n");
        for (int i = 0; i < 12; ++i) socket.write(QByteArray(1024 * 1024, 'x'));
    };
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkNotDistrict));
}

TEST_CASE("nobody there is said as such", "[https]") {
    auto server = std::make_unique<test::TlsServer>();
    const QString gone = server->url();
    server.reset();
    HttpsLink link(gone, QByteArray(32, 'p'));
    CHECK(refusalOf(exchange(link, post())) == number(Refusal::LinkUnreachable));
    HttpsLink nowhere(QStringLiteral("no url at all"), QByteArray(32, 'p'));
    CHECK(refusalOf(exchange(nowhere, post())) == number(Refusal::LinkUnreachable));
    HttpsLink noPin(gone, {});
    CHECK(refusalOf(exchange(noPin, post())) == number(Refusal::LinkUnreachable));
}

TEST_CASE("without TLS only this very PC is spoken to", "[https]") {
    const auto server = test::TlsServer::plain();
    HttpsLink here(server->url(), {});
    const Outcome outcome = exchange(here, post());
    REQUIRE(refusalOf(outcome) == -1);
    CHECK(outcome->tlsKeyHash.isEmpty());
    HttpsLink elsewhere(QStringLiteral("http://192.0.2.1:8443"), {});
    CHECK(refusalOf(exchange(elsewhere, post())) == number(Refusal::LinkUnreachable));
    // An https address whose far end speaks none.
    QString https = server->url();
    HttpsLink confused(https.replace(QStringLiteral("http:"), QStringLiteral("https:")),
                       QByteArray(32, 'p'), 1s);
    CHECK(refusalOf(exchange(confused, post())) != -1);
}

TEST_CASE("after cancelling nothing is called and the link can be used again", "[https]") {
    test::TlsServer server;
    HttpsLink link(server.url(), server.keyHash);
    server.onRequest = [](QTcpSocket&) {};
    bool called = false;
    link.send(post(), [&](Outcome) { called = true; });
    QEventLoop loop;
    QTimer::singleShot(200, &loop, &QEventLoop::quit);
    loop.exec();
    link.cancel();
    QTimer::singleShot(100, &loop, &QEventLoop::quit);
    loop.exec();
    CHECK_FALSE(called);
    server.onRequest = nullptr;
    CHECK(refusalOf(exchange(link, post())) == -1);
    link.forgetConnections();
    CHECK(refusalOf(exchange(link, post())) == -1);
    CHECK(server.connections == 3);
}
