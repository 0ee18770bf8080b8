// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

using test::words;

namespace {

QStringList keysOf(const QJsonValue& value) { return value.toObject().keys(); }

}  // namespace

TEST_CASE("scripts find the same names in every answer") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(keysOf(office.done(words("case list"))) == words("cases next ok"));
    CHECK(keysOf(office.done(words("case list"))[QLatin1String("cases")][0]) ==
          words("assignee attachments code conflicts dueAt finishedAt held holder id procedure receivedAt state step summary title unconfirmed unit"));
    CHECK(keysOf(office.done(words("case search duc"))) == words("cases ok suggestions"));
    CHECK(keysOf(office.done(words("case act") << code << words("forward"))[QLatin1String("case")]) ==
          words("code dueAt id nationalCode receipt state step where"));
    CHECK(keysOf(office.done(words("status"))) ==
          words("cipher counts device deviceName engine epoch events identity lastExchange now ok packs problems server store unit unitName user waitingBlobs waitingBytes waitingEvents"));
    CHECK(keysOf(office.done(words("log"))[QLatin1String("events")][0]) ==
          words("body bodyHash by case device deviceTime epoch kind revision role seq standing version"));
    CHECK(keysOf(office.done(words("user list"))[QLatin1String("users")][0]) == words("active login name roles title unit"));
}

TEST_CASE("a refusal always says its name, its subject and its sentence") {
    test::AnOffice office;
    const test::Ran ran = office.run(words("case show --json H17-1"));
    CHECK(ran.exit == 1);
    CHECK(keysOf(ran.json()) == words("detail message ok refusal subject"));
    CHECK_FALSE(ran.json()[QLatin1String("ok")].toBool());
    CHECK(ran.refusal() == QStringLiteral("case-unknown"));
    CHECK(ran.json()[QLatin1String("subject")].toString() == QStringLiteral("H17-1"));
    CHECK(ran.err.isEmpty());
}

TEST_CASE("a refusal is said on standard error to people and standard output stays clean") {
    test::AnOffice office;
    const test::Ran ran = office.run(words("case show H17-1"));
    CHECK(ran.exit == 1);
    CHECK(ran.out.isEmpty());
    CHECK(ran.err.contains("H17-1"));
}

TEST_CASE("the language changes no name and no number of the JSON") {
    test::AnOffice office;
    office.receive();
    CHECK(office.run(words("case list --json --language vi")).out == office.run(words("case list --json --language en")).out);
}

TEST_CASE("what can be done to a case is told in the words that do it") {
    test::AnOffice office;
    const QString code = office.receive();
    const auto acts = [&](const char* language) {
        return office.done(words("case show --language") << QLatin1String(language) << code)[QLatin1String("case")][QLatin1String("acts")].toArray();
    };
    CHECK(acts("vi") == acts("en"));
    CHECK(acts("vi").contains(QStringLiteral("forward")));
    for (const QJsonValue& act : acts("vi")) {   // refused by a rule perhaps, but never unknown
        const test::Ran ran = office.run(words("case act --json --language en") << code << act.toString());
        CAPTURE(ran.out);
        CHECK_FALSE(ran.out.contains("is no act"));
    }
}

TEST_CASE("a mistake on the command line is told in words for people") {
    test::AnOffice office;
    const auto said = [&](const char* line) { return office.run(words(line) + words("--language en")).err; };
    CHECK(said("case list --state lost").contains("is no state"));
    CHECK(said("case show").contains("something is missing"));
    CHECK(said("case show A B").contains("not known here"));
    CHECK(said("case list --order sideways").contains("none of those that are possible"));
}

TEST_CASE("long lists come in pages and the pages fit together") {
    test::AnOffice office;
    QStringList all, paged;
    for (int n = 0; n < 5; ++n) all += office.receive();
    QString next;
    do {
        const QJsonObject page = office.done(words("case list --order oldest --limit 2") << (next.isEmpty() ? QStringList() : QStringList{QStringLiteral("--after"), next}));
        for (const QJsonValue& row : page[QLatin1String("cases")].toArray()) paged += row[QLatin1String("code")].toString();
        next = page[QLatin1String("next")].toString();
    } while (!next.isEmpty());
    CHECK(paged == all);
}

TEST_CASE("lists are narrowed by state, role, procedure and day") {
    test::AnOffice office;
    const QString code = office.receive();
    office.done(words("case act") << code << words("forward"));
    office.receive({.now = QStringLiteral("2026-03-03T02:00:00Z")});
    const auto count = [&](const char* line) {
        return office.done(words("case list") << words(line), {.now = QStringLiteral("2026-03-03T02:00:00Z")})[QLatin1String("cases")].toArray().size();
    };
    CHECK(count("--state processing") == 1);
    CHECK(count("--state processing,received") == 2);
    CHECK(count("--role officer") == 1);
    CHECK(count("--procedure 2.000815") == 2);
    CHECK(count("--procedure 1.001193") == 0);
    CHECK(count("--from 2026-03-03") == 1);
    CHECK(count("--to 02/03/2026") == 1);
    CHECK(count("--due-by 2026-03-02") == 1);
    CHECK(count("--unsent") == 2);
    CHECK(count("--needs-decision") == 0);
}
