// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using server::Office;
using test::Verdict;

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

struct ThreeOffices {
    ThreeOffices() {
        here.join(server);
        there.join(server);
        above.join(server, Office::District);
        here.work(aCase, 2);
        REQUIRE(here.pushAll().status == 200);
    }
    test::LocalServer server;
    test::AWireDevice here{server, 1};
    test::AWireDevice there{server, 2, QStringLiteral("02686")};
    test::AWireDevice above{server, 3, QStringLiteral("48")};
};

}  // namespace

TEST_CASE_METHOD(ThreeOffices, "a unit reads nothing of another unit") {
    const auto refused = there.pull({{QStringLiteral("02683"), {}, 0}});
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::outOfScope);
    const protocol::PullCursor own{QStringLiteral("02686"), {}, 0};
    CHECK(there.pull({own, {QStringLiteral("48"), {}, 0}}).status == 403);
    CHECK(there.pullUnit(QStringLiteral("02686")).rows.empty());
    CHECK(above.pullUnit(QStringLiteral("02683")).rows.size() == 2);
}

TEST_CASE_METHOD(ThreeOffices, "work on another unit's case is held and not shown to that unit") {
    there.record(aCase, domain::Remarked{{{}, QStringLiteral("không phải việc của tôi")}},
                 {.unit = QStringLiteral("02683")});
    there.record(aCase, domain::Remarked{});
    const auto answer = test::pushAnswer(there.pushAll());
    REQUIRE(answer.verdicts.size() == 2);
    for (const auto& verdict : answer.verdicts) {
        CHECK(verdict.kind == Verdict::Held);
        CHECK(verdict.reason == QStringLiteral("out-of-scope"));
    }
    CHECK(answer.receipt.storedSeq == 2);
    CHECK(here.pullUnit(QStringLiteral("02683")).rows.size() == 2);
    CHECK(there.pullUnit(QStringLiteral("02686")).rows.size() == 2);
    CHECK(server.storage().caseHeads({aCase}).value(aCase).revision == 2);
}

TEST_CASE_METHOD(ThreeOffices,
                 "one event that is not theirs does not spoil the next of a new case") {
    const auto newCase = test::anId<domain::CaseId>(5);
    there.record(newCase, test::aReceipt(), {.unit = QStringLiteral("02683")});
    there.record(newCase, test::aReceipt());
    there.record(newCase, domain::Remarked{});
    const auto answer = test::pushAnswer(there.pushAll());
    REQUIRE(answer.verdicts.size() == 3);
    CHECK(answer.verdicts[0].kind == Verdict::Held);
    CHECK(answer.verdicts[1].kind == Verdict::Confirmed);
    CHECK(answer.verdicts[2].revision == 2);
    CHECK(server.storage().caseHeads({newCase}).value(newCase).unit == QStringLiteral("02686"));
}

TEST_CASE_METHOD(ThreeOffices,
                 "the authority above decides on cases of its units and of no others") {
    above.record(aCase, domain::ReviewDecided{}, {.unit = QStringLiteral("02683")});
    server.addUnit("79", "", "Thành phố Hồ Chí Minh");
    above.record(test::anId<domain::CaseId>(2), domain::ReviewDecided{},
                 {.unit = QStringLiteral("79")});
    const auto answer = test::pushAnswer(above.pushAll());
    CHECK(answer.verdicts[0].kind == Verdict::Confirmed);
    CHECK(answer.verdicts[0].revision == 3);
    CHECK(answer.verdicts[1].kind == Verdict::Held);
    // The decision comes down in the commune's own feed.
    CHECK(here.pullUnit(QStringLiteral("02683")).rows.size() == 3);
}

TEST_CASE_METHOD(ThreeOffices, "a case that moves takes its history along") {
    here.record(aCase, domain::Remarked{{{}, QStringLiteral("trước khi chuyển")}});
    REQUIRE(here.push(3, 3).status == 200);
    server.transfer(aCase, QStringLiteral("02686"));
    const auto rows = there.pullUnit(QStringLiteral("02686")).rows;
    REQUIRE(rows.size() == 3);
    for (qint64 i = 0; i < 3; ++i) {
        CHECK(rows[static_cast<size_t>(i)].pos == i + 1);
        CHECK(rows[static_cast<size_t>(i)].revision == i + 1);
        CHECK_FALSE(rows[static_cast<size_t>(i)].body.isEmpty());
    }
    there.record(aCase, domain::Remarked{{{}, QStringLiteral("đơn vị mới")}});
    there.record(aCase, domain::Remarked{}, {.unit = QStringLiteral("02683")});
    const auto answer = test::pushAnswer(there.pushAll());
    CHECK(answer.verdicts[0].revision == 4);
    CHECK(answer.verdicts[1].revision == 5);

    // What the former unit did without knowing arrives late, at the new unit.
    here.record(aCase, domain::Remarked{{{}, QStringLiteral("muộn")}});
    const auto late = test::pushAnswer(here.push(4, 4));
    CHECK(late.verdicts[0].kind == Verdict::Late);
    CHECK(late.verdicts[0].reason == QStringLiteral("former-unit"));
    const auto after = there.pullUnit(QStringLiteral("02686")).rows;
    REQUIRE(after.size() == 6);
    CHECK(after[5].verdict == Verdict::Late);
    CHECK(here.pullUnit(QStringLiteral("02683")).rows.size() == 3);
}

TEST_CASE_METHOD(ThreeOffices, "a case that comes back shows each row once") {
    server.transfer(aCase, QStringLiteral("02686"));
    there.record(aCase, domain::Remarked{{{}, QStringLiteral("ở nơi khác")}});
    REQUIRE(there.pushAll().status == 200);
    server.transfer(aCase, QStringLiteral("02683"));
    const auto rows = here.pullUnit(QStringLiteral("02683")).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].revision == 3);
    here.record(aCase, domain::Remarked{{{}, QStringLiteral("về nhà")}});
    CHECK(test::pushAnswer(here.push(3, 3)).verdicts[0].kind == Verdict::Confirmed);
}

TEST_CASE_METHOD(ThreeOffices,
                 "a revoked PC may empty its outbox into quarantine and read nothing") {
    server.revoke(here.id);
    CHECK(here.pull({{QStringLiteral("02683"), {}, 0}}).status == 403);
    const auto opened = protocol::decode<protocol::SessionAnswer>(here.openSession().body);
    REQUIRE(opened);
    CHECK(opened->revoked);
    CHECK(opened->scope.isEmpty());
    here.record(aCase, domain::Remarked{{{}, QStringLiteral("còn lại")}});
    here.work(test::anId<domain::CaseId>(9), 1);
    const auto answer = test::pushAnswer(here.push(3, 4));
    for (const auto& verdict : answer.verdicts) {
        CHECK(verdict.kind == Verdict::Late);
        CHECK(verdict.reason == QStringLiteral("revoked-device"));
    }
    CHECK(server.storage().caseHeads({aCase}).value(aCase).revision == 2);
    CHECK(server.storage().caseHeads({test::anId<domain::CaseId>(9)}).isEmpty());
    CHECK(above.pullUnit(QStringLiteral("02683")).rows.size() == 4);
    // Nor may it carry what others did.
    there.work(test::anId<domain::CaseId>(8), 1);
    CHECK(here.push({there.segment(1, 1)}).status == 403);
}
