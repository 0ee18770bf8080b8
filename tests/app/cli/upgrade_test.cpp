// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QDir>
#include <QFile>

using test::words;

TEST_CASE("data of an earlier version are taken over, and it is said once, beside the answer") {
    test::AnOffice office{test::AnOffice::Empty{}};
    const QDir from(QStringLiteral(COMMUNEDESK_OLDER_OFFICES "/schema-4"));
    REQUIRE(QDir().mkpath(office.path(QStringLiteral("store"))));
    for (const QString& name : from.entryList(QDir::Files)) REQUIRE(QFile::copy(from.filePath(name), office.storeFile(name)));
    const test::How later{.now = QStringLiteral("2026-03-09T01:30:00Z")};
    const test::Ran first = office.run(words("case list --json"), later);
    CHECK(first.exit == 0);
    CHECK(first.json()[QLatin1String("cases")].toArray().size() == 6);
    CHECK(first.err.count('\n') == 1);
    CHECK(QString::fromUtf8(first.err).contains(office.storeFile(QStringLiteral("before-upgrade/store-schema-4-2026-03-09"))));
    const test::Ran second = office.run(words("verify --json"), later);
    CHECK(second.exit == 0);
    CHECK(second.err.isEmpty());

    QFile mark(office.storeFile(QStringLiteral("version.json")));
    REQUIRE(mark.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(mark.readAll()).contains(QStringLiteral("\"schema\":6")));
}
