// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"

#include <QUuid>

#include <sqlite3.h>

using sqlite::Database;
using sqlite::Failure;
using sqlite::Row;

namespace {

int preparedStatements(Database& database) {
    int count = 0;
    auto* handle = static_cast<sqlite3*>(database.handle());
    for (auto* at = sqlite3_next_stmt(handle, nullptr); at; at = sqlite3_next_stmt(handle, at)) ++count;
    return count;
}

/// What SQL says of one bound value.
QString kindOfBound(Database& database, const QVariant& value) {
    return database
        .first(QStringLiteral("SELECT typeof(v) || ':' || ifnull(v, '') FROM (SELECT ? AS v)"), {value},
               [](const Row& row) { return row.text(0); })
        .value();
}

std::string messageOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the same statement is prepared once and different ones never pile up") {
    ATable file;
    for (int i = 0; i < 100; ++i) file.insert(QString::number(i));
    const int few = preparedStatements(file.database);
    for (int i = 0; i < 100; ++i) file.insert(QString::number(i));
    CHECK(preparedStatements(file.database) == few);
    for (int i = 0; i < 500; ++i)
        file.database.run(QStringLiteral("SELECT %1 FROM t WHERE id = ?").arg(i), {i});
    CHECK(preparedStatements(file.database) <= 64);
    CHECK(rows(file.database) == 200);
}

TEST_CASE("a statement can be asked again inside its own answer") {
    ATable file;
    for (int i = 1; i <= 3; ++i) file.insert(QString::number(i));
    const QString ask = QStringLiteral("SELECT id FROM t WHERE id > ? ORDER BY id");
    QStringList seen;
    file.database.each(ask, {0}, [&](const Row& outer) {
        file.database.each(ask, {outer.integer(0)}, [&](const Row& inner) {
            seen.append(QStringLiteral("%1-%2").arg(outer.integer(0)).arg(inner.integer(0)));
            return true;
        });
        return true;
    });
    CHECK(seen.join(u' ') == QStringLiteral("1-2 1-3 2-3"));
}

TEST_CASE("reading can stop early and the statement is free again") {
    ATable file;
    for (int i = 1; i <= 3; ++i) file.insert(QString::number(i));
    int looked = 0;
    for (int round = 0; round < 2; ++round)
        file.database.each(QStringLiteral("SELECT id FROM t"), {}, [&](const Row&) { return ++looked < 0; });
    CHECK(looked == 2);
    file.database.run(QStringLiteral("DROP TABLE t"));  // refused while a reader is open
}

TEST_CASE("values arrive as what they are") {
    ATable file;
    auto& database = file.database;
    CHECK(kindOfBound(database, QVariant()) == QStringLiteral("null:"));
    CHECK(kindOfBound(database, QString()) == QStringLiteral("text:"));
    CHECK(kindOfBound(database, QStringLiteral("Đỗ")) == QStringLiteral("text:Đỗ"));
    CHECK(kindOfBound(database, QByteArray()) == QStringLiteral("blob:"));
    CHECK(kindOfBound(database, QByteArray("ab")) == QStringLiteral("blob:ab"));
    CHECK(kindOfBound(database, true) == QStringLiteral("integer:1"));
    CHECK(kindOfBound(database, std::numeric_limits<qint64>::min()) == QStringLiteral("integer:-9223372036854775808"));
    CHECK(kindOfBound(database, quint64(7)) == QStringLiteral("integer:7"));
    CHECK(kindOfBound(database, QVariant::fromValue<unsigned long>(8)) == QStringLiteral("integer:8"));
    CHECK(kindOfBound(database, 0.5) == QStringLiteral("real:0.5"));
    CHECK(kindOfBound(database, QDate(2026, 2, 17)) == QStringLiteral("text:2026-02-17"));
    CHECK(kindOfBound(database, QDate()) == QStringLiteral("null:"));
    const QUuid uuid(QStringLiteral("{11223344-5566-7788-99aa-bbccddeeff00}"));
    CHECK(kindOfBound(database, uuid) == QStringLiteral("text:11223344-5566-7788-99aa-bbccddeeff00"));
    CHECK(failureOf([&] { kindOfBound(database, std::numeric_limits<quint64>::max()); }) == Failure::Kind::Other);
    CHECK(failureOf([&] { kindOfBound(database, QStringList{QStringLiteral("a")}); }) == Failure::Kind::Other);
}

TEST_CASE("a row gives each column as it was stored") {
    ATable file;
    const auto seen = file.database.first(
        QStringLiteral("SELECT 'chữ', 42, x'00ff00', 1, NULL"), {}, [](const Row& row) {
            CHECK(row.text(0) == QStringLiteral("chữ"));
            CHECK(row.integer(1) == 42);
            CHECK(row.blob(2) == QByteArray::fromHex("00ff00"));
            CHECK(row.flag(3));
            CHECK(row.isNull(4));
            CHECK_FALSE(row.isNull(0));
            return true;
        });
    CHECK(seen);
    CHECK_FALSE(file.database.first(QStringLiteral("SELECT id FROM t"), {}, [](const Row&) { return 1; }));
}

TEST_CASE("the number of changed rows is that of this statement") {
    ATable file;
    auto& database = file.database;
    for (int i = 0; i < 3; ++i) file.insert(QStringLiteral("x"));
    database.writeAlways([&] {
        CHECK(database.run(QStringLiteral("UPDATE t SET text = 'y'")) == 3);
        CHECK(database.run(QStringLiteral("UPDATE t SET text = 'y' WHERE id = 99")) == 0);
        CHECK(database.run(QStringLiteral("CREATE TABLE u (x)")) == 0);
        CHECK(database.run(QStringLiteral("SELECT * FROM t")) == 0);
        CHECK(database.run(QStringLiteral("DELETE FROM t WHERE id = 1")) == 1);
    });
}

TEST_CASE("too few or too many values are refused, also when the statement was used before") {
    ATable file;
    const QString ask = QStringLiteral("SELECT id FROM t WHERE id = ? OR text = ?");
    file.database.run(ask, {1, QStringLiteral("x")});
    CHECK(failureOf([&] { file.database.run(ask, {1}); }) == Failure::Kind::Other);
    CHECK(failureOf([&] { file.database.run(ask, {1, 2, 3}); }) == Failure::Kind::Other);
    CHECK(failureOf([&] { file.database.run(ask); }) == Failure::Kind::Other);
    CHECK_FALSE(failureOf([&] { file.database.run(ask, {1, QStringLiteral("x")}); }));
}

TEST_CASE("the text of a failure names the statement and no value") {
    ATable file;
    auto& database = file.database;
    database.run(QStringLiteral("CREATE VIRTUAL TABLE found USING fts5(text)"));
    const QString person = QStringLiteral("Nguyễn \"Bí Mật");
    const std::string search =
        messageOf([&] { database.run(QStringLiteral("SELECT text FROM found WHERE found MATCH ?"), {person}); });
    CHECK_THAT(search, Catch::Contains("SELECT text FROM found"));
    CHECK_THAT(search, !Catch::Contains("Nguy") && !Catch::Contains("Bí"));

    database.run(QStringLiteral("CREATE UNIQUE INDEX once ON t (text)"));
    file.insert(person);
    const std::string twice = messageOf([&] { file.insert(person); });
    CHECK_THAT(twice, Catch::Contains("INSERT INTO t") && Catch::Contains("t.text"));
    CHECK_THAT(twice, !Catch::Contains("Nguy"));

    CHECK_THAT(messageOf([&] { database.run(QStringLiteral("SELEC 1")); }), Catch::Contains("SELEC 1"));
}
