// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"
#include "tests/sync/hub/an_office_hub.h"

using protocol::HubRequest;
using protocol::Parcel;
using protocol::Shelf;

namespace {

/// Somebody who has a badge of his office and says whatever he likes.
struct Speaker {
    explicit Speaker(test::Desk& desk)
        : office(client::colleagues(*desk.store).value()), key(desk.store->settings().deviceSecret()) {}
    HubRequest request(const test::OfficeHub& hub) const {
        return {.badge = office.badge, .life = hub.box->life(), .put = {}, .drop = {}, .read = {}, .fetch = {}, .offer = {}, .signature = {}};
    }
    QByteArray signedBy(HubRequest request) const {
        request.signature = crypto::sign(request.signedBytes(), crypto::Secret::from(key));
        return protocol::encode(request);
    }
    client::Colleagues office;
    QByteArray key;
};

protocol::WireResponse ask(test::OfficeHub& office, const QByteArray& body) {
    return office.hub->answer({QByteArrayLiteral("POST"), protocol::hubPath, {}, body});
}
QString wordIn(const protocol::WireResponse& response) {
    const auto problem = protocol::decode<protocol::Problem>(response.body);
    return problem ? problem->code : QString();
}

}  // namespace

TEST_CASE("a hub takes nothing from whom the district gave no badge for this unit") {
    test::LocalServer server, other;
    test::Desk desk(server, 1), stranger(other, 2);
    test::OfficeHub office(*desk.store);
    const Speaker own(desk), foreign(stranger);
    CHECK(ask(office, own.signedBy(own.request(office))).status == 200);

    CHECK(wordIn(ask(office, foreign.signedBy(foreign.request(office)))) == protocol::problem::unknownDevice);
    HubRequest renamed = own.request(office);
    renamed.badge.unit = QStringLiteral("02686");
    CHECK(wordIn(ask(office, own.signedBy(renamed))) == protocol::problem::unknownDevice);
    HubRequest posing = foreign.request(office);
    posing.badge = own.office.badge;   // what anybody saw on the line
    CHECK(wordIn(ask(office, foreign.signedBy(posing))) == protocol::problem::badSignature);
    HubRequest elsewhere = own.request(office);
    elsewhere.life = QByteArray(16, 'x');
    const auto gone = ask(office, own.signedBy(elsewhere));
    CHECK(gone.status == 410);
    CHECK(wordIn(gone) == protocol::problem::hubChanged);
    CHECK(ask(office, "no message").status == 400);
    CHECK(office.hub->answer({QByteArrayLiteral("GET"), QStringLiteral("/v1/ping?nonce=00"), {}, {}}).status == 404);
    CHECK(office.box->figures().bytes == 0);
}

TEST_CASE("nobody puts parcels in another's name, nor takes away what is not his") {
    test::LocalServer server;
    test::Desk desk(server, 1), colleague(server, 2);
    test::OfficeHub office(*desk.store);
    const Speaker one(desk), two(colleague);
    HubRequest forged = one.request(office);
    forged.put = {{{Shelf::Log, two.office.badge.device, "key"}, "body"}};
    CHECK(wordIn(ask(office, one.signedBy(forged))) == protocol::problem::outOfScope);

    HubRequest good = two.request(office);
    const QByteArray mine = two.office.badge.device.bytes() + "answer";
    good.put = {{{Shelf::Log, two.office.badge.device, "key"}, "body"}, {{Shelf::Answer, two.office.badge.device, mine}, "answer"}};
    CHECK(ask(office, two.signedBy(good)).status == 200);
    for (const protocol::ParcelName& name : {good.put[0].name, good.put[1].name}) {
        HubRequest theft = one.request(office);
        theft.drop = {name};
        CHECK(wordIn(ask(office, one.signedBy(theft))) == protocol::problem::outOfScope);
    }
    // Nor reads another's answers.
    HubRequest curious = one.request(office);
    curious.read = {{Shelf::Answer, 0}};
    const auto answer = protocol::decode<protocol::HubAnswer>(ask(office, one.signedBy(curious)).body);
    REQUIRE(answer);
    CHECK(answer->parcels.empty());
    CHECK(office.box->figures().answers == 1);
}

TEST_CASE("a hub whose disk is nearly full takes text before scans, and says so") {
    test::LocalServer server;
    test::Desk desk(server, 1);
    test::OfficeHub office(*desk.store);
    const Speaker speaker(desk);
    const auto put = [&](Shelf shelf) {
        HubRequest request = speaker.request(office);
        request.put = {{{shelf, speaker.office.badge.device, "key"}, "body"}};
        return ask(office, speaker.signedBy(request)).status;
    };
    office.freeBytes = 900LL << 20;
    CHECK(put(Shelf::Scan) == 507);
    CHECK(put(Shelf::Letter) == 507);
    CHECK(put(Shelf::Log) == 200);
    office.freeBytes = 1LL << 20;
    CHECK(put(Shelf::Log) == 507);
    CHECK(ask(office, speaker.signedBy(speaker.request(office))).status == 200);
}

TEST_CASE("what does not fit into one answer is read on, each parcel once") {
    test::LocalServer server;
    test::Desk desk(server, 1), colleague(server, 2);
    test::OfficeHub office(*desk.store);
    const Speaker one(desk), two(colleague);
    for (int i = 0; i < 7; ++i) {
        HubRequest request = one.request(office);
        request.put = {{{Shelf::Letter, one.office.badge.device, QByteArray::number(i)}, QByteArray(1 << 20, static_cast<char>(i))}};
        REQUIRE(ask(office, one.signedBy(request)).status == 200);
    }
    QStringList seen;
    qint64 pos = 0;
    bool more = true;
    for (int lap = 0; more && lap < 20; ++lap) {
        HubRequest request = two.request(office);
        request.read = {{Shelf::Letter, pos}};
        const auto response = ask(office, two.signedBy(request));
        CHECK(response.body.size() <= protocol::maxBodyBytes);
        const auto answer = protocol::decode<protocol::HubAnswer>(response.body);
        REQUIRE(answer);
        for (const Parcel& parcel : answer->parcels) seen << QString::fromLatin1(parcel.name.key);
        more = answer->more;
        pos = answer->positions.at(0).pos;
    }
    CHECK(seen.join(u' ') == QStringLiteral("0 1 2 3 4 5 6"));
    CHECK(pos == office.box->end(Shelf::Letter));
}

TEST_CASE("papers of a hub that nobody would believe are known as such") {
    test::LocalServer server;
    test::Desk desk(server, 1);
    test::OfficeHub office(*desk.store);
    CHECK(hub::Hub::areGood(office.papers));
    const auto spoilt = [&](auto spoil) {
        protocol::HubPapers papers = office.papers;
        spoil(papers);
        return hub::Hub::areGood(papers);
    };
    CHECK_FALSE(spoilt([](auto& papers) { papers.seed = QByteArray(32, 'x'); }));
    CHECK_FALSE(spoilt([](auto& papers) { papers.serverKey = QByteArray(32, 'x'); }));
    CHECK_FALSE(spoilt([](auto& papers) { papers.practice = true; }));
    CHECK_FALSE(spoilt([](auto& papers) { papers.charter.host.unit = QStringLiteral("02686"); }));
    CHECK_FALSE(spoilt([](auto& papers) { papers.charter.name = QStringLiteral("other"); }));
    // Made once: the switch turned off and on again is the same hub.
    REQUIRE(client::foundHub(*desk.store, office.dir.path()));
    QFile file(client::hubPapersFile(office.dir.path()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(protocol::decode<protocol::HubPapers>(file.readAll()) == office.papers);
    CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}
