// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using server::Office;

TEST_CASE("a new PC is let in with a code and learns its office") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    const auto code = server.issueCode(QStringLiteral("02683"), Office::Commune);
    const auto response = pc.enrol(code.secret);
    REQUIRE(response.status == 200);
    const auto answer = protocol::decode<protocol::EnrolAnswer>(response.body).value();
    CHECK(answer.role == QStringLiteral("commune"));
    CHECK(answer.unit.name == QStringLiteral("Xã Khâm Đức"));
    REQUIRE(answer.units.size() == 2);
    CHECK(answer.units[0].code == QStringLiteral("48"));
    CHECK(answer.units[1].code == QStringLiteral("02683"));
    CHECK(answer.codeFirst == 1);
    CHECK(answer.codeLast == 500);
    CHECK(pc.openSession().status == 200);
}

TEST_CASE("a code lets in one PC only, but that one may ask again") {
    test::LocalServer server;
    test::AWireDevice first(server, 1), second(server, 2);
    const auto code = server.issueCode(QStringLiteral("02683"), Office::Commune);
    REQUIRE(first.enrol(code.secret).status == 200);
    CHECK(first.enrol(code.secret).status == 200);
    const auto refused = second.enrol(code.secret);
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::codeInvalid);
    CHECK(server.storage().devices().size() == 1);
}

TEST_CASE("a code ends after three days") {
    test::LocalServer server;
    test::AWireDevice early(server, 1), late(server, 2);
    const auto first = server.issueCode(QStringLiteral("02683"), Office::Commune);
    const auto second = server.issueCode(QStringLiteral("02683"), Office::Commune);
    server.clock.advance(std::chrono::hours(71));
    CHECK(early.enrol(first.secret).status == 200);
    server.clock.advance(std::chrono::hours(2));
    CHECK(late.enrol(second.secret).status == 403);
}

TEST_CASE("the code itself is nowhere in the files", "[sqlite]") {
    test::LocalServer server;
    const auto code = server.issueCode(QStringLiteral("02683"), Office::Commune);
    for (const char* name : {"journal.sqlite", "journal.sqlite-wal"}) {
        QFile file(server.path() + u'/' + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        CHECK_FALSE(file.readAll().contains(code.secret.toLatin1()));
    }
}

TEST_CASE("who does not own the key is not let in with it") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1), other(server, 2);
    const auto code = server.issueCode(QStringLiteral("02683"), Office::Commune);
    protocol::EnrolRequest request{code.secret, pc.id, other.key.publicKey, {}, {}};
    request.proof = crypto::sign(request.signedBytes(), pc.key.secret);
    CHECK(pc.send("POST", protocol::enrolPath, protocol::encode(request)).status == 400);
    CHECK(server.storage().devices().empty());
    CHECK(pc.enrol(code.secret).status == 200);  // the code was not used up
}

TEST_CASE("two desks of one unit never get the same case numbers") {
    test::LocalServer server;
    QSet<int> firsts;
    for (int n = 1; n <= server::blocksPerUnit; ++n) {
        test::AWireDevice pc(server, n);
        const auto code = server.issueCode(pc.unit, Office::Commune);
        const auto answer = protocol::decode<protocol::EnrolAnswer>(pc.enrol(code.secret).body);
        REQUIRE(answer);
        firsts.insert(answer->codeFirst);
        CHECK(answer->codeLast <= 9999);
        CHECK(answer->codeFirst <= answer->codeLast);
    }
    CHECK(firsts.size() == server::blocksPerUnit);
    test::AWireDevice tooMany(server, 90);
    const auto code = server.issueCode(tooMany.unit, Office::Commune);
    CHECK(tooMany.enrol(code.secret).status == 409);
    server.revoke(test::anId<domain::DeviceId>(3));
    const auto answer = protocol::decode<protocol::EnrolAnswer>(tooMany.enrol(code.secret).body);
    REQUIRE(answer);
    CHECK(answer->codeFirst == 1001);
}

TEST_CASE("a guesser of codes is slowed down") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1);
    int refused = 0;
    for (int i = 0; i < 40; ++i)
        if (pc.enrol(QStringLiteral("AAAABBBBCCCCDD%1").arg(i, 2, 10, QChar(u'0'))).status == 429)
            ++refused;
    CHECK(refused == 10);
    server.clock.advance(std::chrono::minutes(1));
    const auto code = server.issueCode(pc.unit, Office::Commune);
    CHECK(pc.enrol(code.secret).status == 200);
}

TEST_CASE("a PC that took the code of the wrong commune may take the right one") {
    test::LocalServer server;
    test::AWireDevice pc(server, 1), neighbour(server, 2, QStringLiteral("02686"));
    neighbour.join(server);
    const auto wrong = server.issueCode(QStringLiteral("48"), Office::District);
    REQUIRE(pc.enrol(wrong.secret).status == 200);
    const auto right = server.issueCode(QStringLiteral("02686"), Office::Commune);
    const auto response = pc.enrol(right.secret);
    REQUIRE(response.status == 200);
    const auto answer = protocol::decode<protocol::EnrolAnswer>(response.body).value();
    CHECK(answer.role == QStringLiteral("commune"));
    CHECK(answer.unit.code == QStringLiteral("02686"));
    CHECK(answer.codeFirst == 501);
    CHECK(pc.enrol(right.secret).status == 200);
    CHECK(server.storage().devices().size() == 2);
    pc.unit = QStringLiteral("02686");
    REQUIRE(pc.openSession().status == 200);

    SECTION("but not once it has brought something") {
        pc.work(test::anId<domain::CaseId>(1), 1);
        REQUIRE(pc.pushAll().status == 200);
        const auto late = server.issueCode(QStringLiteral("02683"), Office::Commune);
        CHECK(test::problemOf(pc.enrol(late.secret)).code == QStringLiteral("DEVICE_KNOWN"));
    }
    SECTION("nor with another key") {
        pc.key = crypto::signingKeyFromSeed(QByteArray(32, 'k'));
        const auto other = server.issueCode(QStringLiteral("02683"), Office::Commune);
        CHECK(pc.enrol(other.secret).status == 409);
    }
    SECTION("nor when it was shut out") {
        server.revoke(pc.id);
        const auto other = server.issueCode(QStringLiteral("02683"), Office::Commune);
        CHECK(pc.enrol(other.secret).status == 409);
    }
}

TEST_CASE("a server that was restored lets a PC in again that it has forgotten") {
    test::LocalServer server;
    const QString file = server.path() + QStringLiteral("/backup");
    server.backUp(file);
    test::AWireDevice pc(server, 1);
    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 2);
    REQUIRE(pc.pushAll().status == 200);
    server.restore(file);
    CHECK(test::problemOf(pc.openSession()).code == protocol::problem::unknownDevice);
    REQUIRE(pc.enrol(server.issueCode(pc.unit, Office::Commune).secret).status == 200);
    REQUIRE(pc.openSession().status == 200);
    CHECK(pc.pushAll().status == 200);
}
