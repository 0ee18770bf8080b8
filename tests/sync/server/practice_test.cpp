// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using domain::Realm;
using server::Office;

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

/// A PC of an office for practice, and a server.
struct Meeting {
    explicit Meeting(Realm ofServer) : server({}, ofServer) {}
    test::LocalServer server;
    test::AWireDevice pc{server, 1};
    QString code() { return server.issueCode(pc.unit, Office::Commune).secret; }
};

}  // namespace

TEST_CASE("a PC for practice is not let in by a real server, whatever its code") {
    Meeting meeting(Realm::Real);
    const QString code = meeting.code();
    meeting.pc.realm = Realm::Practice;
    const auto refused = meeting.pc.enrol(code);
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::realServer);
    CHECK(meeting.server.storage().devices().empty());
    meeting.pc.realm = Realm::Real;
    CHECK(meeting.pc.enrol(code).status == 200);  // the code was not used up
}

TEST_CASE("a real PC is not let in by a server for practice") {
    Meeting meeting(Realm::Practice);
    const auto refused = meeting.pc.enrol(meeting.code());
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::practiceServer);
    CHECK(meeting.server.storage().devices().empty());
}

TEST_CASE("a PC for practice cannot greet a real server in the name of an enrolled PC") {
    Meeting meeting(Realm::Real);
    meeting.pc.join(meeting.server);
    SECTION("signing as those who practise do") {
        meeting.pc.realm = Realm::Practice;
        const auto refused = meeting.pc.openSession();
        CHECK(refused.status == 403);
        CHECK(test::problemOf(refused).code == protocol::problem::realServer);
    }
    SECTION("nor with its own key, signing as a real one does") {
        test::AWireDevice practice(meeting.server, 2);
        CHECK(test::problemOf(practice.openSession()).code == protocol::problem::unknownDevice);
        practice.id = meeting.pc.id;
        CHECK(test::problemOf(practice.openSession()).code == protocol::problem::badSignature);
    }
}

TEST_CASE("what was done in practice is not taken by a real server, whoever brings it") {
    Meeting meeting(Realm::Real);
    meeting.pc.join(meeting.server);
    meeting.pc.work(aCase, 3);
    protocol::Segment practised = meeting.pc.segment(1, 3);
    protocol::sign(practised, meeting.pc.key.secret, Realm::Practice);
    const auto refused = meeting.pc.push({practised});
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::realServer);
    CHECK(meeting.server.storage().figures().events == 0);

    test::AWireDevice district(meeting.server, 9, QStringLiteral("48"));
    district.join(meeting.server, Office::District);
    CHECK(district.push({practised}).status == 403);
    CHECK(meeting.server.storage().figures().events == 0);
    // Nor can its papers come in under the signature of practice.
    meeting.pc.realm = Realm::Practice;
    CHECK(meeting.pc.need({}).status == 401);
}

TEST_CASE("a server for practice takes what its own offices do, and no real events") {
    Meeting meeting(Realm::Practice);
    meeting.pc.realm = Realm::Practice;
    meeting.pc.join(meeting.server);
    meeting.pc.work(aCase, 2);
    const auto taken = meeting.pc.pushAll();
    REQUIRE(taken.status == 200);
    const protocol::Receipt receipt = test::pushAnswer(taken).receipt;
    CHECK(protocol::verify(receipt, meeting.server.publicKey(), Realm::Practice));
    CHECK_FALSE(protocol::verify(receipt, meeting.server.publicKey()));

    protocol::Segment real = meeting.pc.segment(1, 2);
    protocol::sign(real, meeting.pc.key.secret, Realm::Real);
    CHECK(test::problemOf(meeting.pc.push({real})).code == protocol::problem::practiceServer);
}

TEST_CASE("who changes a server's realm in its files has a server that no office trusts", "[sqlite]") {
    Meeting meeting(Realm::Practice);
    const QByteArray before = meeting.server.publicKey();
    QFile file(meeting.server.path() + QStringLiteral("/signing.key"));
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    REQUIRE(text.startsWith("practice "));
    file.resize(0);
    file.seek(0);
    file.write(text.mid(9));
    file.close();
    meeting.server.restart();
    CHECK(meeting.server.identity().realm == Realm::Real);
    CHECK(meeting.server.publicKey() != before);
}

TEST_CASE("a real server's data never become a place to practise") {
    test::LocalServer real;
    CHECK_FALSE(server::isForPractice(real.path()));
    test::LocalServer practice({}, Realm::Practice);
    CHECK(server::isForPractice(practice.path()));
    QTemporaryDir fresh;
    CHECK(server::isForPractice(fresh.path()));
    CHECK(server::loadServerKey(fresh.path()).realm == Realm::Practice);
}
