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

namespace {

protocol::WireResponse html(const FakeDistrict& district, int status = 200) {
    return {status, {}, QByteArrayLiteral("<html>Welcome to the hotel</html>"), district.tlsKeyHash};
}

}  // namespace

TEST_CASE("a round brings everything there and everything back", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(25);
    test::ADevice other(9);
    for (int i = 0; i < 7; ++i)
        district.addRow(other.event(test::anId<domain::CaseId>(i), test::aSignature(),
                                    domain::Remarked{}), i);
    district.rowsPerPull = 3;
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.sentEvents == 25);
    CHECK(report.receivedRows == 7);
    CHECK(storedOf(district, office) == 25);
    CHECK(office.rows.size() == 7);
    CHECK(office.epochs.back().stored == 25);
    CHECK(office.verdicts.size() == 25);
    CHECK(report.serverTime == test::aMoment(1));
    CHECK(office.phases.back() == Phase::Done);
    CHECK(office.cursors.size() == 1);
    // Nothing new: greeting, session, one look at the feed and one at the papers.
    office.paths.clear();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.paths.size() == 3);
}

TEST_CASE("what answers but is not the district is not believed", "[engine]") {
    const auto refused = [](auto spoil) {
        FakeDistrict district;
        PaperOffice office(district);
        office.write(2);
        spoil(district, office);
        const Report report = office.round();
        CHECK(storedOf(district, office) == 0);
        CHECK(office.receipts.empty());
        return refusalOf(report);
    };
    const QString ping = QStringLiteral("/v1/ping");
    CHECK(refused([&](FakeDistrict& d, PaperOffice&) { d.instead[ping] = html(d); }) ==
          number(Refusal::LinkNotDistrict));
    CHECK(refused([&](FakeDistrict& d, PaperOffice&) { d.instead[ping] = html(d, 302); }) ==
          number(Refusal::LinkNotDistrict));
    CHECK(refused([&](FakeDistrict& d, PaperOffice&) { d.instead[ping] = {200, {}, {}, {}}; }) ==
          number(Refusal::LinkNotDistrict));
    // An old pong, played again.
    CHECK(refused([&](FakeDistrict& d, PaperOffice&) {
              const auto old = d.answer({"GET", protocol::pingPath(QByteArray(16, 'o')), {}, {}});
              d.instead[ping] = old;
          }) == number(Refusal::LinkNotDistrict));
    CHECK(refused([&](FakeDistrict& d, PaperOffice&) {
              d.instead[protocol::sessionPath] = html(d);
          }) == number(Refusal::LinkNotDistrict));
}

TEST_CASE("another key at the far end is reported and not obeyed", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1);
    SECTION("the TLS key") { district.tlsKeyHash = QByteArray(32, 'x'); }
    SECTION("the server's signing key") {
        district.key = crypto::signingKeyFromSeed(QByteArray(32, '\x77'));
    }
    SECTION("no TLS at all") { district.tlsKeyHash.clear(); }
    CHECK(refusalOf(office.round()) == number(Refusal::ServerKeyChanged));
    CHECK(office.receipts.empty());
    CHECK(office.paths.size() == 1);
}

TEST_CASE("a TLS key that changes in the middle of a round ends it", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path != protocol::pushPath) return std::nullopt;
        auto response = district.answer(request);
        response.tlsKeyHash = QByteArray(32, 'm');
        return Answered{response, 10};
    };
    CHECK(refusalOf(office.round()) == number(Refusal::ServerKeyChanged));
    CHECK(office.epochs.back().stored == 0);
}

TEST_CASE("only the district's own receipt over our own chain turns records green", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    const auto forged = [&](auto change) {
        office.onSend = [&, change](const protocol::WireRequest& request) -> std::optional<Input> {
            if (request.path != protocol::pushPath) return std::nullopt;
            auto response = district.answer(request);
            auto answer = protocol::decode<protocol::PushAnswer>(response.body).value();
            change(answer);
            response.body = protocol::encode(answer);
            return Answered{response, 10};
        };
        return refusalOf(office.round());
    };
    SECTION("altered") {
        CHECK(forged([](protocol::PushAnswer& a) { a.receipt.storedSeq += 1; }) ==
              number(Refusal::LinkNotDistrict));
    }
    SECTION("signed by another") {
        CHECK(forged([](protocol::PushAnswer& a) {
                  const auto other = crypto::signingKeyFromSeed(QByteArray(32, '\x09'));
                  protocol::sign(a.receipt, other.secret);
              }) == number(Refusal::LinkNotDistrict));
    }
    SECTION("for another device") {
        CHECK(forged([&](protocol::PushAnswer& a) {
                  a.receipt.device = test::anId<domain::DeviceId>(55);
                  protocol::sign(a.receipt, district.key.secret);
              }) == number(Refusal::LinkNotDistrict));
    }
    CHECK(office.epochs.back().stored == 0);
}

TEST_CASE("a lost session is opened again once", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    int lost = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path != protocol::pushPath || lost++ > 0) return std::nullopt;
        district.sessions.clear();
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(storedOf(district, office) == 3);
    CHECK(countOf(office.paths, protocol::sessionPath) == 2);

    office.write(1);
    office.paths.clear();
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path == protocol::pushPath) district.sessions.clear();
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == number(Refusal::ServerRejected));
    CHECK(countOf(office.paths, protocol::sessionPath) == 2);
}

TEST_CASE("a session lost after new events were written is no fork", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(2);
    bool writes = true, loses = true;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (request.path == protocol::pushPath && std::exchange(writes, false)) office.write(3);
        if (request.path == protocol::pullPath && std::exchange(loses, false))
            district.sessions.clear();
        return std::nullopt;
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK_FALSE(report.newEpoch);
    CHECK(storedOf(district, office) == 5);
}

TEST_CASE("a gap that the server names is filled from there", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(10);
    office.round();
    office.write(2);
    // It forgets the newest four while the session is open.
    office.onSend = [&, once = true](const protocol::WireRequest& request) mutable
        -> std::optional<Input> {
        if (request.path != protocol::pushPath || !std::exchange(once, false)) return std::nullopt;
        auto& log = district.logs[office.epochs.back().id];
        log.events.resize(6);
        log.chains.resize(6);
        log.chain = log.chains.back();
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(storedOf(district, office) == 12);
}

TEST_CASE("a server that was put back from a backup is healed unasked", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(10);
    office.round();
    const domain::EpochId old = office.epochs.back().id;
    office.epochs.push_back({test::anId<domain::EpochId>(2), {}, {}});
    office.write(5);
    office.round();
    district.restoreTo(old, 4);
    district.restoreTo(office.epochs.back().id, 2);
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.serverWasRestored);
    CHECK(district.logs.value(old).events.size() == 10);
    CHECK(storedOf(district, office) == 5);
    CHECK(office.serverEpoch == district.epoch);
    CHECK(office.forgotten == 1);
    CHECK(office.minted == 0);
}

TEST_CASE("after a restore the feed is read again later, unless a person waits", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    office.round();
    district.restoreTo(office.epochs.back().id, 1);
    office.paths.clear();
    const Report report = office.round(false);
    CHECK(refusalOf(report) == -1);
    CHECK(report.spread);
    CHECK(storedOf(district, office) == 3);
    CHECK(countOf(office.paths, protocol::pullPath) == 0);
    office.paths.clear();
    CHECK_FALSE(office.round(false).spread);
    CHECK(countOf(office.paths, protocol::pullPath) == 1);
}

TEST_CASE("a stale cursor is forgotten once an hour, then it is a visible error", "[engine]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.cursors = {{QStringLiteral("02683"), district.epoch, 99}};
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.forgotten == 1);
    office.cursors = {{QStringLiteral("02683"), district.epoch, 99}};
    CHECK(refusalOf(office.round()) == number(Refusal::CursorStale));
    CHECK(office.forgotten == 1);
    office.resyncs[district.epoch] = test::aMoment(1).addSecs(-3601);
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.forgotten == 2);
}
