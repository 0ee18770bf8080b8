// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/an_enrolled_office.h"

using domain::Realm;
using domain::Refusal;

namespace {

store::NewStore anOfficeOf(Realm realm) {
    store::NewStore wanted = test::aNewStore({});
    wanted.realm = realm;
    return wanted;
}

/// An office and a district, each of its realm.
struct Meeting {
    Meeting(Realm ofOffice, Realm ofDistrict) : store(anOfficeOf(ofOffice)) {
        district.realm = ofDistrict;
        district.code = protocol::enrolmentSecret(QByteArray(10, 'c'));
    }
    std::optional<domain::Error> enrol() {
        std::optional<domain::Error> refused;
        client::enrol(link, *store,
                      {QStringLiteral("https://10.0.0.1"),
                       protocol::print({district.code, protocol::keyFingerprint(district.key.publicKey)}),
                       QStringLiteral("Quầy 1")},
                      [&](domain::Result<domain::Done> outcome) {
                          if (!outcome) refused = outcome.error();
                      });
        return refused;
    }
    test::FakeDistrict district;
    test::TempStore store;
    test::FakeLink link{district};
};

}  // namespace

TEST_CASE("an office for practice does not even show its code to a real server", "[practice]") {
    Meeting meeting(Realm::Practice, Realm::Real);
    const auto refused = meeting.enrol();
    REQUIRE(refused);
    CHECK(refused->refusal == Refusal::RealServer);
    CHECK(refused->subject == QStringLiteral("Sở Nội vụ"));
    CHECK(meeting.link.seen.size() == 1);
    CHECK(meeting.link.count(protocol::enrolPath) == 0);
    CHECK_FALSE(meeting.store->settings().server());
}

TEST_CASE("a real office does not even show its code to a server for practice", "[practice]") {
    Meeting meeting(Realm::Real, Realm::Practice);
    const auto refused = meeting.enrol();
    REQUIRE(refused);
    CHECK(refused->refusal == Refusal::PracticeServer);
    CHECK(meeting.link.count(protocol::enrolPath) == 0);
}

TEST_CASE("an enrolled office whose server turns out to be for practice sends it nothing", "[practice]") {
    test::Office office;
    office.receive();
    office.district.realm = Realm::Practice;
    const client::Report report = office.round();
    CHECK(test::refusalOf(report) == static_cast<int>(Refusal::PracticeServer));
    CHECK(report.sentEvents == 0);
    CHECK(office.arrived() == 0);
    CHECK(office.link.count(protocol::sessionPath) == 0);
    office.district.realm = Realm::Real;
    office.round();
    CHECK(office.arrived() == 1);
}

TEST_CASE("the district's word about the realm is shown as a sentence of its own", "[practice]") {
    for (const auto& [word, refusal] : {std::pair(protocol::problem::realServer, Refusal::RealServer),
                                        std::pair(protocol::problem::practiceServer, Refusal::PracticeServer)}) {
        protocol::WireResponse response;
        response.status = 403;
        response.body = protocol::encode(protocol::Problem{word, 0, 0});
        const auto trouble = client::troubleIn(response, {});
        REQUIRE(trouble);
        CHECK(trouble->error.refusal == refusal);
        CHECK(trouble->kind == client::Trouble::Kind::Refused);
    }
}
