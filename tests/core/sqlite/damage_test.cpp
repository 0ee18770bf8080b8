// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"

using sqlite::Database;
using sqlite::Failure;

namespace {

constexpr qint64 pageSize = 4096;

/// A closed file of many pages.
void fill(AFile& file) {
    Database database(file.path(), file.opening());
    database.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
    database.writeAlways([&] {
        for (int i = 0; i < 200; ++i)
            database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {QString(1000, QChar(u'a' + i % 26))});
    });
}

void flipByte(const QString& path, qint64 at) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    const QByteArray byte = file.read(1);
    REQUIRE(byte.size() == 1);
    REQUIRE(file.seek(at));
    file.write(QByteArray(1, static_cast<char>(byte[0] ^ 1)));
}

}  // namespace

TEST_CASE("a sound file has no problems") {
    AFile file;
    fill(file);
    Database database(file.path(), file.opening());
    CHECK(database.check(false).isEmpty());
    CHECK(database.check(true).isEmpty());
}

TEST_CASE("one flipped bit in a page is found, and is a failure where the page is read") {
    AFile file;
    fill(file);
    REQUIRE(file.bytes().size() > 40 * pageSize);
    flipByte(file.path(), 30 * pageSize + 1234);
    Database database(file.path(), file.opening());
    CHECK(failureOf([&] { database.run(QStringLiteral("SELECT sum(length(text)) FROM t")); }) ==
          Failure::Kind::Corrupt);
    // Also when rows before the bad page were already handed out.
    int seen = 0;
    CHECK(failureOf([&] {
              database.each(QStringLiteral("SELECT text FROM t"), {}, [&](const sqlite::Row&) { return ++seen > 0; });
          }) == Failure::Kind::Corrupt);
    CHECK(seen > 10);
    CHECK(seen < 200);
    CHECK_FALSE(database.check(false).isEmpty());
    CHECK_FALSE(database.check(true).isEmpty());
}

TEST_CASE("a file whose first page is damaged does not open and is not made new") {
    AFile file;
    fill(file);
    flipByte(file.path(), 2000);
    const QByteArray before = file.bytes();
    CHECK(failureOf([&] { Database(file.path(), file.opening()); }) == Failure::Kind::NotADatabase);
    CHECK(file.bytes() == before);
}

TEST_CASE("a file that was cut short is found") {
    AFile file;
    fill(file);
    REQUIRE(QFile::resize(file.path(), 20 * pageSize));
    const auto kind = failureOf([&] {
        Database database(file.path(), file.opening());
        if (!database.check(true).isEmpty()) throw Failure(Failure::Kind::Corrupt, QStringLiteral("found"));
    });
    CHECK(kind == Failure::Kind::Corrupt);
}

TEST_CASE("a reference to a missing row is found by the thorough check") {
    ATable file;
    auto& database = file.database;
    database.run(QStringLiteral("CREATE TABLE child (t INTEGER NOT NULL REFERENCES t (id)) STRICT"));
    CHECK(failureOf([&] { database.run(QStringLiteral("INSERT INTO child VALUES (99)")); }) ==
          Failure::Kind::Constraint);
    database.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    database.run(QStringLiteral("INSERT INTO child VALUES (99)"));
    CHECK(database.check(false).isEmpty());
    CHECK(database.check(true).size() == 1);
}
