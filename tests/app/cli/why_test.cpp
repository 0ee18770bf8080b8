// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QFile>

using test::words;

TEST_CASE("the command line says in one sentence why a case is not with the district") {
    test::AnOffice office;
    const QString code = office.receive();
    const QJsonObject one = office.done(words("sync why --language en") << code);
    CHECK(one[QLatin1String("case")].toString() == code);
    CHECK_FALSE(one[QLatin1String("green")].toBool());
    CHECK(one[QLatin1String("why")].toString().contains(QStringLiteral("not registered with the district")));
    CHECK(one[QLatin1String("waitingEvents")].toInt() == 1);
    CHECK_FALSE(one[QLatin1String("line")][QLatin1String("registered")].toBool());
    const QJsonObject all = office.done(words("sync why --language en"));
    CHECK(all[QLatin1String("why")].toString().contains(QStringLiteral("1 record")));
    CHECK(QString::fromUtf8(office.run(words("sync why") << code).out).contains(QStringLiteral("chưa được đăng ký")));
    const test::Ran unknown = office.run(words("sync why --json H17.94.12-260302-9999"));
    CHECK(unknown.exit == 1);
    CHECK(unknown.refusal() == QStringLiteral("case-unknown"));
    const test::AnOffice fresh;
    CHECK(fresh.done(words("sync why"))[QLatin1String("green")].toBool());
}

TEST_CASE("the rules of the line are shown and set") {
    test::AnOffice office;
    const QJsonObject before = office.done(words("sync line"));
    CHECK(before[QLatin1String("dayCapMb")].toInt() == 0);
    CHECK(before[QLatin1String("scansAtNight")].isNull());
    CHECK(before[QLatin1String("bytesPerSecondUp")].isNull());
    office.done(words("sync line --day-mb 20 --scans-at-night 22:00-05:00"));
    const QJsonObject after = office.done(words("sync line"));   // 17:00 in the office by the clock of the tests, or morning: by day
    CHECK(after[QLatin1String("dayCapMb")].toInt() == 20);
    CHECK(after[QLatin1String("scansAtNight")].toString() == QStringLiteral("22:00-05:00"));
    CHECK_FALSE(after[QLatin1String("scansHeldUntil")].isNull());
    office.done(words("sync line --scans-at-night off"));
    CHECK(office.done(words("sync line"))[QLatin1String("dayCapMb")].toInt() == 20);
    CHECK(office.run(words("sync line --scans-at-night nights")).exit == 2);
    CHECK(office.run(words("sync line --scans-at-night 22:00-25:00")).exit == 2);
    CHECK(office.run(words("sync line --day-mb -3")).exit == 2);
}

TEST_CASE("a support bundle is one small text file without the case in it") {
    test::AnOffice office;
    const QString code = office.receive();
    const QString path = office.path(QStringLiteral("help.json"));
    office.done(words("support-bundle") << path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("\"casesByState\""));
    CHECK_FALSE(text.contains(code.toUtf8()));
    CHECK(text.size() < 64 * 1024);
    CHECK(office.run(words("support-bundle --json") << office.path(QStringLiteral("no/where/help.json"))).refusal() == QStringLiteral("not-writable"));
}
