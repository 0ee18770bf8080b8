// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "tests/core/store/an_office.h"

using test::TempStore;

namespace {

store::Heard::Told told(const domain::Event& event) { return {event.envelopeBytes, event.bodyBytes}; }

}  // namespace

TEST_CASE("what a colleague says counts unconfirmed until the district has placed it") {
    TempStore office;
    test::ADevice colleague(7);
    const auto id = test::anId<domain::CaseId>(1);
    const auto receipt = colleague.event(id, test::aSignature(), test::aReceipt());
    const auto touched = store::takeHeard(*office, {{told(receipt)}, {}});
    REQUIRE(touched);
    CHECK(*touched == std::vector{id});
    CHECK(store::caseFile(*office, id)->unconfirmed == 1);
    CHECK(office->cases().find(id)->unconfirmed == 1);
    CHECK(office->outbox().waiting().events == 0);
    CHECK(office->log().unfinishedEpochs().empty());
    // Again, from the hub and then from the district, which has the last word.
    REQUIRE(store::takeHeard(*office, {{told(receipt)}, {}}));
    CHECK(office->log().count() == 1);
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(receipt, 4)})));
    CHECK(office->log().count() == 1);
    CHECK(store::caseFile(*office, id)->unconfirmed == 0);
    CHECK(store::caseFile(*office, id)->revision == 4);
    // Nothing a colleague repeats later changes that.
    REQUIRE(store::takeHeard(*office, {{told(receipt)}, {{colleague.device(), colleague.epoch(), 0}}}));
    CHECK(store::caseFile(*office, id)->revision == 4);
    CHECK_FALSE(store::rebuild(*office)->differed);
    CHECK(store::verify(*office, true).empty());
}

TEST_CASE("what a colleague wrote again elsewhere counts no longer, unless the district has it") {
    TempStore office;
    test::ADevice colleague(7), again(8);
    const auto id = test::anId<domain::CaseId>(1);
    const auto receipt = colleague.event(id, test::aSignature(), test::aReceipt());
    const auto remark = colleague.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("Thiếu chữ ký")}});
    REQUIRE(store::takeHeard(*office, {{told(receipt), told(remark)}, {}}));
    const auto anew = again.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("Thiếu chữ ký")}});
    REQUIRE(store::takeHeard(*office, {{told(anew)}, {{colleague.device(), colleague.epoch(), 1}}}));
    CHECK(store::caseFile(*office, id)->remarks.size() == 1);
    CHECK_FALSE(store::rebuild(*office)->differed);
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(remark, 2)})));
    CHECK(store::caseFile(*office, id)->remarks.size() == 2);
}

TEST_CASE("nobody else speaks as this PC, whatever he was given") {
    TempStore office;
    const auto file = test::received(*office);
    const auto own = office->log().eventsOf(file.id).at(0).event;
    domain::Event forged = own;
    forged.envelope.origin.seq = 2;
    forged.envelopeBytes = domain::encodeEnvelope(forged.envelope);
    REQUIRE(store::takeHeard(*office, {{told(forged), {"no envelope", {}}}, {{own.envelope.origin.device, own.envelope.origin.epoch, 0}}}));
    CHECK(office->log().count() == 1);
    CHECK(office->outbox().waiting().events == 1);
}

TEST_CASE("a step built on a colleague's unplaced step says which") {
    TempStore office;
    test::ADevice colleague(7);
    const auto id = test::anId<domain::CaseId>(1);
    const auto receipt = colleague.event(id, test::aSignature(), test::aReceipt());
    REQUIRE(store::takeHeard(*office, {{told(receipt)}, {}}));
    REQUIRE(test::forward(*office, id, QStringLiteral("settle")));
    const auto own = office->log().eventsOf(id).back().event.envelope;
    REQUIRE(own.builtOn);
    CHECK(*own.builtOn == receipt.envelope.origin);
    // On one's own steps, and on placed ones, the counter and the revision say enough.
    REQUIRE(test::forward(*office, id, QStringLiteral("sign")));
    CHECK_FALSE(office->log().eventsOf(id).back().event.envelope.builtOn);
}
