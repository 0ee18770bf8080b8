// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/client/an_enrolled_office.h"

#include <QEventLoop>
#include <QTimer>

using namespace client;
using domain::Refusal;
using test::Office;
using test::refusalOf;

TEST_CASE("a case that was received goes green with the district's receipt", "[driver]") {
    Office office;
    const domain::CaseFile file = office.receive();
    CHECK(office.where(file).place == store::Whereabouts::ThisComputer);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(office.arrived() == 1);
    CHECK(office.where(file) == Where{store::Whereabouts::District, QStringLiteral("R-000001")});
    CHECK(office.store->outbox().waiting().events == 0);
    const auto last = office.store->outbox().lastExchange();
    CHECK(last.succeeded == office.store.clock.now());
    CHECK(last.failures == 0);
    CHECK(last.problem.isEmpty());
    CHECK(last.serverTime == test::aMoment(1));
    REQUIRE(last.nextTry);
    CHECK(*last.nextTry > office.store.clock.now());
    const auto events = office.store->log().eventsOf(file.id);
    CHECK(events[0].place.revision == 1);
}

TEST_CASE("a round that fails is noted, and the next try is put off", "[driver]") {
    Office office;
    office.receive();
    for (int failures = 1; failures <= 3; ++failures) {
        office.link.seen.clear();
        office.link.cutBefore = 0;
        CHECK(refusalOf(office.round()) == static_cast<int>(Refusal::LinkUnreachable));
        const auto last = office.store->outbox().lastExchange();
        CHECK(last.failures == failures);
        CHECK(last.problem == QStringLiteral("link-unreachable"));
        CHECK_FALSE(last.succeeded);
        CHECK(*last.nextTry <= office.store.clock.now().addSecs(900));
    }
    const QDateTime soon = office.driver->networkUp();
    CHECK(soon <= office.store.clock.now().addSecs(20));
    office.link.cutBefore = -1;
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->outbox().lastExchange().failures == 0);
}

TEST_CASE("cuts at every exchange, lost answers and twins lose nothing and double nothing",
          "[driver]") {
    for (int broken = 0; broken < 9; ++broken) {
        for (const bool lost : {false, true}) {
            Office office;
            office.receive({office.scan(QByteArray(100'000, 's'))});
            office.receive();
            test::ADevice other(9);
            for (int i = 0; i < 3; ++i)
                office.district.addRow(
                    other.event(test::anId<domain::CaseId>(50 + i), test::aSignature(),
                                test::aReceipt(100 + i)), 1);
            office.link.duplicate = broken % 2 == 1;
            (lost ? office.link.loseAnswer : office.link.cutBefore) = broken;
            INFO("exchange " << broken << " lost " << lost);
            int rounds = 0;
            while (refusalOf(office.round()) != -1 && rounds < 4) ++rounds;
            CHECK(rounds <= 1);
            CHECK(office.arrived() == static_cast<std::size_t>(office.store->log().count() - 3));
            CHECK(office.store->outbox().waiting().events == 0);
            CHECK(office.store->outbox().waiting().blobs == 0);
            CHECK(office.store->cases().find(test::anId<domain::CaseId>(51)));
            CHECK(office.store->log().verify().isEmpty());
            CHECK(office.store->blobs().toSend(10).empty());
        }
    }
}

TEST_CASE("a decision that came down twice is there once", "[driver]") {
    Office office;
    test::ADevice other(9);
    office.district.addRow(other.event(test::anId<domain::CaseId>(7), test::aSignature(),
                                       test::aReceipt(7)), 1);
    office.district.feed.push_back(office.district.feed[0]);
    office.district.feed[1].pos = 2;
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->log().eventsOf(test::anId<domain::CaseId>(7)).size() == 1);
    CHECK(office.store->outbox().cursors().at(0).pos == 2);
    CHECK(office.round().receivedRows == 0);
}

TEST_CASE("a paper is asked about until the district has it in its backup", "[driver]") {
    Office office;
    std::vector<domain::Attachment> papers;
    for (int i = 0; i < 40; ++i) papers.push_back(office.scan(QByteArray(100 + i, 's')));
    office.receive(papers);
    CHECK(refusalOf(office.round()) == -1);
    CHECK_FALSE(office.store->blobs().find(papers[0].blob)->backedUp);
    office.district.backsUp = true;
    CHECK(refusalOf(office.round()) == -1);
    for (const domain::Attachment& paper : papers)
        CHECK(office.store->blobs().find(paper.blob)->backedUp);
    office.link.seen.clear();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.link.count(protocol::needPath) == 0);
}

TEST_CASE("a paper that was taken off the form never leaves this PC", "[driver]") {
    Office office;
    const domain::Attachment wrong = office.scan(QByteArray(500, 'w'));
    const domain::Attachment right = office.scan(QByteArray(500, 'r'));
    office.receive({right});
    CHECK(office.store->outbox().waiting().blobs == 1);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.district.blobs.contains(right.blob.bytes()));
    CHECK_FALSE(office.district.blobs.contains(wrong.blob.bytes()));
}

TEST_CASE("the district's officer gets the papers of cases under review by itself", "[driver]") {
    Office office(QStringLiteral("district"));
    const QByteArray bytes(150'000, 'p');
    test::ADevice commune(9);
    const auto id = test::anId<domain::CaseId>(7);
    domain::Attachment paper = test::anAttachment();
    paper.blob = *domain::BlobId::fromBytes(office.district.addBlob(bytes));
    domain::ReviewRequested request;
    request.toUnit = QStringLiteral("48");
    request.content = QStringLiteral("Xin ý kiến");
    office.district.addRow(commune.event(id, test::aSignature(), test::aReceipt(7)), 1);
    office.district.addRow(commune.event(id, test::aSignature(), domain::DocumentAttached{paper},
                                         {.step = 1, .revision = 1}), 2);
    office.district.addRow(commune.event(id, test::aSignature(domain::Role::Officer), request,
                                         {.step = 1, .revision = 2}), 3);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    REQUIRE(store::caseFile(*office.store, id)->state == domain::CaseState::UnderReview);
    CHECK(report.fetchedBlobs == 1);
    CHECK(office.store->blobs().content(paper.blob).value() == bytes);
}

TEST_CASE("a paper a person waits for is fetched on demand", "[driver]") {
    Office office;
    const QByteArray bytes(70'000, 'q');
    const auto id = *domain::BlobId::fromBytes(office.district.addBlob(bytes));
    CHECK(office.round().fetchedBlobs == 0);
    office.driver->fetchBlob(id);
    CHECK(office.round().fetchedBlobs == 1);
    CHECK(office.store->blobs().content(id).value() == bytes);
    office.link.seen.clear();
    CHECK(office.round().fetchedBlobs == 0);
    CHECK(office.link.count(protocol::needPath) == 0);
}

TEST_CASE("cancelling ends the round once and keeps what was exchanged", "[driver]") {
    Office office;
    office.receive();
    int finished = 0;
    office.link.onRequest = [&](const protocol::WireRequest& request) {
        if (request.path == protocol::pullPath) office.driver->cancel();
    };
    Report told;
    office.driver->run({}, [&](const Report& report) {
        ++finished;
        told = report;
    });
    CHECK(finished == 1);
    CHECK(told.cancelled);
    CHECK(office.arrived() == 1);
    CHECK_FALSE(office.driver->running());
    office.link.onRequest = nullptr;
    CHECK(refusalOf(office.round()) == -1);
}

TEST_CASE("an office that is not enrolled says so", "[driver]") {
    test::FakeDistrict district;
    test::FakeLink link(district);
    test::TempStore store;
    SyncDriver driver(*store, link, QStringLiteral("communedesk 0.1.0"));
    std::optional<Report> told;
    driver.run({}, [&](const Report& report) { told = report; });
    REQUIRE(told);
    CHECK(refusalOf(*told) == static_cast<int>(Refusal::NotEnrolled));
    CHECK(link.seen.empty());
}

TEST_CASE("progress only goes forward and ends at the whole", "[driver]") {
    Office office;
    for (int i = 0; i < 5; ++i) office.receive();
    std::vector<Progress> shown;
    office.driver->run([&](const Progress& progress) { shown.push_back(progress); }, {}, true);
    REQUIRE_FALSE(shown.empty());
    for (std::size_t i = 1; i < shown.size(); ++i) CHECK(shown[i].done >= shown[i - 1].done);
    CHECK(shown.back().phase == Phase::Done);
    CHECK(shown.back().done == shown.back().total);
}

TEST_CASE("while a long feed comes in others are served between its pieces", "[driver]") {
    Office office;
    test::ADevice other(9);
    for (int i = 0; i < 100; ++i)
        office.district.addRow(other.event(test::anId<domain::CaseId>(50 + i), test::aSignature(),
                                           test::aReceipt(100 + i)), 1);
    int turns = 0;
    QTimer somebody;
    QObject::connect(&somebody, &QTimer::timeout, &somebody, [&] { ++turns; });
    somebody.start(0);
    QEventLoop loop;
    std::optional<Report> told;
    QTimer::singleShot(0, &loop, [&] {
        office.driver->run({}, [&](const Report& report) {
            told = report;
            loop.quit();
        });
    });
    loop.exec();
    REQUIRE(told);
    CHECK(refusalOf(*told) == -1);
    CHECK(told->receivedRows == 100);
    CHECK(turns >= 3);
}

TEST_CASE("a busy district is left alone also when the network comes back", "[driver]") {
    Office office;
    office.district.instead[protocol::sessionPath] =
        office.district.problem(503, protocol::problem::busy, 0, 120);
    CHECK(refusalOf(office.round()) == static_cast<int>(Refusal::ServerBusy));
    CHECK(office.driver->networkUp() >= office.store.clock.now().addSecs(60));
}
