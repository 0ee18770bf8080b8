// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using test::Verdict;

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

struct Desk {
    Desk() { pc.join(server); }
    test::LocalServer server;
    test::AWireDevice pc{server, 1};
};

}  // namespace

TEST_CASE_METHOD(Desk, "what a clerk did is confirmed with a receipt and a place in its case") {
    pc.work(aCase, 3);
    const auto response = pc.pushAll();
    REQUIRE(response.status == 200);
    const auto answer = test::pushAnswer(response);
    REQUIRE(answer.verdicts.size() == 3);
    for (qint64 i = 0; i < 3; ++i) {
        CHECK(answer.verdicts[static_cast<size_t>(i)].kind == Verdict::Confirmed);
        CHECK(answer.verdicts[static_cast<size_t>(i)].revision == i + 1);
        CHECK(answer.verdicts[static_cast<size_t>(i)].seq == i + 1);
    }
    CHECK(answer.receipt.storedSeq == 3);
    CHECK(answer.receipt.backedUpSeq == 0);
    CHECK(answer.receipt.chain == pc.chainAt(3));
    CHECK(answer.receipt.number == QStringLiteral("R-000001"));
    CHECK(protocol::verify(answer.receipt, server.publicKey()));
}

TEST_CASE_METHOD(Desk, "sending twice is the same as sending once") {
    pc.work(aCase, 3);
    REQUIRE(pc.pushAll().status == 200);
    const auto again = test::pushAnswer(pc.pushAll());
    for (const auto& verdict : again.verdicts) CHECK(verdict.kind == Verdict::Duplicate);
    CHECK(again.receipt.storedSeq == 3);
    CHECK(again.receipt.number == QStringLiteral("R-000001"));
    CHECK(server.storage().figures().events == 3);
    CHECK(server.storage().feedHead(pc.unit) == 3);

    pc.work(aCase, 2);
    const auto overlapping = test::pushAnswer(pc.push(2, 5));
    REQUIRE(overlapping.verdicts.size() == 4);
    CHECK(overlapping.verdicts[1].kind == Verdict::Duplicate);
    CHECK(overlapping.verdicts[2].kind == Verdict::Confirmed);
    CHECK(overlapping.verdicts[2].revision == 4);
    CHECK(overlapping.receipt.number == QStringLiteral("R-000002"));
}

TEST_CASE_METHOD(Desk, "a gap is refused and the missing place is named") {
    pc.work(aCase, 6);
    REQUIRE(pc.push(1, 2).status == 200);
    const auto gap = pc.push(5, 6);
    CHECK(gap.status == 409);
    CHECK(test::problemOf(gap).code == protocol::problem::seqGap);
    CHECK(test::problemOf(gap).number == 3);
    // What came before the gap in the same request is kept.
    const auto partly = pc.push({pc.segment(3, 4), pc.segment(6, 6)});
    CHECK(test::problemOf(partly).number == 5);
    CHECK(server.storage().head(pc.id, pc.epoch)->storedSeq == 4);
    CHECK(pc.push(5, 6).status == 200);
}

TEST_CASE_METHOD(Desk, "one place with two contents is a fork, and both are kept") {
    pc.work(aCase, 5);
    REQUIRE(pc.pushAll().status == 200);
    pc.log.resize(3);
    pc.record(aCase, domain::Remarked{{{}, QStringLiteral("một đời khác")}});
    pc.record(aCase, domain::Remarked{{{}, QStringLiteral("và tiếp nữa")}});
    const auto fork = pc.push(3, 5);
    CHECK(fork.status == 409);
    CHECK(test::problemOf(fork).code == protocol::problem::logFork);
    CHECK(test::problemOf(fork).number == 3);
    CHECK(server.storage().figures().branches == 2);
    CHECK(server.storage().figures().events == 5);
    CHECK(pc.push(3, 5).status == 409);
    CHECK(server.storage().figures().branches == 2);

    // Cut so that not even its beginning is known here: kept all the same.
    CHECK(test::problemOf(pc.push(5, 5)).code == protocol::problem::logFork);
    CHECK(server.storage().feedHead(pc.unit) == 5);
}

TEST_CASE_METHOD(Desk, "a restored server takes the lost events again and nobody is asked") {
    const QString file = server.path() + QStringLiteral("/backup");
    pc.work(aCase, 3);
    REQUIRE(pc.push(1, 2).status == 200);
    server.backUp(file);
    REQUIRE(pc.push(3, 3).status == 200);
    const QByteArray before = server.epoch();
    server.restore(file);
    CHECK(server.epoch() != before);
    const auto opened = protocol::decode<protocol::SessionAnswer>(pc.openSession().body);
    REQUIRE(opened);
    CHECK(opened->receipt.storedSeq == 2);
    CHECK(opened->serverEpoch == server.epoch());
    const auto answer = test::pushAnswer(pc.push(3, 3));
    CHECK(answer.verdicts[0].kind == Verdict::Confirmed);
    CHECK(answer.verdicts[0].revision == 3);
}

TEST_CASE_METHOD(Desk, "one bad event is held and the rest go on") {
    pc.record(aCase, test::aReceipt());
    pc.record(aCase, domain::Remarked{}, {.body = QByteArray("not CBOR at all")});
    pc.record(aCase, domain::Remarked{}, {.envelope = QByteArray("no envelope either")});
    pc.record(aCase, domain::Remarked{},
              {.origin = domain::Origin{test::anId<domain::DeviceId>(66), pc.epoch, 4}});
    pc.record(aCase, domain::Remarked{}, {.lamport = 1LL << 60});
    pc.record(aCase, domain::Remarked{});
    pc.log.back().body.append('x');
    pc.record(aCase, domain::Remarked{}, {.body = QByteArray()});
    pc.record(aCase, domain::Remarked{{{}, QStringLiteral("tốt")}});
    const auto answer = test::pushAnswer(pc.pushAll());
    REQUIRE(answer.verdicts.size() == 8);
    QStringList reasons;
    for (const auto& verdict : answer.verdicts) reasons += verdict.reason;
    CHECK(reasons.join(u',') == QStringLiteral(",bad-body,bad-envelope,wrong-origin,lamport,"
                                               "body-hash,body-missing,"));
    CHECK(answer.verdicts[1].kind == Verdict::Held);
    CHECK(answer.verdicts[7].kind == Verdict::Confirmed);
    CHECK(answer.verdicts[7].revision == 2);
    CHECK(answer.receipt.storedSeq == 8);

    // Held is visible: every row is in the feed, in order.
    test::AWireDevice district(server, 2, QStringLiteral("48"));
    district.join(server, server::Office::District);
    const auto rows = district.pullUnit(pc.unit).rows;
    REQUIRE(rows.size() == 8);
    CHECK(rows[2].verdict == Verdict::Held);
    CHECK(rows[2].envelope == QByteArray("no envelope either"));
    CHECK(rows[1].body == QByteArray("not CBOR at all"));
}

TEST_CASE_METHOD(Desk, "a kind of event nobody knows yet is confirmed and passed on unchanged") {
    const domain::UnknownEvent unknown{QStringLiteral("teleported"), 7, QByteArray("\xa0", 1)};
    pc.record(aCase, test::aReceipt());
    pc.record(aCase, unknown, {.kind = QStringLiteral("teleported")});
    const auto answer = test::pushAnswer(pc.pushAll());
    CHECK(answer.verdicts[1].kind == Verdict::Confirmed);
    test::AWireDevice neighbour(server, 2);
    neighbour.join(server);
    CHECK(neighbour.pullUnit(pc.unit).rows[1].body == pc.log[1].body);
}

TEST_CASE_METHOD(Desk, "two desks of a unit work on one case and everybody sees one order") {
    test::AWireDevice second(server, 2);
    second.join(server);
    pc.work(aCase, 2);
    second.record(aCase, domain::Remarked{{{}, QStringLiteral("bàn hai")}});
    REQUIRE(pc.push(1, 1).status == 200);
    CHECK(test::pushAnswer(second.pushAll()).verdicts[0].revision == 2);
    CHECK(test::pushAnswer(pc.push(2, 2)).verdicts[0].revision == 3);
}

TEST_CASE_METHOD(Desk, "a segment nobody signed is refused whole") {
    pc.work(aCase, 2);
    auto segment = pc.segment(1, 2);
    segment.signature[5] = static_cast<char>(segment.signature[5] ^ 1);
    CHECK(pc.push({segment}).status == 400);
    auto cut = pc.segment(1, 2);
    cut.events.pop_back();
    CHECK(pc.push({cut}).status == 400);
    CHECK(server.storage().figures().events == 0);
}

TEST_CASE_METHOD(Desk, "another PC may carry events but neither forge nor damage them") {
    test::AWireDevice courier(server, 2, QStringLiteral("48"));
    courier.join(server, server::Office::District);
    pc.work(aCase, 3);
    auto damaged = pc.segment(1, 3);
    damaged.events[1].body.append('x');
    CHECK(courier.push({damaged}).status == 400);
    CHECK(server.storage().figures().events == 0);
    const auto answer = test::pushAnswer(courier.push({pc.segment(1, 3)}));
    CHECK(answer.receipt.device == pc.id);
    CHECK(answer.receipt.storedSeq == 3);
    CHECK(answer.verdicts[2].kind == Verdict::Confirmed);
}

TEST_CASE_METHOD(Desk, "senseless pushes are refused") {
    pc.work(aCase, 1);
    CHECK(pc.push(std::vector<protocol::Segment>{}).status == 400);
    protocol::Segment empty = pc.segment(1, 0);
    CHECK(pc.push({empty}).status == 400);
    protocol::Segment negative = pc.segment(1, 1);
    negative.first = 0;
    protocol::sign(negative, pc.key.secret);
    CHECK(pc.push({negative}).status == 400);
    protocol::Segment far = pc.segment(1, 1);
    far.first = (1LL << 53) + 1;
    protocol::sign(far, pc.key.secret);
    CHECK(pc.push({far}).status == 400);
    CHECK(pc.send("POST", protocol::pushPath, "garbage").status == 400);
}
