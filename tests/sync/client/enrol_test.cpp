// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/enrol.h"

#include "core/store/case_commands.h"
#include "tests/support/fake_link.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

using namespace client;
using domain::Refusal;

namespace {

struct Attempt {
    test::TempStore store;
    test::FakeDistrict district;
    test::FakeLink link{district};
    QString code;

    Attempt() {
        district.code = protocol::enrolmentSecret(QByteArray(10, 'c'));
        code = protocol::print({district.code, protocol::keyFingerprint(district.key.publicKey)});
    }
    /// -1: enrolled.
    int run() {
        std::optional<domain::Result<domain::Done>> outcome;
        enrol(link, *store, {QStringLiteral("https://10.0.0.1:8443"), code, QStringLiteral("Quầy 2")},
              [&](domain::Result<domain::Done> came) { outcome = std::move(came); });
        REQUIRE(outcome);
        return *outcome ? -1 : static_cast<int>(outcome->error().refusal);
    }
};
int number(Refusal refusal) { return static_cast<int>(refusal); }

}  // namespace

TEST_CASE("a typed code binds this PC to its unit and its server", "[enrol]") {
    Attempt attempt;
    attempt.code = attempt.code.toLower().replace(u'-', u' ');
    REQUIRE(attempt.run() == -1);
    const auto server = attempt.store->settings().server();
    REQUIRE(server);
    CHECK(server->serverKey == attempt.district.key.publicKey);
    CHECK(server->tlsKeyHash == attempt.district.tlsKeyHash);
    CHECK(server->serverEpoch == attempt.district.epoch);
    CHECK(server->role == QStringLiteral("commune"));
    const store::DeviceIdentity device = attempt.store->settings().device();
    CHECK(device.unit == QStringLiteral("02683"));
    CHECK(device.name == QStringLiteral("Quầy 2"));
    CHECK(device.codeBlock == domain::CodeBlock{1, 4999});
    // The district keeps no place names; the office's stays on its papers.
    CHECK(attempt.store->settings().units().find(device.unit)->place == QStringLiteral("Khâm Đức"));
}

TEST_CASE("a PC that its district has forgotten is enrolled with it again", "[enrol]") {
    Attempt attempt;
    REQUIRE(attempt.run() == -1);
    const QByteArray known = attempt.store->settings().server()->serverEpoch;
    attempt.district.devices.clear();
    attempt.district.epoch = QByteArray(16, 'n');
    attempt.district.tlsKeyHash = QByteArray(32, 'n');
    REQUIRE(attempt.run() == -1);
    CHECK(attempt.district.devices.size() == 1);
    const auto server = attempt.store->settings().server();
    CHECK(server->tlsKeyHash == attempt.district.tlsKeyHash);
    // What it lost is for the next exchange to find out.
    CHECK(server->serverEpoch == known);
}

TEST_CASE("a PC never goes over to another district by a code", "[enrol]") {
    Attempt attempt;
    REQUIRE(attempt.run() == -1);
    attempt.link.seen.clear();
    attempt.district.key = crypto::signingKeyFromSeed(QByteArray(32, '\x77'));
    attempt.code = protocol::print(
        {attempt.district.code, protocol::keyFingerprint(attempt.district.key.publicKey)});
    CHECK(attempt.run() == number(Refusal::AlreadyEnrolled));
    CHECK(attempt.link.seen.empty());
}

TEST_CASE("a code for another unit than that of the cases here names that unit", "[enrol]") {
    Attempt attempt;
    domain::CaseReceived receipt = test::aReceipt();
    receipt.code.clear();
    REQUIRE(store::receiveCase(*attempt.store, {receipt, {}, {}}));
    attempt.district.unitCode = QStringLiteral("00777");
    std::optional<domain::Result<domain::Done>> outcome;
    enrol(attempt.link, *attempt.store,
          {QStringLiteral("https://10.0.0.1:8443"), attempt.code, QStringLiteral("Quầy 2")},
          [&](domain::Result<domain::Done> came) { outcome = std::move(came); });
    REQUIRE(outcome);
    REQUIRE_FALSE(*outcome);
    CHECK(outcome->error().refusal == Refusal::OutOfScope);
    CHECK(outcome->error().subject == QStringLiteral("Xã Khâm Đức"));
    CHECK(outcome->error().detail == QStringLiteral("enrolment"));
    CHECK_FALSE(attempt.store->settings().server());
}

TEST_CASE("a wrong code is refused before anything is sent", "[enrol]") {
    Attempt attempt;
    attempt.code.chop(1);
    CHECK(attempt.run() == number(Refusal::EnrolCodeInvalid));
    CHECK(attempt.link.seen.empty());
}

TEST_CASE("a used or forgotten code is refused by the server", "[enrol]") {
    Attempt attempt;
    attempt.district.code.clear();
    CHECK(attempt.run() == number(Refusal::EnrolCodeInvalid));
    CHECK_FALSE(attempt.store->settings().server());
}

TEST_CASE("a server that is not the one of the code never sees the code", "[enrol]") {
    Attempt attempt;
    SECTION("another key") {
        attempt.district.key = crypto::signingKeyFromSeed(QByteArray(32, '\x77'));
        CHECK(attempt.run() == number(Refusal::ServerKeyChanged));
    }
    SECTION("a box in between with a TLS key of its own") {
        const auto real = attempt.district.tlsKeyHash;
        attempt.link.onRequest = [&](const protocol::WireRequest& request) {
            auto pong = attempt.district.answer(request);
            attempt.district.tlsKeyHash = QByteArray(32, 'b');
            attempt.district.instead[QStringLiteral("/v1/ping")] = pong;
        };
        CHECK(attempt.run() == number(Refusal::ServerKeyChanged));
        CHECK(real != attempt.district.tlsKeyHash);
    }
    SECTION("a portal") {
        attempt.district.instead[QStringLiteral("/v1/ping")] = {200, {}, "<html>", {}};
        CHECK(attempt.run() == number(Refusal::LinkNotDistrict));
    }
    CHECK(attempt.link.count(protocol::enrolPath) == 0);
    CHECK_FALSE(attempt.store->settings().server());
}

TEST_CASE("an enrolment whose answer was lost can be repeated", "[enrol]") {
    Attempt attempt;
    attempt.link.loseAnswer = 1;
    CHECK(attempt.run() == number(Refusal::LinkStalled));
    CHECK_FALSE(attempt.store->settings().server());
    CHECK(attempt.run() == -1);
}
