// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_code.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

#include <QSet>

using namespace domain;

namespace {

std::optional<CodePattern> pattern(const char* text) {
    return CodePattern::parse(QString::fromUtf8(text));
}

const QDate day(2026, 3, 2);
const QString unit = QStringLiteral("H17.94.12");

}  // namespace

TEST_CASE("a case code is printed and read by its pattern") {
    const CodePattern standard = CodePattern::standard();
    CHECK(standard.print(unit, day, 7) == QStringLiteral("H17.94.12-260302-0007"));
    CHECK(pattern("{unit}-{yyMMdd}-{seq:4}") == standard);
    CHECK(standard.highest() == 9999);
    for (const char* text : {"{unit}-{yyMMdd}-{seq:4}", "{seq:9}.{yyyyMMdd}.{unit}",
                             "{unit}/{yyyy}/{yyMMdd}{seq:1}", "HS-{unit}{yyyyMMdd}_{seq:5}"}) {
        CAPTURE(text);
        REQUIRE(pattern(text));
        const QString code = pattern(text)->print(unit, day, 7);
        const auto parts = pattern(text)->read(code);
        REQUIRE(parts);
        CHECK(parts->unitIdentifier == unit);
        CHECK(parts->date == day);
        CHECK(parts->serial == 7);
    }
    CHECK(pattern("{unit}{yyMMdd}{seq:9}")->highest() == 999'999'999);
}

TEST_CASE("a pattern that could repeat a code is refused") {
    for (const char* text :
         {"", "{unit}-{seq:4}", "{unit}-{yyyy}-{seq:4}", "{yyMMdd}-{seq:4}", "{unit}-{yyMMdd}",
          "{unit}-{yyMMdd}-{seq:0}", "{unit}-{yyMMdd}-{seq:10}", "{unit}-{yyMMdd}-{seq:4}{seq:5}",
          "{unit}{unit}-{yyMMdd}-{seq:4}", "{unit}-{yyMMdd}{yyyyMMdd}-{seq:4}",
          "{unit}-{yyMMdd}-{seq:4}{other}", "{unit} {yyMMdd} {seq:4}",
          "{unit}-{yyMMdd}-{seq:4}đ"}) {
        CAPTURE(text);
        CHECK_FALSE(pattern(text));
    }
    CHECK_FALSE(CodePattern::parse(QStringLiteral("{unit}{yyMMdd}{seq:4}") + QString(60, u'a')));
}

TEST_CASE("what the pattern would not print is not its code") {
    const CodePattern standard = CodePattern::standard();
    for (const char* code :
         {"", "H17.94.12-260230-0001", "H17.94.12-260302-001", "H17.94.12-260302-00001",
          "H17.94.12-260302-0000", "h17.94.12-260302-0001", "H17.94.12-260302-0001 ",
          "-260302-0001", "H17.94.12-260302-000١"}) {
        CAPTURE(code);
        CHECK_FALSE(standard.read(QString::fromUtf8(code)));
    }
    CHECK_FALSE(pattern("{unit}/{yyyy}/{yyMMdd}{seq:1}")->read(QStringLiteral("H1/2025/2603021")));
}

TEST_CASE("a desk counts within its block and begins it again each day") {
    const CodeBlock block{3000, 3002};
    CodeCounter counter;
    for (const int serial : {3000, 3001, 3002}) {
        const CodeStep step = nextCode(counter, block, day);
        REQUIRE(step.outcome == CodeStep::Outcome::Issued);
        CHECK(step.counter == CodeCounter{day, serial});
        counter = step.counter;
    }
    CHECK(nextCode(counter, block, day).outcome == CodeStep::Outcome::Exhausted);
    CHECK(nextCode(counter, block, day).counter == counter);
    CHECK(nextCode(counter, block, day.addDays(1)).counter == CodeCounter{day.addDays(1), 3000});
}

TEST_CASE("a clock that went back gives no code") {
    const CodeCounter counter{day, 5};
    CHECK(nextCode(counter, {}, day.addDays(-1)).outcome == CodeStep::Outcome::ClockWentBack);
    CHECK(nextCode(counter, {}, QDate()).outcome == CodeStep::Outcome::ClockWentBack);
    CHECK(nextCode(counter, {}, day.addDays(-1)).counter == counter);
}

TEST_CASE("a clock that jumped far ahead gives no code until a person says it is right") {
    using Outcome = CodeStep::Outcome;
    const CodeCounter counter{day, 5};
    const QDate far = day.addYears(10);
    CHECK(nextCode(counter, {}, far).outcome == Outcome::ClockJumped);
    CHECK(nextCode(counter, {}, far).counter == counter);
    // Set right again, the desk works on: nothing was used up.
    CHECK(nextCode(counter, {}, day).counter == CodeCounter{day, 6});
    CHECK(nextCode(counter, {}, day.addDays(longestCodePause)).outcome == Outcome::Issued);
    CHECK(nextCode(counter, {}, far, {}, true).counter == CodeCounter{far, 1});
}

TEST_CASE("an office that was closed for months takes cases in when the district knows the day") {
    using Outcome = CodeStep::Outcome;
    const CodeCounter counter{day, 5};
    const QDate back = day.addDays(100);
    CHECK(nextCode(counter, {}, back).outcome == Outcome::ClockJumped);
    CHECK(nextCode(counter, {}, back, back.addDays(-1)).outcome == Outcome::Issued);
    // A new desk that has heard of no day at all has nothing to doubt with.
    CHECK(nextCode({}, {}, back).outcome == Outcome::Issued);
    CHECK(nextCode({}, {}, back, day).outcome == Outcome::ClockJumped);
}

TEST_CASE("no code is ever issued twice, whatever the clock and the block do") {
    test::FixedRandom random(11);
    QSet<QString> issued;
    CodeCounter counter;
    QDate today = day;
    for (int round = 0; round < 5'000; ++round) {
        if (random.chance(5)) today = today.addDays(random.number(5) - 1);
        const int first = random.chance(90) ? 1 : 1 + random.number(50);
        const CodeStep step = nextCode(counter, {first, 900}, today);
        counter = step.counter;
        if (step.outcome != CodeStep::Outcome::Issued) continue;
        const QString code = CodePattern::standard().print(unit, counter.day, counter.serial);
        REQUIRE_FALSE(issued.contains(code));
        issued.insert(code);
    }
    CHECK(issued.size() > 500);
}
