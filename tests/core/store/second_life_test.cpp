// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/an_office.h"

#include <QDir>
#include <QFile>

using domain::Refusal;
using test::TempStore;

namespace {

/// A backup of an office, opened where it was restored to, on another PC or the same one.
std::unique_ptr<store::Store> opened(TempStore& office, const QString& dir) {
    auto store = store::Store::open(dir, QStringLiteral("lan"), test::password, office.clock,
                                    office.random);
    REQUIRE(store);
    return *std::move(store);
}

}  // namespace

TEST_CASE("the same backup put back twice on one day gives out no code twice") {
    TempStore office;
    test::received(*office);
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    QStringList codes{test::received(*office).code()};
    for (int time = 0; time < 3; ++time) {
        office.clock.advance(std::chrono::minutes(30));
        const QString dir = office.path(QStringLiteral("again-%1").arg(time));
        REQUIRE(store::restore(file, dir));
        const auto again = opened(office, dir);
        for (int i = 0; i < 20; ++i) codes.append(test::received(*again).code());
    }
    CHECK(codes.removeDuplicates() == 0);
}

TEST_CASE("a backup put where the old store lay goes on from the last code it gave out") {
    TempStore office;
    test::received(*office);
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    for (int i = 0; i < 5; ++i) test::received(*office);
    const auto epoch = office->settings().device().epoch;
    office.close();
    // The technician takes the broken files away; the mark beside them stays.
    for (const char* name : {"store.db", "scans.db", "keys.json"})
        REQUIRE(QFile::remove(office.dir() + u'/' + QLatin1String(name)));
    REQUIRE(store::restore(file, office.dir()));
    office.reopen();
    CHECK_FALSE(office->settings().device().epoch == epoch);
    CHECK(test::received(*office).code() == QStringLiteral("H17.94.12-260302-0007"));
}

TEST_CASE("a backup that cannot be put back leaves the mark that was there") {
    TempStore office;
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const QString dir = office.path(QStringLiteral("folder"));
    REQUIRE(QDir().mkpath(dir));
    const QString mark = dir + QStringLiteral("/epoch.json");
    REQUIRE(QFile::copy(office.dir() + QStringLiteral("/epoch.json"), mark));
    QFile before(mark);
    REQUIRE(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    before.close();
    // A folder where a file has to go: nothing can be put there.
    REQUIRE(QDir().mkpath(dir + QStringLiteral("/scans.db/full")));
    CHECK_FALSE(store::restore(file, dir));
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == bytes);
    CHECK_FALSE(QFile::exists(dir + QStringLiteral("/store.db")));
}

TEST_CASE("without a mark nothing is put back") {
    TempStore office;
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const QString dir = office.path(QStringLiteral("folder"));
    REQUIRE(QDir().mkpath(dir + QStringLiteral("/epoch.json/in the way")));
    CHECK_FALSE(store::restore(file, dir));
    CHECK_FALSE(QFile::exists(dir + QStringLiteral("/store.db")));
}
