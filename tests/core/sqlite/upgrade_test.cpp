// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/upgrade.h"

#include "tests/core/sqlite/a_file.h"
#include "tests/support/small_disk.h"

#include <QDir>

using sqlite::Database;
using sqlite::Failure;
using Mode = sqlite::Opening::Mode;

namespace {

const auto one = QStringLiteral("CREATE TABLE t (text TEXT NOT NULL) STRICT");
const auto two = QStringLiteral("ALTER TABLE t ADD COLUMN more TEXT");
const auto broken = QStringLiteral("CREATE TABLE half (x)\n--\nCREATE TABLE half (x)");
const auto tooMuch = QStringLiteral("CREATE TABLE big (x BLOB)\n--\nINSERT INTO big VALUES (randomblob(1000000))");
const auto scans = QStringLiteral("scans");
const auto scansOne = QStringLiteral("CREATE TABLE scans.paper (text TEXT)");
const auto scansTwo = QStringLiteral("CREATE TABLE scans.page (text TEXT)");

/// A file of schema 1 with 40 rows, and its keys beside it.
struct AnOlderFile : AFile {
    Database database{path(), opening()};

    AnOlderFile() {
        database.migrate({one});
        fill(40);
        QFile keys(path(QStringLiteral("keys.json")));
        REQUIRE(keys.open(QIODevice::WriteOnly));
        keys.write("keys");
    }
    void fill(int count) {
        database.writeAlways([&] {
            for (int i = 0; i < count; ++i)
                database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {QString(1000, u'ă')});
        });
    }
    std::optional<sqlite::Upgrade> upgrade(const std::vector<sqlite::Schema>& files, int day = 2) {
        return sqlite::migrateWithCopy(database, files,
                                       {.folder = path(QStringLiteral("before-upgrade")),
                                        .day = QDate(2026, 3, day),
                                        .besides = {path(QStringLiteral("keys.json"))}});
    }
    std::optional<sqlite::Upgrade> upgrade(const QStringList& scripts = {one, two}, int day = 2) {
        return upgrade({{QStringLiteral("main"), scripts}}, day);
    }
    QStringList copies() const { return QDir(path(QStringLiteral("before-upgrade"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
};

}  // namespace

TEST_CASE_METHOD(AnOlderFile, "an older file is copied before it changes, once") {
    const auto done = upgrade();
    REQUIRE(done);
    CHECK(done->fromSchema == 1);
    CHECK(done->toSchema == 2);
    CHECK(done->copy == path(QStringLiteral("before-upgrade/hồ sơ-schema-1-2026-03-02")));
    CHECK(QDir(done->copy).entryList(QDir::Files) == QStringList{QStringLiteral("hồ sơ.db"), QStringLiteral("keys.json")});
    CHECK(database.version() == 2);
    CHECK_FALSE(upgrade());
    CHECK(copies().size() == 1);

    const QString copied = QDir(done->copy).filePath(QStringLiteral("hồ sơ.db"));
    CHECK(failureOf([&] { Database(copied, {.key = QByteArray(32, 'x'), .mode = Mode::OpenExisting}); }) ==
          Failure::Kind::NotADatabase);
    Database before(copied, opening(Mode::OpenExisting));
    CHECK(before.version() == 1);
    CHECK(rows(before) == 40);
    CHECK(before.check(true).isEmpty());
}

TEST_CASE_METHOD(AFile, "a new file has nothing to be copied") {
    Database database(path(), opening());
    CHECK_FALSE(sqlite::migrateWithCopy(database, {{QStringLiteral("main"), {one, two}}},
                                        {.folder = path(QStringLiteral("before-upgrade")), .day = QDate(2026, 3, 2), .besides = {}}));
    CHECK(database.version() == 2);
    CHECK_FALSE(QDir(path(QStringLiteral("before-upgrade"))).exists());
}

TEST_CASE_METHOD(AnOlderFile, "of two files only what changes is copied, and together") {
    database.attach(path(QStringLiteral("scans.db")), scans);
    database.migrate({scansOne}, scans);
    SECTION("the first") {
        const auto done = upgrade({{QStringLiteral("main"), {one, two}}, {scans, {scansOne}}});
        CHECK_FALSE(QFile::exists(QDir(done->copy).filePath(QStringLiteral("scans.db"))));
        CHECK(QFile::exists(QDir(done->copy).filePath(QStringLiteral("hồ sơ.db"))));
    }
    SECTION("the second") {
        const auto done = upgrade({{QStringLiteral("main"), {one}}, {scans, {scansOne, scansTwo}}});
        CHECK(copies() == QStringList{QStringLiteral("scans-schema-1-2026-03-02")});
        Database before(QDir(done->copy).filePath(QStringLiteral("scans.db")), opening(Mode::OpenExisting));
        CHECK(before.version() == 1);
    }
    SECTION("both") {
        upgrade({{QStringLiteral("main"), {one, two}}, {scans, {scansOne, scansTwo}}});
        CHECK(copies().size() == 1);
        CHECK(database.version(scans) == 2);
    }
    SECTION("both, and the second fails: neither has changed") {
        CHECK(failureOf([&] { upgrade({{QStringLiteral("main"), {one, two}}, {scans, {scansOne, broken}}}); }));
        CHECK(database.version() == 1);
        CHECK(database.version(scans) == 1);
    }
}

TEST_CASE_METHOD(AnOlderFile, "an upgrade that does not come to its end leaves one copy a day, and the file as it was") {
    for (int attempt = 0; attempt < 3; ++attempt) {
        CHECK(failureOf([&] { upgrade({one, two, broken}); }) == Failure::Kind::Other);
        CHECK(database.version() == 1);
        CHECK(copies().size() == 1);
        fill(1);   // the older program goes on
    }
    const auto done = upgrade();
    CHECK(copies().size() == 1);
    Database before(QDir(done->copy).filePath(QStringLiteral("hồ sơ.db")), opening(Mode::OpenExisting));
    CHECK(rows(before) == 43);
}

TEST_CASE_METHOD(AnOlderFile, "half a copy is not taken for a whole one and goes away") {
    const QString half = path(QStringLiteral("before-upgrade/hồ sơ-schema-1-2026-03-01.part"));
    REQUIRE(QDir().mkpath(half));
    REQUIRE(QFile::copy(path(), half + QStringLiteral("/hồ sơ.db")));
    REQUIRE(upgrade());
    CHECK(copies() == QStringList{QStringLiteral("hồ sơ-schema-1-2026-03-02")});
}

TEST_CASE_METHOD(AnOlderFile, "the copies of the last two upgrades stay, and what is not ours") {
    REQUIRE(QDir().mkpath(path(QStringLiteral("before-upgrade/của tôi"))));
    QStringList scripts{one, two};
    for (int day = 2; day < 6; ++day) {
        REQUIRE(upgrade(scripts, day));
        scripts += QStringLiteral("CREATE TABLE t%1 (x)").arg(day);
    }
    // A PC whose clock has fallen back: what was just made stays all the same.
    REQUIRE(upgrade(scripts, 1));
    CHECK(copies() == QStringList{QStringLiteral("của tôi"), QStringLiteral("hồ sơ-schema-4-2026-03-05"),
                                  QStringLiteral("hồ sơ-schema-5-2026-03-01")});
}

TEST_CASE_METHOD(AnOlderFile, "nobody writes between the copy and the change") {
    Database other(path(), opening());
    std::optional<Failure::Kind> refused;
    database.migrate(std::vector<sqlite::Schema>{{QStringLiteral("main"), {one, two}}}, [&] {
        refused = failureOf([&] { other.run(QStringLiteral("INSERT INTO t (text) VALUES ('giữa chừng')")); });
    });
    CHECK(refused == Failure::Kind::Busy);
}

TEST_CASE_METHOD(AnOlderFile, "a disk that is full while the file changes keeps neither the change nor the copy") {
    database.run(QStringLiteral("PRAGMA max_page_count = 60"));
    CHECK(failureOf([&] { upgrade({one, two, tooMuch}); }) == Failure::Kind::Full);
    CHECK(database.version() == 1);
    CHECK(copies().isEmpty());
    CHECK(rows(database) == 40);
}

#ifdef Q_OS_UNIX
TEST_CASE_METHOD(AnOlderFile, "a disk that is too full for the copy refuses the upgrade and leaves nothing") {
    database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    {
        const test::SmallDisk disk(40 * 1024);
        const auto kind = failureOf([&] { upgrade(); });
        REQUIRE(kind);
        CHECK(int(*kind) == int(Failure::Kind::Full));
    }
    CHECK(database.version() == 1);
    CHECK(copies().isEmpty());
    CHECK(upgrade());
}
#endif

TEST_CASE_METHOD(AnOlderFile, "where no copy can be made nothing is changed") {
    QFile inTheWay(path(QStringLiteral("before-upgrade")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    CHECK(failureOf([&] { upgrade(); }) == Failure::Kind::CannotOpen);
    CHECK(database.version() == 1);
    CHECK(rows(database) == 40);
}
