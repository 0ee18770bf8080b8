// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

using test::words;

TEST_CASE("a clock that went back a day issues no code that could exist already") {
    test::AnOffice office;
    CHECK(office.receive({.now = QStringLiteral("2026-03-03T02:00:00Z")}) == QStringLiteral("H17.94.12-260303-0001"));
    const QString input = office.putJson(QStringLiteral("v.json"), test::aVisit());
    const test::Ran ran = office.run(words("case receive --json --input") << input, {.now = QStringLiteral("2026-03-02T02:00:00Z")});
    CHECK(ran.exit == 1);
    CHECK(ran.refusal() == QStringLiteral("clock-went-back"));
    CHECK(ran.json()[QLatin1String("subject")].toString() == QStringLiteral("2026-03-03"));
    CHECK(office.receive({.now = QStringLiteral("2026-03-03T02:00:01Z")}) == QStringLiteral("H17.94.12-260303-0002"));
}

TEST_CASE("the day of a code is the day of the office wherever the computer thinks it is") {
    test::AnOffice office;
    // 18:30 UTC is 01:30 of the next day in Viet Nam.
    CHECK(office.receive({.now = QStringLiteral("2026-03-02T18:30:00Z")}) == QStringLiteral("H17.94.12-260303-0001"));
}

TEST_CASE("what comes after three in the afternoon is due the next working day") {
    test::AnOffice office;
    const auto dueOf = [&](const QString& code) {
        return office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("dueAt")].toString();
    };
    CHECK(dueOf(office.receive({.now = QStringLiteral("2026-03-06T07:59:00Z")})) == QStringLiteral("2026-03-06T10:00:00Z"));
    CHECK(dueOf(office.receive({.now = QStringLiteral("2026-03-06T08:30:00Z")})) == QStringLiteral("2026-03-09T10:00:00Z"));   // over a weekend
}

TEST_CASE("the program that is shipped believes its own clock and nothing else") {
    test::AnOffice office;
    const test::How shipped{.now = QStringLiteral("1999-01-01T00:00:00Z"), .program = QStringLiteral(COMMUNEDESK_SHIPPED_CLI)};
    CHECK_FALSE(office.done(words("status"), shipped)[QLatin1String("now")].toString().startsWith(QStringLiteral("1999")));
    CHECK(office.done(words("status"), {.now = QStringLiteral("1999-01-01T00:00:00Z")})[QLatin1String("now")].toString() == QStringLiteral("1999-01-01T00:00:00Z"));
}
