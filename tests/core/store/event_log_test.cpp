// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "tests/core/store/an_office.h"

using domain::Refusal;
using test::TempStore;

namespace {

sqlite::Failure::Kind failureOf(store::Store& store, const QString& sql) {
    try {
        store.database().writeAlways([&] { store.database().run(sql); });
    } catch (const sqlite::Failure& failure) {
        return failure.kind();
    }
    FAIL("nothing was refused");
    return sqlite::Failure::Kind::Other;
}

}  // namespace

TEST_CASE("the log cannot be rewritten or shortened, not even by this program") {
    TempStore office;
    test::received(*office);
    using Kind = sqlite::Failure::Kind;
    CHECK(failureOf(*office, QStringLiteral("DELETE FROM event")) == Kind::Constraint);
    CHECK(failureOf(*office, QStringLiteral("UPDATE event SET envelope = x'00'")) == Kind::Constraint);
    CHECK(failureOf(*office, QStringLiteral("UPDATE event SET body = x'00'")) == Kind::Constraint);
    CHECK(failureOf(*office, QStringLiteral("UPDATE event SET seq = 9")) == Kind::Constraint);
    CHECK(failureOf(*office, QStringLiteral("DELETE FROM known_case")) == Kind::Constraint);
    // The end of a retention: the body goes, the chain stays whole.
    office->database().writeAlways(
        [&] { office->database().run(QStringLiteral("UPDATE event SET body = x''")); });
    CHECK(office->log().verify().isEmpty());
}

TEST_CASE("own events are chained without gaps and come out as they went in") {
    TempStore office;
    const auto file = test::received(*office);
    for (int i = 0; i < 20; ++i)
        REQUIRE(test::remark(*office, file.id, QStringLiteral("ghi chú %1").arg(i)));
    const store::DeviceIdentity device = office->settings().device();
    const auto events = office->log().after(device.epoch, 0, 1'000'000);
    REQUIRE(events.size() == 21);
    QByteArray chain = crypto::chainStart();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const domain::Event& event = events[i];
        CHECK(event.envelope.origin == domain::Origin{device.device, device.epoch, qint64(i) + 1});
        chain = crypto::chain(chain, event.envelopeBytes);
        CHECK(office->log().chainAt(device.epoch, event.envelope.origin.seq) == chain);
        CHECK(crypto::hash(event.bodyBytes) == event.envelope.bodyHash.bytes());
        CHECK(office->log().find(event.envelope.origin)->event == event);
    }
    CHECK(office->log().tip(device.device, device.epoch) == store::Tip{21, chain});
    CHECK(office->log().verify().isEmpty());

    SECTION("in portions of a size, at least one each time") {
        std::vector<domain::Event> portioned;
        while (portioned.size() < events.size()) {
            const auto portion =
                office->log().after(device.epoch, qint64(portioned.size()), GENERATE(1, 900, 5000));
            REQUIRE_FALSE(portion.empty());
            portioned.insert(portioned.end(), portion.begin(), portion.end());
        }
        CHECK(portioned == events);
    }
}

TEST_CASE("hearing the same event twice is the same as once") {
    TempStore office;
    test::ADevice other(7);
    const auto id = test::anId<domain::CaseId>(1);
    const auto begun = other.event(id, test::aSignature(), test::aReceipt());
    for (int i = 0; i < 3; ++i) {
        const auto touched =
            store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(begun, 4)}));
        REQUIRE(touched);
        CHECK(*touched == std::vector{id});
    }
    CHECK(office->log().count() == 1);
    CHECK(store::caseFile(*office, id)->revision == 4);
    CHECK(office->outbox().waiting().events == 0);
}

TEST_CASE("a stranger's event under a known name is a fork and both are kept") {
    TempStore office;
    const auto id = test::anId<domain::CaseId>(1);
    test::ADevice device(7), clone(7);
    const auto begun = device.event(id, test::aSignature(), test::aReceipt());
    const auto said = device.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("một")}});
    clone.event(id, test::aSignature(), test::aReceipt());
    const auto otherwise =
        clone.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("hai")}});
    CHECK(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(begun, 1),
                                                               test::feedRow(said, 2)})));
    CHECK(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(otherwise, 3)})));
    CHECK(office->log().count() == 3);
    CHECK(office->log().eventsOf(id).size() == 3);
}

TEST_CASE("what cannot be read is kept and stops nothing else") {
    TempStore office;
    test::ADevice other(7);
    const auto first = test::anId<domain::CaseId>(1), second = test::anId<domain::CaseId>(2);
    store::FeedRow noEnvelope = test::feedRow(other.event(first, test::aSignature(), test::aReceipt(1)), 1);
    noEnvelope.envelopeBytes = QByteArray("\xff\xff nonsense");
    store::FeedRow wrongBody = test::feedRow(other.event(first, test::aSignature(), test::aReceipt(2)), 2);
    wrongBody.bodyBytes = QByteArray("not the body");
    domain::Event malformed = other.event(second, test::aSignature(), domain::Remarked{});
    malformed.bodyBytes = QByteArray("\xa1\x00\x01", 3);
    malformed.envelope.bodyHash = *domain::Hash::fromBytes(crypto::hash(malformed.bodyBytes));
    malformed.envelopeBytes = domain::encodeEnvelope(malformed.envelope);
    const auto good = other.event(second, test::aSignature(), test::aReceipt(3));

    const auto touched = store::takeOver(
        *office, test::arrivedRows(*office, {noEnvelope, wrongBody, test::feedRow(malformed, 3),
                                             test::feedRow(good, 4)}));
    REQUIRE(touched);
    CHECK(*touched == std::vector{first, second});
    const auto file = store::caseFile(*office, second);
    REQUIRE(file);
    CHECK(file->held == 1);
    CHECK(office->cases().find(second)->held == 1);
    CHECK_FALSE(office->cases().find(first));
    CHECK(store::verify(*office, false).empty());
    CHECK(store::receivedUnreadable(*office) == 2);

    // The right body comes later: the case begins.
    CHECK(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(
        [&] {
            test::ADevice again(7);
            again.event(first, test::aSignature(), test::aReceipt(1));
            return again.event(first, test::aSignature(), test::aReceipt(2));
        }(), 2)})));
    CHECK(store::caseFile(*office, first));
}
