// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"

#include <QFileInfo>
#include <QVersionNumber>

#include <set>

#include <sqlite3.h>

using sqlite::Database;
using sqlite::Failure;
using Mode = sqlite::Opening::Mode;

namespace {

QString pragma(Database& database, const char* name) {
    return database
        .first(QStringLiteral("PRAGMA ") + QLatin1String(name), {}, [](const sqlite::Row& row) { return row.text(0); })
        .value_or(QString());
}

}  // namespace

TEST_CASE("the engine behind an open file is the encrypting one of this program", "[engine]") {
    ATable file;
    CHECK(QVersionNumber::fromString(file.database.engineVersion()) >= QVersionNumber(3, 51, 3));
    CHECK(file.database.engineVersion() == QLatin1String(sqlite3_libversion()));
    CHECK(file.database.cipher() == QStringLiteral("chacha20"));

    // The driver's own handle, asked through the functions this program is linked to.
    auto* handle = static_cast<sqlite3*>(file.database.handle());
    REQUIRE(handle);
    CHECK(QFileInfo(QString::fromUtf8(sqlite3_db_filename(handle, "main"))) == QFileInfo(file.path()));
}

#ifdef Q_OS_LINUX
TEST_CASE("Qt's driver brought no second SQLite into the process", "[engine]") {
    ATable file;
    QFile maps(QStringLiteral("/proc/self/maps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    std::set<QByteArray> libraries;
    bool hasDriver = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QByteArray path = line.mid(line.indexOf('/')).trimmed();
        if (path.contains("/libsqlite3.so")) libraries.insert(path);
        hasDriver = hasDriver || path.contains("libqsqlite");
    }
    CHECK(hasDriver);
    REQUIRE(libraries.size() == 1);
    CHECK_FALSE(libraries.begin()->startsWith("/usr/lib/"));
    CHECK_FALSE(libraries.begin()->startsWith("/lib/"));
}
#endif

TEST_CASE("nothing that was written can be read in the files without the key", "[engine]") {
    ATable file;
    const QString name = QStringLiteral("Nguyễn Thị Bí Mật");
    file.database.run(QStringLiteral("CREATE VIRTUAL TABLE found USING fts5(text)"));
    file.insert(name);
    file.database.writeAlways([&] {
        file.database.run(QStringLiteral("INSERT INTO found (text) VALUES (?)"), {QStringLiteral("zzunaccented")});
    });
    const auto isPlain = [&](const QByteArray& bytes) {
        const QByteArray utf16(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
        return bytes.contains(name.toUtf8()) || bytes.contains(utf16) || bytes.contains("zzunaccented") ||
               bytes.contains("CREATE TABLE") || bytes.contains("SQLite format 3");
    };
    const QByteArray journal = file.bytes(QStringLiteral("-wal"));
    REQUIRE(journal.size() > 4096);
    CHECK_FALSE(isPlain(journal));
    CHECK_FALSE(isPlain(file.bytes(QStringLiteral("-shm"))));

    file.database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    REQUIRE(file.bytes().size() > 4096);
    CHECK_FALSE(isPlain(file.bytes()));
}

TEST_CASE("a plain file is plain and says so", "[engine]") {
    AFile file;
    {
        Database database(file.path());
        database.run(QStringLiteral("CREATE TABLE t (text TEXT)"));
        CHECK(database.cipher().isEmpty());
    }
    CHECK(file.bytes().startsWith("SQLite format 3"));
}

TEST_CASE("a file opens with its key and with no other") {
    AFile file;
    {
        Database database(file.path(), file.opening());
        database.run(QStringLiteral("CREATE TABLE t (text TEXT)"));
    }
    const auto openedWith = [&](const QByteArray& key) {
        return failureOf([&] { Database(file.path(), {.key = key, .mode = Mode::OpenExisting}); });
    };
    CHECK(openedWith(QByteArray(32, 'x')) == Failure::Kind::NotADatabase);
    CHECK(openedWith({}) == Failure::Kind::NotADatabase);
    CHECK(openedWith("short") == Failure::Kind::Other);
    CHECK_FALSE(openedWith(file.key));
}

TEST_CASE("another kind of file, an empty one or none at all is refused and left as it is") {
    AFile file;
    const auto opened = [&](Mode mode) { return failureOf([&] { Database(file.path(), file.opening(mode)); }); };
    CHECK(opened(Mode::OpenExisting) == Failure::Kind::CannotOpen);
    CHECK_FALSE(QFile::exists(file.path()));

    QFile other(file.path());
    REQUIRE(other.open(QIODevice::WriteOnly));
    CHECK(opened(Mode::OpenExisting) == Failure::Kind::NotADatabase);
    const QByteArray letter = QByteArray("Kính gửi Ủy ban nhân dân ").repeated(400);
    other.write(letter);
    other.close();
    CHECK(opened(Mode::CreateOrOpen) == Failure::Kind::NotADatabase);
    CHECK(opened(Mode::OpenExisting) == Failure::Kind::NotADatabase);
    CHECK(file.bytes() == letter);

    CHECK(failureOf([&] { Database(file.path(QStringLiteral("no/such/folder.db")), file.opening()); }) ==
          Failure::Kind::CannotOpen);
}

TEST_CASE("a file is opened durable and strict") {
    ATable file;
    CHECK(pragma(file.database, "journal_mode") == QStringLiteral("wal"));
    CHECK(pragma(file.database, "synchronous") == QStringLiteral("2"));
    CHECK(pragma(file.database, "foreign_keys") == QStringLiteral("1"));
    CHECK(pragma(file.database, "temp_store") == QStringLiteral("2"));
    CHECK(pragma(file.database, "trusted_schema") == QStringLiteral("0"));
    CHECK(pragma(file.database, "cell_size_check") == QStringLiteral("1"));
    CHECK(pragma(file.database, "secure_delete") == QStringLiteral("1"));
    CHECK(failureOf([&] { file.database.run(QStringLiteral("SELECT \"no such column\" FROM t")); }) ==
          Failure::Kind::Other);
}

TEST_CASE("an attached file has the same key and its own journal") {
    ATable file;
    const QString scans = file.path(QStringLiteral("scans.db"));
    file.database.attach(scans, QStringLiteral("scans"));
    file.database.run(QStringLiteral("CREATE TABLE scans.chunk (bytes BLOB) STRICT"));
    const QByteArray mark = QByteArray("PLAINPAGE").repeated(1000);
    file.database.writeAlways([&] { file.database.run(QStringLiteral("INSERT INTO scans.chunk VALUES (?)"), {mark}); });
    CHECK(pragma(file.database, "scans.journal_mode") == QStringLiteral("wal"));
    CHECK(pragma(file.database, "scans.synchronous") == QStringLiteral("2"));
    file.database.run(QStringLiteral("PRAGMA scans.wal_checkpoint(TRUNCATE)"));
    QFile raw(scans);
    REQUIRE(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    CHECK(bytes.size() > mark.size());
    CHECK_FALSE(bytes.contains("PLAINPAGE"));
    CHECK_FALSE(bytes.startsWith("SQLite format 3"));

    Database alone(scans, file.opening(Mode::OpenExisting));
    const auto read = alone.first(QStringLiteral("SELECT bytes FROM chunk"), {},
                                  [](const sqlite::Row& row) { return row.blob(0); });
    CHECK(read == mark);
}

TEST_CASE("a file with another key cannot be attached, and the first file goes on working") {
    ATable file;
    const QString other = file.path(QStringLiteral("other.db"));
    {
        Database database(other, {.key = QByteArray(32, 'o')});
        database.run(QStringLiteral("CREATE TABLE x (y)"));
    }
    CHECK(failureOf([&] { file.database.attach(other, QStringLiteral("other")); }) == Failure::Kind::NotADatabase);
    CHECK(failureOf([&] { file.database.attach(other, QStringLiteral("o; DROP TABLE t")); }) == Failure::Kind::Other);
    file.insert(QStringLiteral("một"));
    CHECK(rows(file.database) == 1);
    CHECK_NOTHROW(file.database.attach(file.path(QStringLiteral("scans.db")), QStringLiteral("other")));
}

TEST_CASE("an attached file is opened again, and must be there when it is asked to be") {
    AFile file;
    const QString scans = file.path(QStringLiteral("scans.db")), name = QStringLiteral("scans");
    {
        Database database(file.path(), file.opening());
        database.attach(scans, name);
        database.run(QStringLiteral("CREATE TABLE scans.chunk (bytes BLOB) STRICT"));
    }
    Database database(file.path(), file.opening());
    database.attach(scans, name, Mode::OpenExisting);
    CHECK_NOTHROW(database.run(QStringLiteral("SELECT * FROM scans.chunk")));
    CHECK(failureOf([&] {
              database.attach(file.path(QStringLiteral("none.db")), QStringLiteral("none"), Mode::OpenExisting);
          }) == Failure::Kind::CannotOpen);
    CHECK_FALSE(QFile::exists(file.path(QStringLiteral("none.db"))));
    // The key is in no statement that is kept.
    auto* handle = static_cast<sqlite3*>(database.handle());
    for (auto* at = sqlite3_next_stmt(handle, nullptr); at; at = sqlite3_next_stmt(handle, at))
        CHECK_FALSE(QByteArray(sqlite3_sql(at)).contains("ATTACH"));
}
