// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"

#include <QFile>

using test::words;

TEST_CASE("a clerk's day without windows, from the empty folder to the safety copy") {
    test::AnOffice office;
    office.put(QStringLiteral("scan.pdf"), test::aPdf(2));

    // Taken in, with its scan.
    QJsonObject visit = test::aVisit();
    visit.insert(QStringLiteral("files"), QJsonArray{QStringLiteral("scan.pdf")});
    const QString input = office.putJson(QStringLiteral("visit.json"), visit);
    const QJsonObject received = office.done(words("case receive --input") << input)[QLatin1String("case")].toObject();
    const QString code = received[QLatin1String("code")].toString();
    CHECK(code == QStringLiteral("H17.94.12-260302-0001"));
    CHECK(received[QLatin1String("state")].toString() == QStringLiteral("received"));
    CHECK(received[QLatin1String("where")].toString() == QStringLiteral("this-computer"));
    CHECK(received[QLatin1String("dueAt")].toString() == QStringLiteral("2026-03-02T10:00:00Z"));   // 17:00 the same day

    // Found again in three ways.
    CHECK(office.done(words("case list --open"))[QLatin1String("cases")].toArray().size() == 1);
    const QJsonArray found = office.done(words("case search tran van duc"))[QLatin1String("cases")].toArray();
    REQUIRE(found.size() == 1);
    CHECK(found[0][QLatin1String("code")].toString() == code);
    const QJsonObject shown = office.done(words("case show") << code)[QLatin1String("case")].toObject();
    CHECK(shown[QLatin1String("attachments")].toArray()[0][QLatin1String("pages")].toInt() == 2);
    CHECK(shown[QLatin1String("content")][QLatin1String("applicant")][QLatin1String("person")][QLatin1String("phone")].toString() ==
          QStringLiteral("0905000111"));

    // The citizen's slip, and the work.
    CHECK_FALSE(office.done(words("print") << code << words("receipt --out") << office.path(QStringLiteral("hẹn.pdf")))[QLatin1String("reprint")].toBool());
    CHECK(QFile(office.path(QStringLiteral("hẹn.pdf"))).size() > 1000);
    for (const char* act : {"forward", "forward --note kính_trình", "issue-result --number 125 --signer Hoa", "take-payment", "return-result"})
        office.done(words("case act") << code << words(act));
    const QJsonObject over = office.done(words("case show --events") << code)[QLatin1String("case")].toObject();
    CHECK(over[QLatin1String("state")].toString() == QStringLiteral("returned"));
    CHECK(over[QLatin1String("paid")].toInt() == 10'000);   // two copies of 2000 + 2000 + 1000
    CHECK(over[QLatin1String("events")].toArray().size() == 8);

    // The data is sound, the lists are what the log says, and a copy of it works elsewhere.
    CHECK(office.done(words("verify"))[QLatin1String("damages")].toArray().isEmpty());
    CHECK_FALSE(office.done(words("rebuild"))[QLatin1String("differed")].toBool());
    const QString copy = office.path(QStringLiteral("bản sao.backup"));
    CHECK(office.done(words("backup") << copy)[QLatin1String("bytes")].toInt() > 10'000);
    const QString elsewhere = office.path(QStringLiteral("khác"));
    CHECK(office.run(words("restore") << copy << QStringLiteral("--store") << elsewhere).exit == 2);   // one --store only
    const QJsonArray log = office.done(words("log"))[QLatin1String("events")].toArray();
    CHECK(log.size() == 8);
    CHECK(log[0][QLatin1String("kind")].toString() == QStringLiteral("case-received"));
    CHECK(log[7][QLatin1String("seq")].toInt() == 8);
    CHECK(office.done(words("log --limit 2") << code)[QLatin1String("events")].toArray().size() == 2);
    CHECK(office.done(words("log --after 6"))[QLatin1String("events")].toArray().size() == 2);
}

TEST_CASE("people read Vietnamese unless they ask for English") {
    test::AnOffice office;
    office.receive();
    const QByteArray vietnamese = office.run(words("case list")).out;
    const QByteArray english = office.run(words("case list --language en")).out;
    CHECK(vietnamese.contains("Đã tiếp nhận"));
    CHECK(english.contains("Received"));
}

TEST_CASE("help names the exit codes and asks for no password") {
    test::AnOffice office{test::AnOffice::Empty{}};
    const test::Ran help = office.run({QStringLiteral("--help")}, {.password = QStringLiteral("none")});
    CHECK(help.exit == 0);
    CHECK(help.out.contains("--password-file"));
    for (const char* code : {"0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 "}) CHECK(help.out.contains(code));
    CHECK(office.run(words("case act --help"), {.password = QStringLiteral("none")}).out.contains("request-supplement"));
    CHECK(office.run({QStringLiteral("--version")}).exit == 0);
}
