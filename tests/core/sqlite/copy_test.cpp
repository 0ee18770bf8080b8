// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"

using sqlite::Database;
using sqlite::Failure;
using Mode = sqlite::Opening::Mode;

namespace {

std::vector<QString> texts(Database& database, const char* table = "t") {
    return database.all(QStringLiteral("SELECT text FROM %1 ORDER BY rowid").arg(QLatin1String(table)), {},
                        [](const sqlite::Row& row) { return row.text(0); });
}

void fill(ATable& file, int count) {
    file.database.writeAlways([&] {
        for (int i = 0; i < count; ++i)
            file.database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {QString(1000, QChar(u'a' + i % 26))});
    });
}

}  // namespace

TEST_CASE("a copy opens with the same key, holds the same rows and is encrypted too") {
    ATable file;
    fill(file, 500);
    const QString copy = file.path(QStringLiteral("bản sao.db"));
    CHECK(file.database.backupTo(copy));
    QFile raw(copy);
    REQUIRE(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    CHECK_FALSE(bytes.startsWith("SQLite format 3"));
    CHECK_FALSE(bytes.contains("aaaaaaaaaaaaaaaa"));

    Database again(copy, file.opening(Mode::OpenExisting));
    CHECK(texts(again) == texts(file.database));
    CHECK(again.check(true).isEmpty());
    CHECK(again.cipher() == QStringLiteral("chacha20"));
    CHECK(failureOf([&] { Database(copy, {.key = QByteArray(32, 'x')}); }) == Failure::Kind::NotADatabase);
    file.insert(QStringLiteral("sau"));
    CHECK(rows(file.database) == 501);
}

TEST_CASE("a plain file has a plain copy") {
    AFile file;
    Database database(file.path());
    database.run(QStringLiteral("CREATE TABLE t (text TEXT)"));
    const QString copy = file.path(QStringLiteral("copy.db"));
    CHECK(database.backupTo(copy));
    CHECK(Database(copy, {.mode = Mode::OpenExisting}).cipher().isEmpty());
}

TEST_CASE("a copy is one moment of the file, whatever others write meanwhile") {
    ATable file;
    fill(file, 6000);
    Database other(file.path(), file.opening());
    const auto before = texts(file.database);
    int steps = 0;
    const QString copy = file.path(QStringLiteral("copy.db"));
    CHECK(file.database.backupTo(copy, QStringLiteral("main"), [&](qint64 done, qint64 total) {
        CHECK(done <= total);
        other.writeAlways([&] { other.run(QStringLiteral("INSERT INTO t (text) VALUES ('giữa chừng')")); });
        return ++steps < 100;
    }));
    CHECK(steps > 1);
    CHECK(steps < 100);
    Database again(copy, file.opening(Mode::OpenExisting));
    CHECK(texts(again) == before);
    CHECK(rows(file.database) == 6000 + steps);
}

TEST_CASE("a copy that was stopped leaves no file, and the next one works") {
    ATable file;
    fill(file, 6000);
    const QString copy = file.path(QStringLiteral("copy.db"));
    CHECK_FALSE(file.database.backupTo(copy, QStringLiteral("main"), [](qint64, qint64) { return false; }));
    CHECK_FALSE(QFile::exists(copy));
    CHECK(file.database.backupTo(copy));
}

TEST_CASE("a copy never takes the place of a file that is there") {
    ATable file;
    const QString copy = file.path(QStringLiteral("copy.db"));
    QFile there(copy);
    REQUIRE(there.open(QIODevice::WriteOnly));
    there.write("keep me");
    there.close();
    CHECK(failureOf([&] { file.database.backupTo(copy); }) == Failure::Kind::CannotOpen);
    REQUIRE(there.open(QIODevice::ReadOnly));
    CHECK(there.readAll() == "keep me");
    CHECK(failureOf([&] { file.database.backupTo(file.path(QStringLiteral("no/such/folder.db"))); }) ==
          Failure::Kind::CannotOpen);
}

TEST_CASE("an attached file is copied by its name") {
    ATable file;
    file.database.attach(file.path(QStringLiteral("scans.db")), QStringLiteral("scans"));
    file.database.run(QStringLiteral("CREATE TABLE scans.paper (text TEXT)"));
    file.database.writeAlways([&] { file.database.run(QStringLiteral("INSERT INTO scans.paper VALUES ('trang 1')")); });
    const QString copy = file.path(QStringLiteral("scans copy.db"));
    CHECK(file.database.backupTo(copy, QStringLiteral("scans")));
    Database again(copy, file.opening(Mode::OpenExisting));
    CHECK(texts(again, "paper") == std::vector<QString>{QStringLiteral("trang 1")});
}

TEST_CASE("a copy inside a write is refused and the write is not kept") {
    ATable file;
    const QString copy = file.path(QStringLiteral("copy.db"));
    CHECK(failureOf([&] { file.database.writeAlways([&] { file.database.backupTo(copy); }); }) == Failure::Kind::Other);
    CHECK_FALSE(QFile::exists(copy));
}
