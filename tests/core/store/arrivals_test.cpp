// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "tests/core/store/an_office.h"

using domain::Refusal;
using test::TempStore;

TEST_CASE("what the district receipted is no longer waiting and turns green") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(test::forward(*office, file.id, QStringLiteral("settle")));
    const auto touched = store::takeOver(*office, test::allConfirmed(*office));
    REQUIRE(touched);
    CHECK(*touched == std::vector{file.id});
    CHECK(office->outbox().waiting().events == 0);
    CHECK(office->log().unfinishedEpochs().empty());
    CHECK(office->cases().find(file.id)->unconfirmed == 0);
    CHECK(store::caseFile(*office, file.id)->revision == 2);
    CHECK(office->log().receipt(file.id) == QStringLiteral("R-000001"));
    CHECK(store::verify(*office, true).empty());
}

TEST_CASE("cursors, receipts and rows come in together or not at all") {
    TempStore office;
    test::ADevice other(7);
    const auto id = test::anId<domain::CaseId>(1);
    store::Arrived arrived = test::arrivedRows(
        *office, {test::feedRow(other.event(id, test::aSignature(), test::aReceipt()), 1)});
    arrived.cursors = {{.unit = QStringLiteral("02683"), .serverEpoch = QByteArray("life"), .pos = 17}};
    const auto pages = office->database().first(
        QStringLiteral("PRAGMA main.page_count"), {}, [](const sqlite::Row& row) { return row.integer(0); });
    office->database().run(QStringLiteral("PRAGMA main.max_page_count = %1").arg(*pages));
    std::vector<store::FeedRow> many;
    for (int i = 2; i < 200; ++i)
        many.push_back(test::feedRow(
            other.event(test::anId<domain::CaseId>(i), test::aSignature(), test::aReceipt(i)), i));
    arrived.rows.insert(arrived.rows.end(), many.begin(), many.end());
    CHECK(store::takeOver(*office, arrived).error().refusal == Refusal::DiskFull);
    CHECK(office->log().count() == 0);
    CHECK(office->outbox().cursors().empty());
    office->database().run(QStringLiteral("PRAGMA main.max_page_count = 1000000"));
    CHECK(store::takeOver(*office, arrived)->size() == 199);
    CHECK(office->outbox().cursors() == arrived.cursors);
    CHECK_FALSE(store::rebuild(*office)->differed);
}

TEST_CASE("two people took the same step and the later one is shown as a conflict") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    test::ADevice other(7);
    other.heard(1);
    const auto theirs = other.event(file.id, test::aSignature(domain::Role::Reception, 2),
                                    domain::StepForwarded{QStringLiteral("reception"),
                                                          QStringLiteral("sign"), {}, {}, {}},
                                    {.step = file.stepCounter, .revision = 1});
    REQUIRE(test::forward(*office, file.id, QStringLiteral("settle")));
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(theirs, 2)})));
    const auto after = store::caseFile(*office, file.id);
    CHECK(after->step == QStringLiteral("sign"));
    CHECK(after->conflicts.size() == 1);
    CHECK(office->cases().find(file.id)->conflicts == 1);
    store::CaseFilter undecided;
    undecided.needsDecision = true;
    CHECK(office->cases().page(undecided, store::CaseOrder::DueFirst, {}, 10).rows.size() == 1);
    CHECK_FALSE(store::rebuild(*office)->differed);
}

TEST_CASE("after a fork the unsent work goes out once more under a new name and counts once") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(store::takeOver(*office, test::allConfirmed(*office)));
    REQUIRE(test::remark(*office, file.id, QStringLiteral("của tôi")));
    REQUIRE(test::forward(*office, file.id, QStringLiteral("settle")));
    const store::DeviceIdentity before = office->settings().device();
    const auto mine = office->log().after(before.epoch, 1, 1'000'000);
    REQUIRE(mine.size() == 2);

    // A copy of this PC has said something else as number 2, and the district took that.
    domain::Envelope clone = mine[0].envelope;
    const domain::EventBody body = domain::Remarked{{{}, QStringLiteral("của bản sao")}};
    const QByteArray bytes = domain::encodeBody(test::aSignature(), body);
    clone.bodyHash = *domain::Hash::fromBytes(
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256));
    const domain::Event theirs{clone, domain::encodeEnvelope(clone), bytes, test::aSignature(), body};
    const auto arrived = test::arrivedRows(*office, {test::feedRow(theirs, 2)});

    SECTION("the copy's work comes first") {
        const auto fork = store::takeOver(*office, arrived);
        REQUIRE_FALSE(fork);
        CHECK(fork.error().refusal == Refusal::LogFork);
        REQUIRE(store::settleFork(*office, before.epoch, 1));
        CHECK(store::takeOver(*office, arrived));
    }
    SECTION("the new life begins first") {
        REQUIRE(store::settleFork(*office, before.epoch, 1));
        CHECK(store::takeOver(*office, arrived));
    }
    const store::DeviceIdentity after = office->settings().device();
    CHECK(after.device == before.device);
    CHECK_FALSE(after.epoch == before.epoch);
    CHECK(office->log().unfinishedEpochs() == std::vector{after.epoch});
    const auto again = office->log().after(after.epoch, 0, 1'000'000);
    REQUIRE(again.size() == 2);
    CHECK(again[0].bodyBytes == mine[0].bodyBytes);
    CHECK(again[1].envelope.lamport == mine[1].envelope.lamport);
    CHECK(office->log().count() == 6);  // begun, two of mine twice, one of the copy
    const auto now = store::caseFile(*office, file.id);
    CHECK(now->remarks.size() == 2);
    CHECK(now->step == QStringLiteral("settle"));
    CHECK(now->conflicts.empty());
    CHECK(office->log().verify().isEmpty());
    CHECK_FALSE(store::rebuild(*office)->differed);
    office.reopen();
    CHECK(office->settings().device() == after);
}

TEST_CASE("after a fork what both branches have keeps its name") {
    TempStore office;
    const auto file = test::received(*office);
    for (int i = 0; i < 3; ++i) REQUIRE(test::remark(*office, file.id, QStringLiteral("của tôi")));
    const domain::EpochId before = office->settings().device().epoch;
    REQUIRE(store::settleFork(*office, before, 3));
    const domain::EpochId after = office->settings().device().epoch;
    CHECK_FALSE(after == before);
    CHECK(office->log().after(after, 0, 1'000'000).size() == 1);
    CHECK(office->outbox().tipOf(before).seq == 3);
    CHECK(office->log().unfinishedEpochs() == std::vector{before, after});
    // One that is older gives what it has alone to the present one.
    REQUIRE(store::settleFork(*office, before, 1));
    CHECK(office->settings().device().epoch == after);
    CHECK(office->log().after(after, 0, 1'000'000).size() == 3);
    CHECK(store::caseFile(*office, file.id)->remarks.size() == 3);
    CHECK(office->log().verify().isEmpty());
}

TEST_CASE("what was held stays held however often it comes") {
    TempStore office;
    test::ADevice other(7);
    const auto id = test::anId<domain::CaseId>(1);
    const auto first = other.event(id, test::aSignature(), test::aReceipt());
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(first, 1)})));
    const auto good = other.event(id, test::aSignature(), domain::Remarked{{{}, QStringLiteral("a")}},
                                  {.step = 1, .revision = 1});
    store::FeedRow row = test::feedRow(good, 2);
    QString reason;
    const auto damaged = [&](const QByteArray& body, bool named) {
        domain::Envelope envelope = good.envelope;
        if (named) envelope.bodyHash = *domain::Hash::fromBytes(crypto::hash(body));
        row.envelopeBytes = domain::encodeEnvelope(envelope);
        row.bodyBytes = body;
    };
    SECTION("a body that cannot be read") {
        damaged(QByteArray("rubbish"), true);
        reason = QStringLiteral("malformed");
    }
    SECTION("a body that is another's") {
        damaged(QByteArray("rubbish"), false);
        reason = QStringLiteral("body-hash");
    }
    SECTION("a second branch that the district confirmed, too") {
        REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
        domain::Envelope envelope = good.envelope;
        envelope.lamport += 1;
        row.envelopeBytes = domain::encodeEnvelope(envelope);
        row.place.revision = 3;
        reason = QStringLiteral("fork");
    }
    SECTION("by the district itself") {
        row.place.standing = domain::Standing::Held;
        row.heldReason = QStringLiteral("out-of-scope");
        reason = QStringLiteral("out-of-scope");
    }
    for (const bool withBody : {true, true, false}) {
        if (!withBody) row.bodyBytes.clear();
        REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
        const auto kept = office->database().first(
            QStringLiteral("SELECT standing, held_reason FROM event WHERE hash = ?"),
            {crypto::hash(row.envelopeBytes)}, [](const sqlite::Row& one) {
                return std::pair(static_cast<domain::Standing>(one.integer(0)), one.text(1));
            });
        REQUIRE(kept);
        CHECK(kept->first == domain::Standing::Held);
        CHECK(kept->second == reason);
        CHECK_FALSE(store::caseFile(*office, id)->needsNewerProgram);
    }
}

TEST_CASE("a body that was damaged on its way takes its place when it comes whole") {
    TempStore office;
    test::ADevice other(7);
    const auto id = test::anId<domain::CaseId>(1);
    const auto event = other.event(id, test::aSignature(), test::aReceipt());
    store::FeedRow row = test::feedRow(event, 1);
    row.bodyBytes = QByteArray("rubbish");
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
    const auto keptAside = [&] {
        return *office->database().first(
            QStringLiteral("SELECT count(*) FROM unreadable"), {},
            [](const sqlite::Row& one) { return one.integer(0); });
    };
    CHECK(keptAside() == 1);
    CHECK_FALSE(store::caseFile(*office, id));
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(event, 1)})));
    CHECK(store::caseFile(*office, id));
    CHECK(keptAside() == 0);
    // The damaged one once more says nothing against it.
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
    CHECK(store::caseFile(*office, id)->revision == 1);
    CHECK(office->log().eventsOf(id)[0].place.standing == domain::Standing::Confirmed);
}

TEST_CASE("whatever order events arrive in, the picture is the same") {
    const auto seed = GENERATE(range(1u, 8u));
    CAPTURE(seed);
    test::FixedRandom chance(seed);
    test::ADevice one(5), two(6);
    std::vector<store::FeedRow> rows;
    std::vector<domain::CaseId> ids;
    qint64 pos = 0;
    for (int i = 1; i <= 6; ++i) {
        ids.push_back(test::anId<domain::CaseId>(i));
        test::ADevice& device = i % 2 ? one : two;
        rows.push_back(test::feedRow(device.event(ids.back(), test::aSignature(), test::aReceipt(i)), ++pos));
    }
    for (int i = 0; i < 40; ++i) {
        const domain::CaseId id = ids[static_cast<std::size_t>(chance.number(6))];
        test::ADevice& device = chance.chance(50) ? one : two;
        const domain::EventBody body =
            chance.chance(60)
                ? domain::EventBody(domain::Remarked{{{}, QStringLiteral("ghi %1").arg(i)}})
                : domain::EventBody(domain::StepForwarded{QStringLiteral("reception"),
                                                          QStringLiteral("settle"), {}, {}, {}});
        rows.push_back(test::feedRow(
            device.event(id, test::aSignature(), body, {.step = 1, .revision = pos}), ++pos));
    }
    TempStore inOrder, shuffled;
    REQUIRE(store::takeOver(*inOrder, test::arrivedRows(*inOrder, rows)));
    while (!rows.empty()) {
        const auto at = rows.begin() + chance.number(static_cast<int>(rows.size()));
        REQUIRE(store::takeOver(*shuffled, test::arrivedRows(*shuffled, {*at})));
        rows.erase(at);
    }
    for (const domain::CaseId& id : ids) {
        CHECK(store::caseFile(*inOrder, id).value() == store::caseFile(*shuffled, id).value());
        CHECK(inOrder->cases().find(id) == shuffled->cases().find(id));
    }
    CHECK_FALSE(store::rebuild(*shuffled)->differed);
}
