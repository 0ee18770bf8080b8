// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/result.h"
#include "tests/core/sqlite/a_file.h"

#include <stdexcept>

using domain::Done;
using domain::Refusal;
using domain::Result;
using sqlite::Database;
using sqlite::Failure;

namespace {

void add(Database& database, const QString& text) {
    database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {text});
}

}  // namespace

TEST_CASE("what a write did is kept when it answers with a success") {
    ATable file;
    const Result<int> answer = file.database.write([&]() -> Result<int> {
        add(file.database, QStringLiteral("một"));
        return 7;
    });
    CHECK(answer.value() == 7);
    CHECK(rows(file.database) == 1);
}

TEST_CASE("a write that is refused leaves nothing behind") {
    ATable file;
    const Result<Done> answer = file.database.write([&]() -> Result<Done> {
        add(file.database, QStringLiteral("một"));
        return Refusal::CaseFinished;
    });
    CHECK(answer.error().refusal == Refusal::CaseFinished);
    CHECK(rows(file.database) == 0);
    file.insert(QStringLiteral("hai"));
    CHECK(rows(file.database) == 1);
}

TEST_CASE("a write that fails leaves nothing behind, and the next one works") {
    ATable file;
    CHECK_THROWS_AS(file.database.writeAlways([&] {
        add(file.database, QStringLiteral("một"));
        throw std::runtime_error("power");
    }),
                    std::runtime_error);
    CHECK(rows(file.database) == 0);
    CHECK(failureOf([&] {
              file.database.writeAlways([&] {
                  add(file.database, QStringLiteral("hai"));
                  file.database.run(QStringLiteral("INSERT INTO t (text) VALUES (NULL)"));
              });
          }) == Failure::Kind::Constraint);
    CHECK(rows(file.database) == 0);
    file.insert(QStringLiteral("ba"));
    CHECK(rows(file.database) == 1);
}

TEST_CASE("a write inside a write fails loudly and neither is kept") {
    ATable file;
    CHECK(failureOf([&] {
              file.database.writeAlways([&] {
                  add(file.database, QStringLiteral("một"));
                  file.database.writeAlways([&] { add(file.database, QStringLiteral("hai")); });
              });
          }) == Failure::Kind::Other);
    CHECK(rows(file.database) == 0);
    file.insert(QStringLiteral("ba"));
    CHECK(rows(file.database) == 1);
}

TEST_CASE("a reader sees what was committed and nothing else") {
    ATable file;
    file.insert(QStringLiteral("một"));
    Database reader(file.path(), file.opening());
    file.database.writeAlways([&] {
        add(file.database, QStringLiteral("hai"));
        CHECK(rows(file.database) == 2);
        CHECK(rows(reader) == 1);
    });
    CHECK(rows(reader) == 2);
}

TEST_CASE("a second writer waits for its time and is then told that the file is busy") {
    ATable file;
    Database other(file.path(), file.opening());
    file.database.writeAlways([&] {
        add(file.database, QStringLiteral("một"));
        bool ran = false;
        CHECK(failureOf([&] { other.writeAlways([&] { ran = true; }); }) == Failure::Kind::Busy);
        CHECK_FALSE(ran);
    });
    other.writeAlways([&] { add(other, QStringLiteral("hai")); });
    CHECK(rows(file.database) == 2);
}

TEST_CASE("a write goes on in the order of its statements while an answer is being read") {
    ATable file;
    file.insert(QStringLiteral("một"));
    file.insert(QStringLiteral("hai"));
    file.database.each(QStringLiteral("SELECT text FROM t WHERE id <= 2 ORDER BY id"), {}, [&](const sqlite::Row& row) {
        file.insert(row.text(0) + u'!');
        return true;
    });
    const auto texts = file.database.all(QStringLiteral("SELECT text FROM t ORDER BY id"), {},
                                         [](const sqlite::Row& row) { return row.text(0); });
    CHECK(texts == std::vector<QString>{QStringLiteral("một"), QStringLiteral("hai"), QStringLiteral("một!"),
                                        QStringLiteral("hai!")});
}
