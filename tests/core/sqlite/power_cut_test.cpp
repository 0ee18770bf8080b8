// SPDX-License-Identifier: GPL-3.0-or-later
// Power cut at every single write of a connection's life, with every kind of loss.
#include "core/sqlite/database.h"
#include "tests/core/sqlite/a_file.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/fixed_random.h"

#include <QDir>

#include <sqlite3.h>

using test::Tear;

namespace {

struct Life {
    int reported = 0;      ///< rows whose write came back
    bool made = false;     ///< the table's too
};

/// Rows that grow, are changed and deleted, in two files, with the journal written back now and then.
void live(const AFile& file, Life& life) {
    sqlite::Database database(file.path(), file.opening());
    database.attach(file.path(QStringLiteral("scans.db")), QStringLiteral("scans"));
    database.run(QStringLiteral("PRAGMA wal_autocheckpoint = 12"));
    database.writeAlways([&] {
        database.run(QStringLiteral("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
        database.run(QStringLiteral("CREATE TABLE IF NOT EXISTS scans.s (id INTEGER PRIMARY KEY, data BLOB) STRICT"));
    });
    life.made = true;
    for (int i = life.reported + 1; i <= 10; ++i) {
        database.writeAlways([&] {
            database.run(QStringLiteral("INSERT OR REPLACE INTO scans.s VALUES (?, ?)"), {i, QByteArray(9000, char(i))});
        });
        database.writeAlways([&] {
            database.run(QStringLiteral("INSERT OR REPLACE INTO t VALUES (?, ?)"), {i, QString(700 * (i % 3 + 1), QChar(u'a' + i))});
            database.run(QStringLiteral("UPDATE t SET text = text || 'x' WHERE id % 4 = ?"), {i % 4});
        });
        life.reported = i;
    }
}

/// Everything that was reported and at most the write that was under way; the file is sound and takes more.
void checkKept(const AFile& file, const Life& life) {
    sqlite::Database database(file.path(), file.opening());
    database.attach(file.path(QStringLiteral("scans.db")), QStringLiteral("scans"));
    CHECK(database.check(true).isEmpty());
    const bool made = database.first(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 't'"), {},
                                     [](const sqlite::Row& row) { return row.integer(0); }).has_value();
    CHECK(made >= life.made);
    if (!made) return;
    const qint64 kept = rows(database);
    CHECK(kept >= life.reported);
    CHECK(kept <= life.reported + 1);
    const auto newest = database.first(QStringLiteral("SELECT ifnull(max(id), 0) FROM t"), {},
                                       [](const sqlite::Row& row) { return row.integer(0); });
    CHECK(*newest == kept);   // no hole in the middle
}

/// Lives until the cut, dies, and gives the disk back as the cut left it.
Life liveAndDie(const AFile& file, test::FaultyDisk& disk, qint64 at, Tear tear, domain::Random& random) {
    Life life;
    disk.cutPowerAfter(at);
    failureOf([&] { live(file, life); });
    REQUIRE(disk.isDead());
    disk.restart(tear, random);
    return life;
}

qint64 operationsOfALife() {
    AFile file;
    const test::FaultyDisk disk(file.folder.path());
    Life life;
    live(file, life);
    REQUIRE(life.reported == 10);
    return disk.operations();
}

}  // namespace

TEST_CASE("whatever a commit reported survives a power cut at any write, whatever part of the rest the disk kept") {
    const qint64 all = operationsOfALife();
    REQUIRE(all > 100);
    const Tear tear = GENERATE(Tear::Nothing, Tear::Everything, Tear::Sectors);
    test::FixedRandom random(7);
    const qint64 step = qEnvironmentVariableIsSet("COMMUNEDESK_SOAK") ? 1 : 3;
    for (qint64 at = 0; at < all; at += step) {
        CAPTURE(static_cast<int>(tear), at);
        AFile file;
        test::FaultyDisk disk(file.folder.path());
        const Life life = liveAndDie(file, disk, at, tear, random);
        if (QFile::exists(file.path()) || life.made) checkKept(file, life);
    }
}

TEST_CASE("a second power cut while the first is being mended loses nothing either") {
    const qint64 all = operationsOfALife();
    test::FixedRandom random(8);
    const int rounds = qEnvironmentVariableIsSet("COMMUNEDESK_SOAK") ? 5000 : 60;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        AFile file;
        test::FaultyDisk disk(file.folder.path());
        Life life = liveAndDie(file, disk, random.number(static_cast<int>(all)), Tear::Sectors, random);
        if (!life.made) continue;
        disk.cutPowerAfter(random.number(30));
        failureOf([&] { live(file, life); });
        disk.cutPowerAfter(0);
        disk.operate();
        disk.restart(Tear::Sectors, random);
        checkKept(file, life);
    }
}

TEST_CASE("the faulty disk does lose what nobody flushed") {
    AFile file;
    test::FaultyDisk disk(file.folder.path());
    test::FixedRandom random(9);
    {
        sqlite::Database database(file.path(), file.opening());
        database.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
        database.run(QStringLiteral("PRAGMA synchronous = OFF"));
        database.run(QStringLiteral("INSERT INTO t VALUES (1, 'a')"));
        disk.cutPowerAfter(0);
    }
    disk.restart(Tear::Everything, random);
    sqlite::Database database(file.path(), file.opening());
    CHECK(rows(database) == 0);
}
