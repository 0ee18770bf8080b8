// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
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
    int stored = 0;

    SECTION("played back") {
        CHECK(server.answer(good).status == 200);
        CHECK(server.answer(good).status == 401);
        stored = 2;
    }
    SECTION("an older counter") {
        server::Request newer = pc.request("POST", protocol::pushPath, body);
        CHECK(server.answer(newer).status == 200);
        CHECK(server.answer(good).status == 401);
        stored = 2;
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
        stored = 2;
    }
    CHECK(server.storage().figures().events == stored);
}

TEST_CASE("after a restart of the server a new session is asked for", "[sqlite]") {
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

TEST_CASE("what a restored PC still has of its old life becomes received") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 8);
    REQUIRE(pc.push(1, 6).status == 200);
    server.backUp(server.path() + QStringLiteral("/backup"));
    REQUIRE(pc.push(7, 8).status == 200);
    const auto ask = [&](qint64 tip, const QByteArray& chain) {
        auto asked = pc.sessionRequest();
        asked.past = true;
        asked.tipSeq = tip;
        asked.tipChain = chain;
        return pc.openSession(asked);
    };
    const auto opened = protocol::decode<protocol::SessionAnswer>(ask(5, pc.chainAt(5)).body);
    REQUIRE(opened);
    CHECK(opened->receipt.storedSeq == 5);
    CHECK(opened->receipt.backedUpSeq == 5);
    CHECK(opened->receipt.chain == pc.chainAt(5));
    CHECK(protocol::verify(opened->receipt, server.publicKey()));
    // To the end as ever, and a real fork is still one.
    const auto whole = protocol::decode<protocol::SessionAnswer>(ask(8, pc.chainAt(8)).body);
    CHECK(whole->receipt.storedSeq == 8);
    CHECK(whole->receipt.backedUpSeq == 6);
    const auto forked = ask(5, pc.chainAt(4));
    CHECK(forked.status == 409);
    CHECK(test::problemOf(forked).number == 0);

    // Where two branches part is found by pushing on from what is surely common.
    pc.log.resize(5);
    pc.record(test::anId<domain::CaseId>(1), domain::Remarked{{{}, QStringLiteral("khác")}});
    REQUIRE(ask(3, pc.chainAt(3)).status == 200);
    const auto parted = test::problemOf(pc.push(4, 6));
    CHECK(parted.code == protocol::problem::logFork);
    CHECK(parted.number == 5);
}

TEST_CASE("only the newest sessions of a device count") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 1);
    const server::Request old =
        pc.request("POST", protocol::pushPath,
                   protocol::encode(protocol::PushRequest{{pc.segment(1, 1)}}));
    for (int i = 0; i < server.limits.sessionsPerDevice; ++i)
        REQUIRE(pc.openSession().status == 200);
    CHECK(server.answer(old).status == 401);
}

TEST_CASE("the sessions table does not grow without end") {
    server::MemorySessions sessions(100, 4);
    for (int i = 0; i < 1000; ++i)
        sessions.open(QByteArray::number(i), test::anId<domain::DeviceId>(i / 2),
                      test::anId<domain::EpochId>(i));
    CHECK_FALSE(sessions.speaker("0"));
    CHECK_FALSE(sessions.speaker("899"));
    CHECK(sessions.speaker("900"));
    CHECK(sessions.speaker("999"));
    CHECK(sessions.advance("999", 1));
    CHECK_FALSE(sessions.advance("999", 1));
    CHECK(sessions.advance("999", 5));
    CHECK_FALSE(sessions.advance("999", 4));
    CHECK(sessions.count() == 100);
}

TEST_CASE("one quiet PC does not make the sessions of the others pile up") {
    server::MemorySessions sessions(100, 4);
    const auto epoch = test::anId<domain::EpochId>(1);
    sessions.open("quiet", test::anId<domain::DeviceId>(1), epoch);
    for (int i = 0; i < 1000; ++i)
        sessions.open(QByteArray::number(i), test::anId<domain::DeviceId>(2), epoch);
    CHECK(sessions.speaker("quiet"));
    CHECK(sessions.count() == 5);
}

TEST_CASE("the same people in another order are the same people") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    pc.join(server);
    const protocol::WireUser first{test::anId<domain::UserId>(1), QStringLiteral("Lan"), {}};
    const protocol::WireUser second{test::anId<domain::UserId>(2), QStringLiteral("Minh"), {}};
    auto asked = pc.sessionRequest();
    asked.users = {second, first};
    REQUIRE(pc.openSession(asked).status == 200);
    CHECK(server.storage().users(pc.id) == std::vector{first, second});
    auto strange = pc.sessionRequest();
    strange.users = {first};
    strange.users[0].roles = {QStringLiteral("two words")};
    CHECK(pc.openSession(strange).status == 400);
    // As much as the protocol allows.
    auto many = pc.sessionRequest();
    many.users = {first};
    many.users[0].name = QString(400, u'n');
    many.users[0].roles = QStringList(32, QString(64, u'r'));
    CHECK(pc.openSession(many).status == 200);
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

TEST_CASE("old session requests are forgotten without reading all of them", "[sqlite]") {
    test::LocalServer server;
    sqlite::Database journal(server::journalPath(server.path()));
    const auto plan = journal.all(
        QStringLiteral("EXPLAIN QUERY PLAN DELETE FROM nonce WHERE at < 1"), {},
        [](sqlite::Row row) { return row.text(3); });
    REQUIRE(plan.size() == 1);
    CHECK(plan[0].contains(QStringLiteral("nonce_age")));

    test::AWireDevice pc(server, 1);
    pc.join(server);
    const auto asked = pc.sessionRequest();
    REQUIRE(pc.openSession(asked).status == 200);
    server.clock.advance(std::chrono::hours(24 * (server.limits.nonceDays + 1)));
    REQUIRE(pc.openSession().status == 200);
    const auto left = journal.all(QStringLiteral("SELECT nonce FROM nonce"), {},
                                  [](sqlite::Row row) { return row.blob(0); });
    CHECK(left.size() == 1);
    CHECK(left[0] != asked.nonce);
}
