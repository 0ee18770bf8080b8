// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/person_name.h"
#include "tests/core/store/an_office.h"

#include <algorithm>

using store::CaseFilter;
using store::CaseOrder;
using test::TempStore;

namespace {

/// A hundred cases of two communes with names, dates and stages in every mixture.
void fill(TempStore& office, quint64 seed) {
    test::FixedRandom chance(seed);
    const QStringList names{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Đặng Thị Ánh"),
                            QStringLiteral("Trần Đức"), QStringLiteral("Lê Thị Ấn"),
                            QStringLiteral("Phạm Văn Dũng"), QStringLiteral("Hồ Ân")};
    std::vector<store::FeedRow> rows;
    test::ADevice device(9);
    for (int i = 1; i <= 100; ++i) {
        domain::CaseReceived receipt = test::aReceipt(i);
        receipt.applicant.person.name = names[chance.number(static_cast<int>(names.size()))];
        receipt.receivedAt = test::aMoment(24 * chance.number(10));
        receipt.deadline->dueAt = test::aMoment(24 * chance.number(12));
        if (chance.chance(30)) receipt.unit = QStringLiteral("02684");
        const auto id = test::anId<domain::CaseId>(i);
        rows.push_back(test::feedRow(device.event(id, test::aSignature(), receipt), i));
        if (chance.chance(40))
            rows.push_back(test::feedRow(
                device.event(id, test::aSignature(),
                             domain::StepForwarded{QStringLiteral("reception"),
                                                   QStringLiteral("settle"), {}, {}, {}},
                             {.step = 1, .revision = i}), 200 + i));
        if (chance.chance(20))
            rows.push_back(test::feedRow(device.event(id, test::aSignature(),
                                                      domain::CaseWithdrawn{QStringLiteral("đổi ý")},
                                                      {.step = 1, .revision = i}), 300 + i));
    }
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, rows)));
}

std::vector<store::CaseRow> paged(TempStore& office, const CaseFilter& filter, CaseOrder order,
                                  int limit) {
    std::vector<store::CaseRow> all;
    QString cursor;
    do {
        const store::CasePage page = office->cases().page(filter, order, cursor, limit);
        CHECK(static_cast<int>(page.rows.size()) <= limit);
        all.insert(all.end(), page.rows.begin(), page.rows.end());
        cursor = page.next;
    } while (!cursor.isEmpty());
    return all;
}

}  // namespace

TEST_CASE("turning the pages shows the same as one long list") {
    TempStore office;
    fill(office, 3);
    const auto order = GENERATE(CaseOrder::DueFirst, CaseOrder::NewestFirst, CaseOrder::OldestFirst,
                                CaseOrder::HolderName);
    CaseFilter filter;
    filter.openOnly = GENERATE(true, false);
    const auto whole = office->cases().page(filter, order, {}, 1000).rows;
    CHECK(whole.size() > 60);
    CHECK(paged(office, filter, order, 7) == whole);
    CHECK(paged(office, filter, order, 1) == whole);
    const auto key = [&](const store::CaseRow& row) {
        return order == CaseOrder::DueFirst ? *row.dueAt : row.receivedAt;
    };
    for (std::size_t i = 1; i < whole.size(); ++i) {
        if (order == CaseOrder::HolderName)
            CHECK_FALSE(text::lessByGivenName(whole[i].holder, whole[i - 1].holder));
        else if (order == CaseOrder::NewestFirst)
            CHECK(key(whole[i]) <= key(whole[i - 1]));
        else
            CHECK(key(whole[i]) >= key(whole[i - 1]));
    }
}

TEST_CASE("a list shows what its filter asks for and nothing else") {
    TempStore office;
    fill(office, 4);
    const auto all = office->cases().page({}, CaseOrder::OldestFirst, {}, 1000).rows;
    REQUIRE(all.size() == 100);
    const auto matching = [&](const CaseFilter& filter, auto condition) {
        const auto shown = office->cases().page(filter, CaseOrder::OldestFirst, {}, 1000).rows;
        const auto expected = std::count_if(all.begin(), all.end(), condition);
        CHECK(std::all_of(shown.begin(), shown.end(), condition));
        CHECK(static_cast<long>(shown.size()) == expected);
        CHECK(expected > 0);
        CHECK(expected < 100);
    };
    CaseFilter filter;
    SECTION("by unit") {
        filter.unit = QStringLiteral("02684");
        matching(filter, [](const auto& row) { return row.unit == QStringLiteral("02684"); });
    }
    SECTION("by state") {
        filter.states = {domain::CaseState::Withdrawn};
        matching(filter, [](const auto& row) { return row.state == domain::CaseState::Withdrawn; });
    }
    SECTION("by role") {
        filter.roles = {QStringLiteral("officer"), QStringLiteral("signatory")};
        matching(filter, [](const auto& row) { return row.role == QStringLiteral("officer"); });
    }
    SECTION("by due date") {
        filter.dueBefore = test::aMoment(24 * 5);
        matching(filter, [&](const auto& row) { return *row.dueAt < test::aMoment(24 * 5); });
    }
    SECTION("by day of reception") {
        filter.receivedFrom = QDate(2026, 3, 4);
        filter.receivedTo = QDate(2026, 3, 6);
        matching(filter, [&](const auto& row) {
            const QDate day = domain::officeDate(row.receivedAt);
            return day >= QDate(2026, 3, 4) && day <= QDate(2026, 3, 6);
        });
    }
}

TEST_CASE("the authority above sees the cases of every unit below it") {
    TempStore office;
    fill(office, 5);
    CaseFilter above;
    above.unit = QStringLiteral("48");
    const auto shown = office->cases().page(above, CaseOrder::OldestFirst, {}, 1000).rows.size();
    CHECK(shown > 50);
    CHECK(shown < 100);  // 02684 is not known to lie below it
    office->settings().setUnits(domain::UnitTree(
        {test::aProvince(), test::aCommune(),
         {.code = QStringLiteral("02684"), .parent = QStringLiteral("48"), .name = {},
          .levelLabel = {}, .identifier = {}, .address = {}, .phone = {}, .place = {}}}));
    CHECK(office->cases().page(above, CaseOrder::OldestFirst, {}, 1000).rows.size() == 100);
}

TEST_CASE("the counts agree with the lists") {
    TempStore office;
    fill(office, 6);
    const QDateTime now = test::aMoment(24 * 5), endOfToday = test::aMoment(24 * 5 + 10);
    const auto rows = office->cases().page({}, CaseOrder::OldestFirst, {}, 1000).rows;
    const store::CaseCounts counts = office->cases().counts({}, now, endOfToday);
    const auto number = [&](auto condition) {
        return static_cast<int>(std::count_if(rows.begin(), rows.end(), condition));
    };
    CHECK(counts.open == number([](const auto& row) { return !domain::isFinal(row.state); }));
    CHECK(counts.overdue == number([&](const auto& row) { return row.clockRunning && *row.dueAt < now; }));
    CHECK(counts.dueToday == number([&](const auto& row) {
        return row.clockRunning && *row.dueAt >= now && *row.dueAt <= endOfToday;
    }));
    CHECK(counts.overdue > 0);
    CHECK(counts.dueToday > 0);
    CHECK(counts.unsent == 0);
}

TEST_CASE("a cursor nobody gave out begins at the start") {
    TempStore office;
    fill(office, 7);
    const auto first = office->cases().page({}, CaseOrder::DueFirst, {}, 5).rows;
    for (const QString& odd : {QStringLiteral("x"), QStringLiteral("0.a.b"), QStringLiteral("9.1.1"),
                               QStringLiteral("0.1.1.1"), QStringLiteral("'; DROP TABLE event")})
        CHECK(office->cases().page({}, CaseOrder::DueFirst, odd, 5).rows == first);
}
