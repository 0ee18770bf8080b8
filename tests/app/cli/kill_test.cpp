// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/support/server_process.h"
#include "tests/simulation/chance.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

using test::words;

namespace {

/// What a program that was killed had said by then, if it had said it to the end.
QString codeIn(const test::Ran& ran) {
    if (!ran.out.endsWith('\n')) return {};
    return QJsonDocument::fromJson(ran.out).object()[QLatin1String("case")][QLatin1String("code")].toString();
}

}  // namespace

TEST_CASE("a program that is killed at any moment has kept what it said, and nothing is there twice") {
    const int rounds = qEnvironmentVariableIsSet("COMMUNEDESK_SOAK") ? 10'000 : 40;
    const quint64 seed = qEnvironmentVariableIsSet("COMMUNEDESK_SEED") ? qEnvironmentVariable("COMMUNEDESK_SEED").toULongLong() : 1;
    CAPTURE(seed);
    QTemporaryDir folder, stick;
    test::ServerProcess server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), folder.path());
    server.addUnit(QStringLiteral("48"), {}, QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("H17"));
    server.addUnit(QStringLiteral("02683"), QStringLiteral("48"), QStringLiteral("Xã Khâm Đức"), QStringLiteral("H17.94.12"));
    server.start();
    test::AnOffice office;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const test::How today{.now = now};
    const QString once = office.putPassword(QStringLiteral("once"), server.enrolCode(QStringLiteral("02683"), QStringLiteral("commune")));
    office.done(words("enrol --url") << server.url() << QStringLiteral("--code-file") << once, today);
    const QString visit = office.putJson(QStringLiteral("visit.json"), test::aVisit());

    simulation::Chance chance(seed);
    const QList<QStringList> works{words("case receive --json --input") << visit, words("case receive --json --input") << visit,
                                   words("sync --json"), words("courier write --json") << stick.path(), words("rebuild --json")};
    QSet<QString> promised;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QStringList work = chance.oneOf(works);
        const test::Ran ran = office.run(work, {.now = now, .killAfterMs = chance.number(500)});
        killed += ran.exit == -1;
        if (const QString code = codeIn(ran); !code.isEmpty() && work.contains(QStringLiteral("receive"))) promised.insert(code);
    }
    CHECK(killed > rounds / 10);
    REQUIRE_FALSE(promised.isEmpty());

    office.done(words("verify"), today);
    QSet<QString> here;
    QString next;
    do {
        const QJsonObject page = office.done(words("case list --limit 500 --after") << next, today);
        for (const QJsonValue& row : page[QLatin1String("cases")].toArray()) {
            const QString code = row[QLatin1String("code")].toString();
            CHECK_FALSE(here.contains(code));
            here.insert(code);
        }
        next = page[QLatin1String("next")].toString();
    } while (!next.isEmpty());
    CHECK(here.contains(promised));
    office.done(words("sync"), today);
    CHECK(server.command(words("status --json")).json()[QLatin1String("cases")].toInt() == here.size());
}
