// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figures.h"
#include "core/store/line_book.h"
#include "tests/core/store/an_office.h"

using test::TempStore;

TEST_CASE("the rules of the line and what was counted today are there after a restart") {
    TempStore office;
    const QDate today(2026, 3, 2);
    {
        store::LineBook book(office->settings());
        CHECK(book.rules() == domain::LineRules{});
        CHECK(book.record() == store::LineRecord{});
        book.setRules({.dayCapBytes = 20'000'000, .night = domain::NightWindow{1320, 300}});
        store::LineRecord record{.up = {100, 20}, .down = {300, 40}, .today = {today, 5, 6}, .hint = QStringLiteral("portal"), .rounds = {}};
        for (int i = 0; i < 30; ++i)
            record.rounds.push_back({.at = test::aMoment(i), .refusal = QStringLiteral("link-stalled"), .hint = {}, .up = i, .down = 0, .tookMs = 9});
        book.setRecord(record);
    }
    office.reopen();
    store::LineBook book(office->settings());
    CHECK(book.rules().night == domain::NightWindow{1320, 300});
    CHECK(book.rules().dayCapBytes == 20'000'000);
    const store::LineRecord record = book.record();
    CHECK(record.today == domain::DayTally{today, 5, 6});
    CHECK(record.up == domain::LineSpeed{100, 20});
    CHECK(record.hint == QStringLiteral("portal"));
    REQUIRE(record.rounds.size() == 20);
    CHECK(record.rounds.front().up == 10);
    CHECK(record.rounds.back().up == 29);
    CHECK(record.rounds.back().at == test::aMoment(29));
    book.setRules({});
    CHECK(book.rules() == domain::LineRules{});
}

TEST_CASE("one case is found as it stands in its tray") {
    TempStore office;
    const auto file = test::received(*office);
    const auto row = office->trays().of(file.id);
    REQUIRE(row);
    CHECK(row->events == 1);
    CHECK(row->row->code == file.code());
    CHECK_FALSE(office->trays().of(test::anId<domain::CaseId>(99)));
}

TEST_CASE("figures count and do not name") {
    TempStore office;
    const auto file = test::received(*office);
    REQUIRE(test::remark(*office, file.id, QStringLiteral("Dân hẹn chiều")));
    office->database().run(QStringLiteral("UPDATE event SET standing = 2, held_reason = 'Bà Mai' WHERE seq = 2"));
    const store::Figures figures = store::figuresOf(*office);
    CHECK(figures.events == 2);
    CHECK(figures.ownEvents == 2);
    CHECK(figures.cases == 1);
    CHECK(figures.casesByState.value(QStringLiteral("received")) == 1);
    CHECK(figures.notTaken.keys() == QStringList{QStringLiteral("other")});
    CHECK(figures.storeSchema == 6);
    CHECK(figures.scansSchema == 1);
    REQUIRE(figures.epochs.size() == 1);
    CHECK(figures.epochs[0].tip == 2);
    CHECK(figures.files.value(QStringLiteral("store.db")) > 0);
    CHECK(figures.freeBytes > 0);
}
