// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"

using sqlite::Database;
using sqlite::Failure;

namespace {

const QString& first() {
    static const QString script = QStringLiteral(R"(-- The people of the register.
CREATE TABLE person (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL -- as on the card
) STRICT
--
CREATE TABLE trail (what TEXT NOT NULL) STRICT
  --
CREATE TRIGGER person_is_never_deleted BEFORE DELETE ON person BEGIN
  INSERT INTO trail VALUES ('asked');
  SELECT RAISE(ABORT, 'a person is never deleted');
END
--
-- nothing but words here
--
)");
    return script;
}

const QString& second() {
    static const QString script = QStringLiteral("ALTER TABLE person ADD COLUMN born TEXT\r\n--\r\n"
                                                 "CREATE INDEX person_by_name ON person (name);\r\n");
    return script;
}

}  // namespace

TEST_CASE("scripts are applied in order and only once, triggers included") {
    AFile file;
    Database database(file.path(), file.opening());
    database.migrate({first()});
    CHECK(database.version() == 1);
    database.writeAlways([&] { database.run(QStringLiteral("INSERT INTO person (name) VALUES ('An')")); });
    database.migrate({first(), second()});
    CHECK(database.version() == 2);
    database.migrate({first(), second()});
    CHECK(database.version() == 2);
    database.run(QStringLiteral("SELECT born FROM person"));
    CHECK(failureOf([&] { database.run(QStringLiteral("DELETE FROM person")); }) == Failure::Kind::Constraint);
    CHECK(database.all(QStringLiteral("SELECT name FROM person"), {}, [](const sqlite::Row& row) {
        return row.text(0);
    }) == std::vector<QString>{QStringLiteral("An")});
}

TEST_CASE("a file of a newer program is refused and not touched") {
    AFile file;
    Database database(file.path(), file.opening());
    database.migrate({first(), second()});
    CHECK(failureOf([&] { database.migrate({first()}); }) == Failure::Kind::TooNew);
    CHECK(database.version() == 2);
}

TEST_CASE("when a script fails in the middle none is applied, and the older program can go on") {
    AFile file;
    Database database(file.path(), file.opening());
    database.migrate({first()});
    const QString broken = QStringLiteral("CREATE TABLE half (x)\n--\nCREATE TABLE half (x)\n");
    CHECK(failureOf([&] { database.migrate({first(), second(), broken}); }) == Failure::Kind::Other);
    CHECK(database.version() == 1);
    CHECK(failureOf([&] { database.run(QStringLiteral("SELECT born FROM person")); }) == Failure::Kind::Other);
    CHECK(failureOf([&] { database.run(QStringLiteral("SELECT * FROM half")); }) == Failure::Kind::Other);
    database.migrate({first(), second()});
    CHECK(database.version() == 2);
}

TEST_CASE("an attached file counts its own scripts") {
    AFile file;
    Database database(file.path(), file.opening());
    const QString scans = QStringLiteral("scans");
    database.attach(file.path(QStringLiteral("scans.db")), scans);
    database.migrate({first(), second()});
    database.migrate({QStringLiteral("CREATE TABLE scans.chunk (bytes BLOB NOT NULL) STRICT")}, scans);
    CHECK(database.version() == 2);
    CHECK(database.version(scans) == 1);
    CHECK(failureOf([&] { database.migrate({}, scans); }) == Failure::Kind::TooNew);
}
