// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/bulk.h"
#include "tests/core/sqlite/a_file.h"

namespace {

struct Filled : AFile {
    sqlite::Database database{path(), opening()};
    Filled() {
        database.run(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL, bytes BLOB) STRICT"));
    }
    void fill(int count) {
        database.writeAlways([&] {
            sqlite::Bulk add(database, "INSERT INTO t (id, text, bytes) VALUES (?, ?, ?)");
            for (int i = 0; i < count; ++i) add.integer(i).text(QStringLiteral("hồ sơ %1").arg(i)).blob(QByteArray(i, 'b')).run();
        });
    }
    qint64 count() {
        return database.first(QStringLiteral("SELECT count(*) FROM t"), {}, [](const sqlite::Row& row) { return row.integer(0); }).value();
    }
};

}  // namespace

TEST_CASE_METHOD(Filled, "hundreds of rows are written and looked up as they were given") {
    fill(300);
    sqlite::Bulk find(database, "SELECT id, text, bytes FROM t WHERE id BETWEEN ? AND ?");
    for (const int first : {0, 7, 250}) {
        int expected = first;
        find.integer(first).integer(first + 2).each([&](const sqlite::Bulk& row) {
            CHECK(row.integerAt(0) == expected);
            CHECK(row.textAt(1) == QStringLiteral("hồ sơ %1").arg(expected));
            CHECK(row.blobAt(2) == QByteArray(expected, 'b'));
            ++expected;
        });
        CHECK(expected == first + 3);
    }
}

TEST_CASE_METHOD(Filled, "what is null is bound as empty, and only null() is NULL") {
    database.writeAlways([&] {
        sqlite::Bulk add(database, "INSERT INTO t (id, text, bytes) VALUES (?, ?, ?)");
        add.integer(1).text(QString()).blob(QByteArray()).run();
        add.integer(2).utf8("x").null().run();
    });
    sqlite::Bulk(database, "SELECT count(*) FROM t WHERE text = '' AND bytes = x'' AND id = ?").integer(1).each(
        [](const sqlite::Bulk& row) { CHECK(row.integerAt(0) == 1); });
    sqlite::Bulk(database, "SELECT count(*) FROM t WHERE bytes IS NULL AND id = ?").integer(2).each(
        [](const sqlite::Bulk& row) { CHECK(row.integerAt(0) == 1); });
}

TEST_CASE_METHOD(Filled, "too few values, a broken rule and a change outside a write are failures, and nothing of them stays") {
    fill(3);
    const auto write = [&](const std::function<void(sqlite::Bulk&)>& work) {
        database.writeAlways([&] {
            sqlite::Bulk add(database, "INSERT INTO t (id, text, bytes) VALUES (?, ?, ?)");
            add.integer(10).text(QStringLiteral("first")).null().run();
            work(add);
        });
    };
    CHECK_THROWS_AS(write([](sqlite::Bulk& add) { add.integer(11).run(); }), sqlite::Failure);
    CHECK_THROWS_AS(write([](sqlite::Bulk& add) { add.integer(1).text(QStringLiteral("again")).null().run(); }), sqlite::Failure);
    CHECK(count() == 3);
    sqlite::Bulk outside(database, "DELETE FROM t WHERE id = ?");
    CHECK_THROWS_AS(outside.integer(1).run(), sqlite::Failure);
    CHECK(count() == 3);
}
