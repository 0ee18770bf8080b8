// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

namespace {

server::Response ask(test::LocalServer& server, const QString& path,
                     const QByteArray& method = "GET") {
    server::Request request;
    request.method = method;
    request.path = path;
    return server.answer(request);
}

}  // namespace

TEST_CASE("the district proves that it is the district") {
    test::LocalServer server;
    const QByteArray nonce(16, 'n');
    const auto response = ask(server, protocol::pingPath(nonce));
    REQUIRE(response.status == 200);
    const auto pong = protocol::decode<protocol::Pong>(response.body);
    REQUIRE(pong);
    CHECK(pong->nonce == nonce);
    CHECK(pong->serverEpoch == server.epoch());
    CHECK(pong->at == server.clock.now());
    CHECK(pong->tlsKeyHash == server.identity().tlsKeyHash);
    CHECK(crypto::verify(pong->signedBytes(), pong->signature, server.publicKey()));
}

TEST_CASE("a ping that asks nothing is refused") {
    test::LocalServer server;
    for (const char* path : {"/v1/ping", "/v1/ping?nonce=", "/v1/ping?nonce=xyz",
                             "/v1/ping?nonce=00112233"})
        CHECK(ask(server, QLatin1String(path)).status == 400);
}

TEST_CASE("the signing key and the epoch stay the same over a restart") {
    test::LocalServer server;
    const QByteArray key = server.publicKey(), epoch = server.epoch();
    server.restart();
    CHECK(server.publicKey() == key);
    CHECK(server.epoch() == epoch);
}

TEST_CASE("a damaged signing key is never replaced by a new one") {
    test::LocalServer server;
    QFile file(server.path() + QStringLiteral("/signing.key"));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("half");
    file.close();
    CHECK_THROWS(server::loadServerKey(server.path()));
    CHECK(QFile(file.fileName()).size() == 4);
}

TEST_CASE("any garbage gets a problem and harms nothing") {
    test::LocalServer server;
    test::FixedRandom random(7);
    const QByteArrayList methods{"GET", "POST", "PUT", "DELETE", "", "\r\n"};
    const QStringList paths{QStringLiteral("/"), QStringLiteral("/v1/push"),
                            QStringLiteral("/v1/pull"),
                            QStringLiteral("/v1/enrol"), QStringLiteral("/v1/session"),
                            QStringLiteral("/v1/blobs/need"), QStringLiteral("/v1/blobs/zz/0"),
                            QStringLiteral("/v1/blobs/") + QString(64, u'0') + QStringLiteral("/0"),
                            QStringLiteral("/v1/blobs/") + QString(64, u'0') +
                                QStringLiteral("/-1"),
                            QStringLiteral("/v2/ping?nonce=x")};
    for (int i = 0; i < 2000; ++i) {
        server::Request request;
        request.method = methods[random.number(static_cast<int>(methods.size()))];
        request.path = paths[random.number(static_cast<int>(paths.size()))];
        request.body = random.bytes(random.number(200));
        request.truncated = random.chance(20);
        if (random.chance(50)) {
            request.headers.insert("cd-device", random.bytes(16).toHex());
            request.headers.insert("cd-session", random.chance(50) ? random.bytes(16).toHex() : "");
            request.headers.insert("cd-counter", random.chance(50) ? "0" : random.bytes(4));
            request.headers.insert("cd-signature", random.bytes(64).toBase64());
        }
        const auto response = server.answer(request);
        CAPTURE(i, request.path.toStdString());
        CHECK(response.status >= 400);
        CHECK(response.status < 500);
        CHECK(protocol::decode<protocol::Problem>(response.body).has_value());
    }
    CHECK(ask(server, protocol::pingPath(QByteArray(16, 'n'))).status == 200);
}
