// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack.h"
#include "tests/core/packs/a_pack.h"

#include <QJsonArray>
#include <QTime>

using namespace test;

namespace {

qint64 total(const std::vector<domain::FeeLine>& fees) {
    qint64 sum = 0;
    for (const domain::FeeLine& fee : fees) sum += fee.total();
    return sum;
}

qint64 certified(int pages, int copies) {
    const QJsonObject row{{u("title"), u("Bằng")}, {u("pages"), pages}, {u("copies"), copies}};
    return total(
        packs::feesFor(shipped("2.000815"), {{u("documents"), QJsonArray{row}}}, {}, aDay));
}

}  // namespace

TEST_CASE(
    "civil status is settled the same day, after three in the afternoon the next working day") {
    for (const char* code :
         {"1.001193", "1.000656", "1.000894", "2.000635", "2.000815", "2.000884"}) {
        const packs::Pack pack = shipped(code);
        for (const auto channel :
             {domain::Channel::Counter, domain::Channel::Online, domain::Channel::Post}) {
            const packs::LimitRule& rule = packs::limitFor(pack, channel, {}, aDay);
            CAPTURE(code);
            CHECK(rule.limit.unit == domain::TimeLimit::Unit::SameDay);
            CHECK(rule.limit.sameDayUntil == QTime(15, 0));
            CHECK(rule.verified);
            CHECK(!rule.basis.isEmpty());
        }
    }
}

TEST_CASE("a marriage that must be verified takes up to five working days") {
    const packs::Pack pack = shipped("1.000894");
    for (const char* answers :
         {R"({"check.verification":true})", R"({"bride.statusSource":"asked"})"}) {
        const packs::LimitRule& rule =
            packs::limitFor(pack, domain::Channel::Counter, object(answers), aDay);
        CHECK(rule.limit ==
              domain::TimeLimit{domain::TimeLimit::Unit::WorkingDays, 5, QTime(15, 0)});
    }
}

TEST_CASE("what the portal prints without a unit is marked as not verified") {
    const packs::LimitRule rule =
        packs::limitFor(shipped("1.004873"), domain::Channel::Counter, {}, aDay);
    CHECK(rule.limit.unit == domain::TimeLimit::Unit::WorkingDays);
    CHECK(rule.limit.amount == 3);
    CHECK(!rule.verified);
}

TEST_CASE("a poor household is decided within fifteen calendar days") {
    const packs::LimitRule rule =
        packs::limitFor(shipped("1.011607"), domain::Channel::Post, {}, aDay);
    CHECK(rule.limit.unit == domain::TimeLimit::Unit::CalendarDays);
    CHECK(rule.limit.amount == 15);
}

TEST_CASE("many copies may take two working days") {
    const packs::LimitRule rule = packs::limitFor(shipped("2.000815"), domain::Channel::Counter,
                                                  object(R"({"documents.bulk":true})"), aDay);
    CHECK(rule.limit == domain::TimeLimit{domain::TimeLimit::Unit::WorkingDays, 2, QTime(15, 0)});
}

TEST_CASE(
    "certified copies cost two thousand a page, one thousand from the third, two hundred thousand "
    "at most") {
    CHECK(certified(1, 1) == 2000);
    CHECK(certified(2, 1) == 4000);
    CHECK(certified(3, 1) == 5000);
    CHECK(certified(5, 3) == 3 * 7000);
    CHECK(certified(198, 1) == 200000);
    CHECK(certified(199, 1) == 200000);
    CHECK(certified(1000, 2) == 400000);
    CHECK(certified(0, 3) == 0);
}

TEST_CASE("each document has its own pages, copies and line") {
    const QJsonObject answers = object(
        R"({"documents":[{"title":"Bằng","pages":2,"copies":3},{"title":"Căn cước","pages":1,"copies":1},{}]})");
    const auto fees = packs::feesFor(shipped("2.000815"), answers, {}, aDay);
    REQUIRE(fees.size() == 2);
    CHECK(fees[0].name == u("Phí chứng thực bản sao: Bằng"));
    CHECK(fees[0].amount == 4000);
    CHECK(fees[0].quantity == 3);
    CHECK(fees[1].total() == 2000);
}

TEST_CASE("absurd numbers of pages and copies do not overflow the fee") {
    CHECK(certified(2'000'000'000, 2'000'000'000) == 200000LL * 10000);
    CHECK(certified(-5, 3) == 0);
}

TEST_CASE("extracts cost eight thousand a copy, signatures ten thousand a case") {
    CHECK(total(packs::feesFor(shipped("2.000635"), object(R"({"copies":3})"), {}, aDay)) == 24000);
    CHECK(total(packs::feesFor(shipped("2.000884"), object(R"({"cases":2})"), {}, aDay)) == 20000);
    CHECK(packs::feesFor(shipped("1.001193"), {}, {}, aDay).empty());
}

TEST_CASE("a death declared in time is free, a late one shows the fee the province sets") {
    const packs::Pack pack = shipped("1.000656");
    CHECK(packs::feesFor(pack, object(R"({"death.on":"2026-07-21"})"), {}, aDay).empty());
    CHECK(packs::feesFor(pack, object(R"({"death.on":"2026-07-20"})"), {}, aDay).size() == 1);
    const auto late = packs::feesFor(pack, object(R"({"death.on":"2026-07-20"})"), {}, aDay);
    CHECK(late[0].name.contains(u("mức do Hội đồng nhân dân cấp tỉnh quy định")));
    packs::Pack filledIn = pack;
    filledIn.fees.front().amount = 5000;
    const auto known = packs::feesFor(filledIn, object(R"({"death.on":"2026-07-20"})"), {}, aDay);
    CHECK(known[0].name == pack.fees.front().name);
    CHECK(pack.fees.front().exemptions.size() == 3);
}

TEST_CASE("whoever need not pay sees the fee, the reason and no sum") {
    const auto fees = packs::feesFor(shipped("2.000635"), object(R"({"copies":3})"),
                                     {{shipped("2.000635").fees.front().id, {1, 1, u("Hộ nghèo")}}},
                                     aDay);
    REQUIRE(fees.size() == 1);
    CHECK(fees[0].exempt);
    CHECK(fees[0].exemptReason == u("Hộ nghèo"));
    CHECK(fees[0].total() == 0);
}

TEST_CASE("fees by copy and by page follow the quantities handed in") {
    packs::Pack pack = shipped("2.000635");
    pack.fees = {packs::FeeRule{}};
    packs::FeeRule& rule = pack.fees.front();
    rule.id = u("fee");
    rule.amount = 1000;
    const auto cost = [&](const char* per, packs::Quantity quantity) {
        rule.per = u(per);
        return total(packs::feesFor(pack, {}, {{u("fee"), quantity}}, aDay));
    };
    CHECK(cost("case", {4, 7}) == 1000);
    CHECK(cost("copy", {4, 7}) == 4000);
    CHECK(cost("page", {4, 7}) == 28000);
    CHECK(cost("page", {1, 1}) == 1000);
}

TEST_CASE("results go into the book the law names") {
    CHECK(shipped("2.000815").results.front().book == u("SCT/BS"));
    CHECK(shipped("2.000884").results.front().book == u("SCT/CK,ĐC"));
    CHECK(shipped("1.001193").results.front().code == u("KQ.G15.000031"));
    CHECK(shipped("1.011607").results.front().code == u("KQ.G10.001158"));
}
