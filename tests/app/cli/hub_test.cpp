// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"
#include "tests/support/server_process.h"

#include <QDateTime>

using test::words;

namespace {

/// The real server of a district, and two PCs of one commune registered with it.
struct TwoDesks {
    TwoDesks() : server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), dir.path()) {
        server.addUnit(QStringLiteral("48"), {}, QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("H17"));
        server.addUnit(QStringLiteral("02683"), QStringLiteral("48"), QStringLiteral("Xã Khâm Đức"), QStringLiteral("H17.94.12"));
        server.start();
        for (const test::AnOffice* desk : {&first, &second}) {
            const QString once = desk->putPassword(QStringLiteral("once"), server.enrolCode(QStringLiteral("02683"), QStringLiteral("commune")));
            desk->done(words("enrol --url") << server.url() << QStringLiteral("--code-file") << once, today);
        }
    }
    QTemporaryDir dir;
    test::ServerProcess server;
    const test::AnOffice first, second;
    const test::How today{.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
};

QString field(const QJsonObject& shown, const char* name) { return shown[QLatin1String("case")].toObject()[QLatin1String(name)].toString(); }

}  // namespace

TEST_CASE("two desks share their work through a hub while the district is away, and one carries for both") {
    TwoDesks office;
    const auto& [dir, server, first, second, today] = office;
    CHECK(first.run(words("hub host --json") << dir.filePath(QStringLiteral("early")), today).exit == 4);   // the district has not introduced them yet
    first.done(words("sync"), today);
    second.done(words("sync"), today);

    const QString folder = dir.filePath(QStringLiteral("hub"));
    CHECK(first.done(words("hub host") << folder, today)[QLatin1String("command")].toString().contains(QStringLiteral("--hub")));
    test::ServerProcess hub(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), folder);
    hub.start({QStringLiteral("--hub")});
    office.server.kill();
    for (const test::AnOffice* desk : {&first, &second}) desk->done(words("hub use") << hub.url(), today);

    const QString code = second.receive(today);
    second.done(words("attach") << code << second.put(QStringLiteral("a.pdf"), test::aPdf()), today);
    CHECK(second.run(words("sync --json"), today).exit != 0);   // nobody there
    const QJsonObject left = second.done(words("hub visit"), today);
    CHECK(left[QLatin1String("toldEvents")].toInt() >= 2);
    CHECK(left[QLatin1String("gaveScans")].toInt() == 1);
    CHECK(left[QLatin1String("letters")].toInt() >= 2);
    CHECK(field(second.done(words("case show") << code, today), "where") == QStringLiteral("with-courier"));

    const QJsonObject heard = first.done(words("hub visit"), today);
    CHECK(heard[QLatin1String("heardEvents")].toInt() >= 2);
    CHECK(heard[QLatin1String("fetchedScans")].toInt() == 1);
    CHECK(field(first.done(words("case show") << code, today), "where") == QStringLiteral("with-courier"));

    // The hub is killed and comes back with all it had; then the first desk has a line again.
    hub.kill();
    CHECK(first.run(words("hub visit --json"), today).exit == 4);
    hub.start({QStringLiteral("--hub")});
    office.server.start();
    first.done(words("sync"), today);
    CHECK(first.done(words("hub visit"), today)[QLatin1String("carried")].toInt() >= 2);
    CHECK(second.done(words("hub visit"), today)[QLatin1String("receipted")].toInt() >= 2);
    CHECK(field(second.done(words("case show") << code, today), "where") == QStringLiteral("district"));
    first.done(words("sync"), today);
    CHECK(field(first.done(words("case show") << code, today), "where") == QStringLiteral("district"));
    CHECK(hub.stop() == 0);
}

TEST_CASE("a hub without papers, or with those of another, does not begin") {
    QTemporaryDir dir;
    test::ServerProcess hub(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), dir.path());
    CHECK(hub.command({QStringLiteral("--hub")}).exit == 3);
    QFile papers(dir.filePath(QStringLiteral("hub.papers")));
    REQUIRE(papers.open(QIODevice::WriteOnly));
    papers.write("nothing of the kind");
    papers.close();
    const auto refused = hub.command({QStringLiteral("--hub")});
    CHECK(refused.exit == 3);
    CHECK(refused.err.contains("hub host"));
    CHECK(hub.command({QStringLiteral("--hub"), QStringLiteral("status")}).exit == 2);
    test::AnOffice office;
    CHECK(office.run(words("hub use --json nonsense")).exit == 2);
    CHECK(office.run(words("hub visit --json")).exit == 2);
}
