// SPDX-License-Identifier: GPL-3.0-or-later
// Two computers with one name, until a person says so.
#include "core/store/twin.h"
#include "sync/client/letters_in.h"
#include "sync/client/letters_out.h"
#include "sync/client/own_epochs.h"
#include "sync/client/parting.h"
#include "tests/sync/client/an_enrolled_office.h"

using namespace client;
using domain::Refusal;
using store::Twin;
using test::Office;
using test::refusalOf;

namespace {

Twin::Stage stageOf(Office& office) { return store::twinOf(office.store->settings()).stage; }

void sayTwo(Office& office) { REQUIRE(store::answerTwin(*office.store, Twin::Answer::TwoComputers)); }

/// The copy's event, under our identity, which we never wrote.
void speakAsCopy(Office& office) {
    auto& log = office.district.logs[office.store->settings().device().epoch];
    log.events.push_back({QByteArrayLiteral("the copy's"), QByteArrayLiteral("body")});
    log.chain = crypto::chain(log.chain, log.events.back().envelope);
    log.chains.push_back(log.chain);
}

/// Receives one case, and has heard in the next round that a copy has spoken.
struct Forked : Office {
    domain::CaseFile first = receive(), mine = first;
    Forked() {
        round();
        speakAsCopy(*this);
        mine = receive();
        CHECK(refusalOf(round()) == -1);
        CHECK(stageOf(*this) == Twin::Stage::Asked);
    }
    /// The district takes what is pushed next, and its answer is lost on the way: greeting, session, push.
    void loseReceipt() { link.loseAnswer = static_cast<int>(link.seen.size()) + 2; }
    void enrolAgain() {
        district.code = protocol::enrolmentSecret(QByteArray(10, 'd'));
        const QString code = protocol::print({district.code, protocol::keyFingerprint(district.key.publicKey)});
        std::optional<domain::Result<domain::Done>> outcome;
        client::enrol(link, *store, {QStringLiteral("https://10.0.0.1"), code, QStringLiteral("Quầy 2")},
                      [&](domain::Result<domain::Done> result) { outcome = std::move(result); });
        REQUIRE(outcome);
        REQUIRE(*outcome);
        sitDown();
    }
};

}  // namespace

TEST_CASE("a clone parts at once when the district has receipted all, and works on under its own name", "[twins]") {
    Forked office;
    const store::DeviceIdentity before = office.store->settings().device();
    const QByteArray secret = office.store->settings().deviceSecret();
    sayTwo(office);
    REQUIRE(*partWhenClear(*office.store));
    CHECK(refusalOf(office.round()) == static_cast<int>(Refusal::NotEnrolled));
    const domain::CaseFile later = office.receive({office.scan(QByteArray(500, 's'))});
    CHECK(office.store->outbox().waiting().events > 0);
    office.enrolAgain();
    const store::DeviceIdentity device = office.store->settings().device();
    CHECK(device.device != before.device);
    CHECK(device.publicKey != before.publicKey);
    CHECK(office.store->settings().deviceSecret() != secret);
    CHECK(device.codeBlock == domain::CodeBlock{1, 4999});
    CHECK(stageOf(office) == Twin::Stage::None);
    CHECK(ownEpochs(*office.store) == std::vector{device.epoch});
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.arrived() == 2);   // the case and its paper
    CHECK(office.store->outbox().waiting().events == 0);
    CHECK(office.store->outbox().waiting().blobs == 0);
    for (const domain::CaseFile& file : {office.first, office.mine, later}) CHECK(office.where(file).place == store::Whereabouts::District);
}

TEST_CASE("what was sent and not receipted is waited for before a clone parts, and goes once", "[twins]") {
    Forked office;
    const store::DeviceIdentity before = office.store->settings().device();
    const domain::CaseFile unsure = office.receive();
    office.loseReceipt();
    office.round();
    CHECK(office.store->outbox().waiting().events == 1);
    sayTwo(office);
    CHECK_FALSE(*partWhenClear(*office.store));
    CHECK(office.store->settings().device().device == before.device);
    const domain::CaseFile never = office.receive();
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.parted);
    CHECK(stageOf(office) == Twin::Stage::Parted);
    CHECK(office.store->log().eventsOf(unsure.id).size() == 1);
    CHECK(office.store->log().eventsOf(unsure.id).front().event.envelope.origin.device == before.device);
    CHECK(office.store->log().eventsOf(never.id).size() == 1);
    CHECK(office.store->outbox().waiting().events == 0);
}

TEST_CASE("a clone without a line parts with what it never sent", "[twins]") {
    Forked office;
    const domain::EpochId before = office.store->settings().device().epoch;
    const domain::CaseFile file = office.receive();
    sayTwo(office);
    REQUIRE(*partWhenClear(*office.store));
    const auto events = office.store->log().eventsOf(file.id);
    REQUIRE(events.size() == 1);
    CHECK(events.front().event.envelope.origin.epoch == office.store->settings().device().epoch);
    CHECK(office.store->log().chainAt(before, 1).size() == 32);
    office.enrolAgain();
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.arrived() == 1);
    CHECK(office.where(file).place == store::Whereabouts::District);
}

TEST_CASE("what a courier carries under the old name is waited for", "[twins]") {
    Forked office;
    office.receive();
    auto letters = LetterWriter::begin(*office.store, QStringLiteral("communedesk 0.1.0"));
    REQUIRE(letters);
    while (letters->next()) {}
    sayTwo(office);
    CHECK_FALSE(*partWhenClear(*office.store));
    CHECK(refusalOf(office.round()) == -1);
    CHECK(stageOf(office) == Twin::Stage::Parted);
}

TEST_CASE("while it parts the district's block of serials is not taken back, and after another answer it is", "[twins]") {
    Forked office;
    office.receive();
    sayTwo(office);
    office.loseReceipt();
    office.round();
    CHECK(stageOf(office) == Twin::Stage::Parting);
    CHECK(office.store->settings().device().codeBlock.first >= 5000);
    REQUIRE(store::answerTwin(*office.store, Twin::Answer::OneComputer));
    CHECK(refusalOf(office.round()) == -1);
    CHECK(office.store->settings().device().codeBlock.first < 5000);
}

TEST_CASE("a computer that took another name is registered with the district it had, and no other", "[twins]") {
    Forked office;
    sayTwo(office);
    REQUIRE(*partWhenClear(*office.store));
    const auto stranger = crypto::signingKeyFromSeed(QByteArray(32, 'z'));
    const QString code = protocol::print({office.district.code, protocol::keyFingerprint(stranger.publicKey)});
    std::optional<domain::Result<domain::Done>> outcome;
    client::enrol(office.link, *office.store, {QStringLiteral("https://10.0.0.9"), code, QStringLiteral("Quầy 2")},
                  [&](domain::Result<domain::Done> result) { outcome = std::move(result); });
    REQUIRE(outcome);
    REQUIRE_FALSE(*outcome);
    CHECK(outcome->error().refusal == Refusal::AlreadyEnrolled);
}
