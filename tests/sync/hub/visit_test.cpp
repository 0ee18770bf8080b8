// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "tests/sync/hub/an_office_hub.h"

using store::Whereabouts;
using test::Desk;
using test::OfficeHub;

TEST_CASE("desks share their cases while nobody has a line") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    const auto file = lan.receive({lan.scan(QByteArray(100'000, 's'))});
    CHECK(lan.visit(office).toldEvents > 0);
    const auto report = binh.visit(office);
    CHECK_FALSE(report.refusal);
    CHECK(report.heardEvents == lan.store->log().count());
    CHECK(report.name == QStringLiteral("Quầy 1"));

    // The colleague sees it, finds it, opens its scan, and works on it.
    const auto there = store::caseFile(*binh.store, file.id);
    REQUIRE(there);
    CHECK(there->code() == file.code());
    CHECK(binh.where(*there) == Whereabouts::WithCourier);
    REQUIRE(there->attachments.size() == 1);
    CHECK(binh.store->blobs().content(there->attachments[0].blob)->size() == 100'000);
    CHECK(binh.waiting() == 0);   // not his to send
    REQUIRE(binh.forward(file.id, "settle"));
    binh.visit(office);
    lan.visit(office);
    CHECK(store::caseFile(*lan.store, file.id)->step == QStringLiteral("settle"));
    CHECK(store::caseFile(*lan.store, file.id)->conflicts.empty());
    // Nothing new: a visit says nothing twice.
    CHECK(lan.visit(office).toldEvents == 0);
    CHECK(binh.visit(office).heardEvents == 0);
    CHECK_FALSE(store::rebuild(*binh.store)->differed);
}

TEST_CASE("what the district says of a shared case takes the place of what colleagues said") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    const auto file = lan.receive();
    lan.visit(office);
    binh.visit(office);
    REQUIRE(binh.forward(file.id, "settle"));
    // The one who built on it has the line first.
    CHECK_FALSE(binh.exchange().refusal);
    CHECK_FALSE(lan.exchange().refusal);
    CHECK_FALSE(binh.exchange().refusal);
    CHECK_FALSE(lan.exchange().refusal);
    for (Desk* desk : {&lan, &binh}) {
        const auto now = store::caseFile(*desk->store, file.id);
        REQUIRE(now);
        CHECK(now->step == QStringLiteral("settle"));
        CHECK(now->conflicts.empty());
        CHECK(now->unconfirmed == 0);
        CHECK(desk->where(*now) == Whereabouts::District);
        CHECK_FALSE(store::rebuild(*desk->store)->differed);
    }
}

TEST_CASE("a letter left at the hub is carried by a colleague, and its PC turns green without a line") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    const auto file = binh.receive({binh.scan(QByteArray(3'000'000, 's'))});
    const auto left = binh.visit(office, true);
    CHECK_FALSE(left.refusal);
    CHECK(left.letters >= 2);
    CHECK(binh.where(file) == Whereabouts::WithCourier);
    CHECK(binh.visit(office, true).letters == 0);   // nothing new to say

    const auto carried = lan.carry(office);
    CHECK_FALSE(carried.refusal);
    CHECK(carried.letters == left.letters);
    CHECK(office.box->figures().letters == 0);
    const auto read = binh.visit(office, true);
    CHECK(read.taken.receipted > 0);
    CHECK(binh.where(*store::caseFile(*binh.store, file.id)) == Whereabouts::District);
    CHECK(binh.waiting() == 0);
    CHECK(binh.store->blobs().toSend(10).empty());
    CHECK(office.box->figures().answers == 0);
    // What was carried twice, since the answer was lost, is there once.
    CHECK(lan.exchange().receivedRows > 0);
    CHECK(store::caseFile(*lan.store, file.id)->unconfirmed == 0);
}

TEST_CASE("newer letters take the place of older ones, scans are left once") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    binh.receive({binh.scan(QByteArray(3'000'000, 's'))});
    const int first = binh.visit(office, true).letters;
    binh.receive();
    const int second = binh.visit(office, true).letters;
    CHECK(second < first);
    CHECK(office.box->figures().letters == first);
    CHECK(lan.carry(office).letters == first);
    binh.visit(office);
    CHECK(binh.waiting() == 0);
    CHECK(binh.store->blobs().toSend(10).empty());
    // Nobody answers for days: all is written anew.
    binh.receive();
    binh.visit(office, true);
    binh.store.clock.advance(std::chrono::hours(73));
    const auto anew = binh.visit(office, true).letters;
    CHECK(anew > 0);
    CHECK(office.box->figures().letters == anew);
}

TEST_CASE("whoever has a line again takes back the letters he left") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    const auto file = binh.receive({binh.scan(QByteArray(3'000'000, 's'))});
    CHECK(binh.visit(office, true).letters > 1);
    CHECK_FALSE(binh.exchange().refusal);
    CHECK_FALSE(binh.visit(office).refusal);
    CHECK(office.box->figures().letters == 0);
    CHECK(binh.where(*store::caseFile(*binh.store, file.id)) == Whereabouts::District);
    // And without one later, all begins anew.
    binh.receive();
    CHECK(binh.visit(office, true).letters > 0);
}

TEST_CASE("a hub that died is replaced by any other PC, and nothing was only there") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2), chi(server, 3);
    const auto ofLan = lan.receive(), ofBinh = binh.receive();
    {
        OfficeHub office(*lan.store);
        lan.visit(office);
        binh.visit(office, true);
    }
    OfficeHub next(*binh.store);
    binh.visit(next, true);
    CHECK(binh.where(ofBinh) == Whereabouts::WithCourier);
    lan.visit(next);
    CHECK(chi.visit(next).heardEvents > 0);
    CHECK(store::caseFile(*chi.store, ofLan.id));
    CHECK(store::caseFile(*chi.store, ofBinh.id));
    CHECK(chi.carry(next).letters > 0);
    CHECK(binh.visit(next).taken.receipted > 0);
    // An empty box under the same papers is another hub, too.
    next.loseAll();
    const auto newCase = lan.receive();
    CHECK(lan.visit(next).toldEvents > 0);
    chi.visit(next);
    CHECK(store::caseFile(*chi.store, newCase.id));
}

TEST_CASE("a hub is believed only with the word of the office's own district") {
    test::LocalServer server, otherServer;
    Desk lan(server, 1), binh(server, 2), thief(otherServer, 3);
    binh.receive();
    OfficeHub foreign(*thief.store);
    CHECK(binh.visit(foreign).refusal->refusal == domain::Refusal::ServerKeyChanged);
    CHECK(foreign.box->figures().bytes == 0);

    OfficeHub office(*lan.store);
    test::HubLink inspected(office);
    inspected.tlsKeyHash = QByteArray(32, 'p');
    CHECK(binh.visit(inspected).refusal->refusal == domain::Refusal::ServerKeyChanged);
    CHECK(inspected.seen.size() == 1);   // nothing was said behind the greeting

    // Its host was shut out, and this PC has heard of it.
    server.revoke(lan.store->settings().device().device);
    CHECK_FALSE(binh.exchange().refusal);
    CHECK(binh.visit(office).refusal->refusal == domain::Refusal::ServerKeyChanged);
}

TEST_CASE("who was shut out is not believed and reads nothing written from then on") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2), thief(server, 3);
    OfficeHub office(*lan.store);
    server.revoke(thief.store->settings().device().device);
    CHECK_FALSE(lan.exchange().refusal);
    CHECK_FALSE(binh.exchange().refusal);
    const auto secret = lan.receive();
    lan.visit(office);
    thief.receive();
    CHECK(thief.visit(office).heardEvents == 0);
    CHECK_FALSE(store::caseFile(*thief.store, secret.id));
    const auto heard = binh.visit(office);
    CHECK(store::caseFile(*binh.store, secret.id));
    CHECK(binh.store->log().count() == lan.store->log().count());
    CHECK_FALSE(heard.refusal);
}

TEST_CASE("a visit that is cut anywhere goes on at the next one") {
    test::LocalServer server;
    Desk lan(server, 1), binh(server, 2);
    OfficeHub office(*lan.store);
    const auto file = binh.receive({binh.scan(QByteArray(200'000, 's'))});
    int visits = 0;
    for (bool lost = true; visits < 20; ++visits) {
        test::HubLink hub(office);
        hub.loseAnswers = lost && visits % 2 == 0;
        const auto report = binh.visit(hub, true);
        if (!report.refusal && visits > 4) break;
    }
    lan.visit(office);
    REQUIRE(store::caseFile(*lan.store, file.id));
    CHECK(lan.store->blobs().content(store::caseFile(*lan.store, file.id)->attachments.at(0).blob));
    lan.carry(office);
    binh.visit(office, true);
    CHECK(binh.where(*store::caseFile(*binh.store, file.id)) == Whereabouts::District);
    const auto events = lan.store->log().eventsOf(file.id).size();
    lan.exchange();
    CHECK(lan.store->log().eventsOf(file.id).size() == events);
}

TEST_CASE("a PC without the district's introduction says what it needs") {
    test::LocalServer server;
    test::OfficeApart fresh(server);
    client::HubMemory memory;
    Desk lan(server, 2);
    OfficeHub office(*lan.store);
    test::HubLink hub(office);
    const auto made = client::HubVisit::make(hub, *fresh.store, memory, {});
    REQUIRE_FALSE(made);
    CHECK(made.error() == domain::Error{domain::Refusal::NotEnrolled, {}, QStringLiteral("badge")});
}
