// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a_device.h"
#include "tests/support/print.h"
#include "tests/sync/client/paper_office.h"

using namespace client;
using domain::Refusal;
using test::countOf;
using test::FakeDistrict;
using test::PaperOffice;
using test::number;
using test::refusalOf;
using test::storedOf;

TEST_CASE("what is too large is halved", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(60, 1000);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path == protocol::pushPath && request.body.size() > 12'000)
            return Answered{district.problem(413, protocol::problem::tooLarge), 10};
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(storedOf(district, office) == 60);
}

TEST_CASE("events go one by one when the server takes less than the least batch", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(20, 3000);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path == protocol::pushPath && request.body.size() > 5'000)
            return Answered{district.problem(413, protocol::problem::tooLarge), 10};
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(storedOf(district, office) == 20);
}

TEST_CASE("on a good line more of the feed is asked for each time", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.tookMs = 100;
    test::ADevice other(9);
    domain::Remarked wordy{{{}, QString(4000, u'a')}};  // packs to almost nothing
    for (int i = 0; i < 60; ++i)
        district.addRow(other.event(test::anId<domain::CaseId>(i), test::aSignature(), wordy), i);
    district.rowsPerPull = 20;
    const qint64 before = office.sizes.pull.bytes();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.sizes.pull.bytes() > 2 * before);
}

TEST_CASE("a long page of the feed is stored in pieces, its cursor with the last", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    test::ADevice other(9);
    for (int i = 0; i < 60; ++i)
        district.addRow(other.event(test::anId<domain::CaseId>(i), test::aSignature(),
                                    domain::Remarked{}), i);
    std::vector<std::size_t> pieces;
    std::vector<bool> withCursor;
    office.acceptsRows = [&](const TakeRows& came) {
        pieces.push_back(came.rows.size());
        withCursor.push_back(!came.cursors.empty());
        return true;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(pieces == std::vector<std::size_t>{25, 25, 10});
    CHECK(withCursor == std::vector{false, false, true});
    CHECK(office.cursors.at(0).pos == 60);
}

TEST_CASE("one event that is too large for the server ends the round, in words", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1, 20'000);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path != protocol::pushPath) return std::nullopt;
        return Answered{district.problem(413, protocol::problem::tooLarge), 10};
    };
    CHECK(refusalOf(office.round()) == number(Refusal::ServerRejected));
}

TEST_CASE("a busy server is left alone as long as it asks", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1);
    SECTION("in its own words") {
        district.instead[protocol::pushPath] =
            district.problem(503, protocol::problem::busy, 0, 120);
    }
    SECTION("in words of HTTP") {
        district.instead[protocol::pushPath] = {429, {{"retry-after", "120"}}, "slow down", {}};
    }
    SECTION("by a proxy of its own") {
        district.instead[protocol::sessionPath] = {503, {{"retry-after", "120"}}, "<html>", {}};
    }
    const Report report = office.round();
    CHECK(refusalOf(report) == number(Refusal::ServerBusy));
    CHECK(report.retryAfterS == 120);
    CHECK(report.spread);
    CHECK(report.refusal->detail == QStringLiteral("120"));
}

TEST_CASE("without room for events the decisions still come down", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1);
    test::ADevice other(9);
    district.addRow(other.event(test::anId<domain::CaseId>(1), test::aSignature(),
                                domain::Remarked{}), 1);
    district.instead[protocol::pushPath] = district.problem(507, protocol::problem::storageFull);
    CHECK(refusalOf(office.round()) == number(Refusal::ServerStorageFull));
    CHECK(office.rows.size() == 1);
}

TEST_CASE("a revoked device may send and reads nothing", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(4);
    district.revoked = true;
    CHECK(refusalOf(office.round()) == number(Refusal::DeviceRevoked));
    CHECK(storedOf(district, office) == 4);
    CHECK(countOf(office.paths, protocol::pullPath) == 0);
}

TEST_CASE("words we do not know go by their class", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    district.instead[protocol::sessionPath] = district.problem(503, QStringLiteral("NEW_WORD"));
    CHECK(refusalOf(office.round()) == number(Refusal::ServerBusy));
    district.instead[protocol::sessionPath] = district.problem(403, QStringLiteral("NEW_WORD"));
    const Report report = office.round();
    CHECK(refusalOf(report) == number(Refusal::ServerRejected));
    CHECK(report.refusal->subject == QStringLiteral("NEW_WORD"));
    district.instead[protocol::sessionPath] =
        district.problem(403, protocol::problem::unknownDevice);
    CHECK(refusalOf(office.round()) == number(Refusal::NotEnrolled));
    district.instead[protocol::sessionPath] =
        district.problem(426, protocol::problem::clientTooOld);
    CHECK(refusalOf(office.round()) == number(Refusal::ClientTooOld));
}

TEST_CASE("one bad row is passed over and stops no other", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    test::ADevice other(9);
    for (int i = 0; i < 20; ++i)
        district.addRow(other.event(test::anId<domain::CaseId>(i), test::aSignature(),
                                    domain::Remarked{}), i);
    office.acceptsRows = [](const TakeRows& came) {
        return std::none_of(came.rows.begin(), came.rows.end(),
                            [](const protocol::PullRow& row) { return row.pos == 13; });
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.refusedRows == 1);
    REQUIRE(office.rows.size() == 19);
    for (std::size_t i = 1; i < office.rows.size(); ++i)
        CHECK(office.rows[i - 1].pos < office.rows[i].pos);
    CHECK(office.cursors.at(0).pos == 20);
}

TEST_CASE("a server that brings nothing forward is not asked for ever", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    SECTION("rows that never end") {
        office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
            if (request.path != protocol::pullPath) return std::nullopt;
            const protocol::PullAnswer answer{{}, {}, true};
            return Answered{{200, {}, protocol::encode(answer), district.tlsKeyHash}, 10};
        };
    }
    SECTION("pushes that store nothing") {
        office.write(5);
        office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
            if (request.path != protocol::pushPath) return std::nullopt;
            const protocol::PushAnswer answer{
                district.receipt(office.device, office.epochs.back().id),
                office.epochs.back().id, {}, 0};
            return Answered{{200, {}, protocol::encode(answer), district.tlsKeyHash}, 10};
        };
    }
    SECTION("a gap that is never filled") {
        office.write(5);
        office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
            if (request.path != protocol::pushPath) return std::nullopt;
            return Answered{district.problem(409, protocol::problem::seqGap, 1), 10};
        };
    }
    const Report report = office.round();
    CHECK(refusalOf(report) == number(Refusal::ServerRejected));
    CHECK(office.paths.size() < 10);
}

TEST_CASE("rows and cursors of units we did not ask for are refused", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    test::ADevice other(9);
    district.addRow(other.event(test::anId<domain::CaseId>(1), test::aSignature(),
                                domain::Remarked{}), 1);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path != protocol::pullPath) return std::nullopt;
        auto response = district.answer(request);
        auto answer = protocol::decode<protocol::PullAnswer>(response.body).value();
        answer.rows[0].unit = QStringLiteral("99999");
        response.body = protocol::encode(answer);
        return Answered{response, 10};
    };
    CHECK(refusalOf(office.round()) == number(Refusal::ServerRejected));
    CHECK(office.rows.empty());
}

TEST_CASE("a line that breaks at any exchange costs that exchange and nothing else", "[engine]") {
    for (int broken = 0; broken < 12; ++broken) {
        for (const bool answerLost : {false, true}) {
            FakeDistrict district;
            PaperOffice office(district);
            office.sizes.push = BatchSize(2000, 500);
            office.write(40);
            test::ADevice other(9);
            for (int i = 0; i < 10; ++i)
                district.addRow(other.event(test::anId<domain::CaseId>(i), test::aSignature(),
                                            domain::Remarked{}), i);
            district.rowsPerPull = 4;
            int exchange = 0;
            office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
                if (exchange++ != broken) return std::nullopt;
                if (answerLost) (void)district.answer(request);
                return Failed{{Refusal::LinkStalled, {}, {}}};
            };
            INFO("exchange " << broken << " answer lost " << answerLost);
            int rounds = 0;
            while (refusalOf(office.round()) != -1 && rounds < 4) ++rounds;
            CHECK(rounds <= 1);
            CHECK(storedOf(district, office) == 40);
            CHECK(office.epochs.back().stored == 40);
            CHECK(office.rows.size() >= 10);
            CHECK(office.minted == 0);
        }
    }
}

TEST_CASE("answers nobody waits for change nothing", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    test::FixedRandom random;
    SyncEngine engine(office.snapshot(), crypto::Secret::from(office.key.secret.copy()), random);
    CHECK(engine.on(Answered{{200, {}, {}, district.tlsKeyHash}, 1}).empty());
    CHECK(engine.on(Stored{}).empty());
    CHECK(engine.on(EventsLoaded{}).empty());
    CHECK(engine.on(BlobsLoaded{}).empty());
    CHECK(engine.on(ChunksLoaded{}).empty());
    CHECK(engine.on(ChainLoaded{}).empty());
    const auto stopped = engine.on(Cancel{});
    REQUIRE(stopped.size() == 2);
    CHECK(std::holds_alternative<Finish>(stopped.back()));
    CHECK(engine.finished());
    CHECK(engine.on(Start{}).empty());
}
