// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using server::Office;

namespace {

const QString unit = QStringLiteral("02683");

struct Offices {
    Offices() {
        writer.join(server);
        reader.join(server);
    }
    protocol::PullAnswer pull(const protocol::PullCursor& cursor, qint64 maxBytes = 1 << 20) {
        return protocol::decode<protocol::PullAnswer>(reader.pull({cursor}, maxBytes).body).value();
    }
    test::LocalServer server;
    test::AWireDevice writer{server, 1};
    test::AWireDevice reader{server, 2};
};

}  // namespace

TEST_CASE_METHOD(Offices, "a reader gets every row once and in order, however small the pieces") {
    writer.work(test::anId<domain::CaseId>(1), 40);
    REQUIRE(writer.pushAll().status == 200);
    protocol::PullCursor cursor{unit, {}, 0};
    qint64 next = 1;
    bool more = true;
    int rounds = 0;
    while (more && ++rounds < 100) {
        const auto answer = pull(cursor, 700);
        for (const auto& row : answer.rows) {
            CHECK(row.pos == next);
            CHECK(row.envelope == writer.log[static_cast<size_t>(next - 1)].envelope);
            CHECK(row.body == writer.log[static_cast<size_t>(next - 1)].body);
            ++next;
        }
        cursor = answer.cursors.at(0);
        more = answer.more;
    }
    CHECK(next == 41);
    CHECK(rounds > 10);
    CHECK(pull(cursor).rows.empty());
    CHECK_FALSE(pull(cursor).more);
}

TEST_CASE_METHOD(Offices, "a row larger than the budget still comes, alone") {
    auto receipt = test::aReceipt();
    receipt.answers.insert(QStringLiteral("long"), QString(100'000, u'x'));
    writer.record(test::anId<domain::CaseId>(1), receipt);
    writer.record(test::anId<domain::CaseId>(1), domain::Remarked{});
    REQUIRE(writer.pushAll().status == 200);
    const auto answer = pull({unit, {}, 0}, 1);
    CHECK(answer.rows.size() == 1);
    CHECK(answer.more);
}

TEST_CASE_METHOD(Offices, "a device gets its own events without their bodies") {
    writer.work(test::anId<domain::CaseId>(1), 2);
    REQUIRE(writer.pushAll().status == 200);
    const auto own = writer.pullUnit(unit).rows;
    REQUIRE(own.size() == 2);
    CHECK(own[0].body.isEmpty());
    CHECK(own[0].envelope == writer.log[0].envelope);
    CHECK(own[0].revision == 1);
    CHECK_FALSE(reader.pullUnit(unit).rows[0].body.isEmpty());
    CHECK(own[0].receivedAt == server.clock.now());
}

TEST_CASE_METHOD(Offices, "a device is spared only what it wrote in the life it asks in") {
    writer.work(test::anId<domain::CaseId>(1), 1);
    REQUIRE(writer.pushAll().status == 200);
    const QByteArray session = writer.session;
    const quint64 counter = writer.counter;
    auto asked = writer.sessionRequest();
    asked.epoch = test::anId<domain::EpochId>(77);
    asked.tipSeq = 0;
    asked.tipChain = crypto::chainStart();
    REQUIRE(writer.openSession(asked).status == 200);
    CHECK_FALSE(writer.pullUnit(unit).rows.at(0).body.isEmpty());
    writer.session = session;
    writer.counter = counter;
    CHECK(writer.pullUnit(unit).rows.at(0).body.isEmpty());
}

TEST_CASE_METHOD(Offices, "a full answer leaves the cursors of the other units where they were") {
    test::AWireDevice second(server, 3, QStringLiteral("02686"));
    test::AWireDevice district(server, 4, QStringLiteral("48"));
    second.join(server);
    district.join(server, Office::District);
    writer.work(test::anId<domain::CaseId>(1), 3);
    second.work(test::anId<domain::CaseId>(2), 2);
    REQUIRE(writer.pushAll().status == 200);
    REQUIRE(second.pushAll().status == 200);
    const auto first = protocol::decode<protocol::PullAnswer>(
        district.pull({{unit, {}, 0}, {second.unit, {}, 0}}, 1).body).value();
    CHECK(first.rows.size() == 1);
    CHECK(first.more);
    REQUIRE(first.cursors.size() == 2);
    CHECK(first.cursors[0].pos == 1);
    CHECK(first.cursors[1].pos == 0);
    const auto rest =
        protocol::decode<protocol::PullAnswer>(district.pull(first.cursors).body).value();
    CHECK(rest.rows.size() == 4);
    CHECK_FALSE(rest.more);
}

TEST_CASE_METHOD(Offices,
                 "a device put back from a backup gets what it wrote before, bodies and all") {
    writer.work(test::anId<domain::CaseId>(1), 2);
    REQUIRE(writer.pushAll().status == 200);
    auto asked = writer.sessionRequest();
    asked.epoch = test::anId<domain::EpochId>(77);
    asked.tipSeq = 0;
    asked.tipChain = crypto::chainStart();
    REQUIRE(writer.openSession(asked).status == 200);
    const auto own = writer.pullUnit(unit).rows;
    REQUIRE(own.size() == 2);
    CHECK_FALSE(own[0].body.isEmpty());
    CHECK_FALSE(own[1].body.isEmpty());
}

TEST_CASE_METHOD(Offices, "a cursor this server never gave is stale") {
    writer.work(test::anId<domain::CaseId>(1), 2);
    REQUIRE(writer.pushAll().status == 200);
    const auto good = pull({unit, {}, 0}).cursors.at(0);
    CHECK(good.serverEpoch == server.epoch());
    CHECK(good.pos == 2);
    const auto isStale = [&](const protocol::PullCursor& cursor) {
        const auto response = reader.pull({cursor});
        return response.status == 410 &&
               test::problemOf(response).code == protocol::problem::cursorStale;
    };
    CHECK(isStale({unit, server.epoch(), 3}));
    CHECK(isStale({unit, QByteArray(16, 'e'), 0}));
    CHECK_FALSE(isStale(good));
}

TEST_CASE_METHOD(Offices, "after the server was turned back old cursors are stale") {
    const QString file = server.path() + QStringLiteral("/backup");
    writer.work(test::anId<domain::CaseId>(1), 3);
    REQUIRE(writer.push(1, 2).status == 200);
    server.backUp(file);
    REQUIRE(writer.push(3, 3).status == 200);
    const auto cursor = pull({unit, {}, 0}).cursors.at(0);
    server.restore(file);
    REQUIRE(reader.openSession().status == 200);
    CHECK(reader.pull({cursor}).status == 410);
    CHECK(pull({unit, {}, 0}).rows.size() == 2);
}

TEST_CASE_METHOD(Offices, "a pull may wait, and is answered when something came") {
    const auto ask = [&] {
        return reader.request("POST", protocol::pullPath,
                              protocol::encode(protocol::PullRequest{
                                  {{unit, server.epoch(), 0}}, 1 << 20, 50}));
    };
    server::MemorySessions sessions(10, 4);
    server::MinuteLimit failed(10);
    server::Premises premises{server.identity(), server.limits, server.clock, server.random,
                              failed, {}, {}, [] { return qint64(1) << 40; }};
    server::Desk desk{premises, server.storage(), server.blobs(), sessions, {}};
    sessions.open(reader.session, reader.id, test::anId<domain::EpochId>(1));
    std::optional<server::WaitingPull> waiting;
    CHECK(server::answer(ask(), desk, waiting).status == 200);
    REQUIRE(waiting);
    CHECK(waiting->request.waitSeconds == protocol::maxWaitSeconds);
    CHECK_FALSE(server::answerAgain(*waiting, desk));
    writer.work(test::anId<domain::CaseId>(1), 1);
    REQUIRE(writer.pushAll().status == 200);
    const auto answer = server::answerAgain(*waiting, desk);
    REQUIRE(answer);
    CHECK(protocol::decode<protocol::PullAnswer>(answer->body)->rows.size() == 1);
    server.revoke(reader.id);
    CHECK(server::answerAgain(*waiting, desk)->status == 403);
}
