// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/an_office.h"

#include <QSet>

using domain::Refusal;
using test::TempStore;

TEST_CASE("two desks never give out the same code, whatever their clocks do") {
    const auto seed = GENERATE(range(1u, 6u));
    CAPTURE(seed);
    test::FixedRandom chance(seed);
    store::NewStore first = test::aNewStore({}), second = test::aNewStore({});
    first.codeBlock = {1, 20};
    second.codeBlock = {21, 40};
    TempStore left(first, seed), right(second, seed + 100);
    QSet<QString> codes;
    int refusedForTheClock = 0, exhausted = 0, given = 0;
    for (int i = 0; i < 120; ++i) {
        TempStore& desk = chance.chance(50) ? left : right;
        const int move = chance.number(20);
        if (move == 0) desk.clock.advance(std::chrono::hours(24));
        if (move == 1) desk.clock.advance(-std::chrono::hours(30));
        if (move == 2) desk.reopen();
        const auto file = store::receiveCase(*desk, test::anIntake());
        if (file) {
            CHECK_FALSE(codes.contains(file->code()));
            codes.insert(file->code());
            ++given;
        } else if (file.error().refusal == Refusal::ClockWentBack) {
            ++refusedForTheClock;
            CHECK(file.error().subject > file.error().detail);
        } else {
            CHECK(file.error().refusal == Refusal::CodeBlockExhausted);
            ++exhausted;
        }
        // So that the run does not get stuck in the past or in a full day.
        if (!file) desk.clock.advance(std::chrono::hours(24));
    }
    CHECK(codes.size() == given);
    CHECK(given > 60);
    CHECK(refusedForTheClock + exhausted > 0);
}

TEST_CASE("the office's day decides the code, not the day in London") {
    TempStore office;
    office.clock.set(QDateTime(QDate(2026, 3, 2), QTime(17, 30), Qt::UTC));
    CHECK(test::received(*office).code() == QStringLiteral("H17.94.12-260303-0001"));
}

TEST_CASE("a code from elsewhere is kept and never given out again") {
    TempStore office;
    store::Intake online = test::anIntake();
    online.proposal.code = QStringLiteral("H17.94.12-260302-0001");
    CHECK(test::received(*office, online).code() == online.proposal.code);
    CHECK(test::received(*office).code() == QStringLiteral("H17.94.12-260302-0002"));
}

TEST_CASE("a computer set to a far year takes in no case until somebody confirms the day") {
    TempStore office;
    const QDateTime before = office.clock.now();
    REQUIRE(store::receiveCase(*office, test::anIntake()));
    office.clock.set(before.addYears(10));
    const auto refused = store::receiveCase(*office, test::anIntake());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().refusal == Refusal::ClockJumped);
    // Set right again, the office works on as if nothing had been.
    office.clock.set(before.addSecs(3600));
    CHECK(test::received(*office).code().endsWith(QStringLiteral("-0002")));
    office.clock.set(before.addDays(100));
    store::Intake confirmed = test::anIntake();
    confirmed.dateConfirmed = true;
    CHECK(store::receiveCase(*office, confirmed));
    CHECK(store::receiveCase(*office, test::anIntake()));
}
