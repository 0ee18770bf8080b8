// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using server::Office;

TEST_CASE("a session tells a commune its scope and a district its whole tree") {
    test::LocalServer server;
    test::AWireDevice commune(server, 1), district(server, 2, QStringLiteral("48"));
    commune.join(server);
    district.join(server, Office::District);
    const auto ofCommune = protocol::decode<protocol::SessionAnswer>(commune.openSession().body);
    const auto ofDistrict = protocol::decode<protocol::SessionAnswer>(district.openSession().body);
    REQUIRE(ofCommune);
    REQUIRE(ofDistrict);
    CHECK(ofCommune->scope == QStringList{QStringLiteral("02683")});
    CHECK(ofDistrict->scope.size() == 3);
    CHECK(ofDistrict->units.size() == 3);
    CHECK_FALSE(ofCommune->revoked);
    CHECK(ofCommune->receipt.storedSeq == 0);
    CHECK(ofCommune->receipt.chain == crypto::chainStart());
    CHECK(protocol::verify(ofCommune->receipt, server.publicKey()));
}

TEST_CASE("a session request cannot be played back") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    const auto asked = pc.sessionRequest();
    CHECK(pc.openSession(asked).status == 200);
    CHECK(pc.openSession(asked).status == 401);
    server.restart();
    CHECK(pc.openSession(asked).status == 401);
}

TEST_CASE("a request cannot be played back, altered or sent under another's name") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1), other(server, 2, QStringLiteral("02686"));
    pc.join(server);
    other.join(server);
    pc.work(test::anId<domain::CaseId>(1), 2);
    const QByteArray body =
        protocol::encode(protocol::PushRequest{{pc.segment(1, 2)}});
    const server::Request good = pc.request("POST", protocol::pushPath, body);

    SECTION("played back") {
        CHECK(server.answer(good).status == 200);
        CHECK(server.answer(good).status == 401);
    }
    SECTION("an older counter") {
        server::Request newer = pc.request("POST", protocol::pushPath, body);
        CHECK(server.answer(newer).status == 200);
        CHECK(server.answer(good).status == 401);
    }
    SECTION("another body") {
        server::Request altered = good;
        altered.body = protocol::encode(protocol::PushRequest{{pc.segment(1, 1)}});
        CHECK(server.answer(altered).status == 401);
    }
    SECTION("another path") {
        server::Request altered = good;
        altered.path = protocol::pullPath;
        CHECK(server.answer(altered).status == 401);
    }
    SECTION("another's session") {
        server::Request altered = good;
        altered.headers["cd-session"] = other.session.toHex();
        CHECK(server.answer(altered).status == 401);
    }
    SECTION("no signature at all") {
        server::Request altered = good;
        altered.headers.clear();
        CHECK(server.answer(altered).status == 401);
    }
    SECTION("a wrong signature does not use up the counter") {
        server::Request altered = good;
        altered.headers["cd-signature"] = QByteArray(64, 'x').toBase64();
        CHECK(server.answer(altered).status == 401);
        CHECK(server.answer(good).status == 200);
    }
    CHECK(server.storage().figures().events <= 2);
}

TEST_CASE("after a restart of the server a new session is asked for") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    server.restart();
    pc.work(test::anId<domain::CaseId>(1), 1);
    const auto refused = pc.pushAll();
    CHECK(refused.status == 401);
    CHECK(test::problemOf(refused).code == protocol::problem::noSession);
    CHECK(pc.openSession().status == 200);
    CHECK(pc.pushAll().status == 200);
}

TEST_CASE("a PC put back from a backup is found out in its first session") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 5);
    REQUIRE(pc.pushAll().status == 200);
    CHECK(pc.openSession().status == 200);

    pc.log.resize(3);
    const auto shorter = pc.openSession();
    CHECK(shorter.status == 409);
    CHECK(test::problemOf(shorter).code == protocol::problem::logFork);
    CHECK(test::problemOf(shorter).number == 3);

    pc.record(test::anId<domain::CaseId>(1), domain::Remarked{{{}, QStringLiteral("khác")}});
    const auto other = pc.openSession();
    CHECK(other.status == 409);
    CHECK(test::problemOf(other).number == 0);

    pc.epoch = test::anId<domain::EpochId>(99);
    pc.log.clear();
    CHECK(pc.openSession().status == 200);
}

TEST_CASE("only the newest sessions of a device count") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 1);
    const server::Request old = pc.request("POST", protocol::pushPath,
                                           protocol::encode(protocol::PushRequest{{pc.segment(1, 1)}}));
    for (int i = 0; i < server.limits.sessionsPerDevice; ++i)
        REQUIRE(pc.openSession().status == 200);
    CHECK(server.answer(old).status == 401);
}

TEST_CASE("the sessions table does not grow without end") {
    server::Sessions sessions(100, 4);
    for (int i = 0; i < 1000; ++i)
        sessions.open(QByteArray::number(i), test::anId<domain::DeviceId>(i / 2),
                      test::anId<domain::EpochId>(i));
    CHECK_FALSE(sessions.device("0"));
    CHECK_FALSE(sessions.device("899"));
    CHECK(sessions.device("900"));
    CHECK(sessions.device("999"));
    CHECK(sessions.advance("999", 1));
    CHECK_FALSE(sessions.advance("999", 1));
    CHECK(sessions.advance("999", 5));
    CHECK_FALSE(sessions.advance("999", 4));
}

TEST_CASE("the people of a desk are known to the server, and no more of them than told") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    auto asked = pc.sessionRequest();
    asked.users = {{test::anId<domain::UserId>(1), QStringLiteral("Nguyễn Thị Lan"),
                    {QStringLiteral("reception")}}};
    REQUIRE(pc.openSession(asked).status == 200);
    CHECK(server.storage().users(pc.id) == asked.users);
    auto next = pc.sessionRequest();
    REQUIRE(pc.openSession(next).status == 200);
    CHECK(server.storage().users(pc.id).empty());
}
