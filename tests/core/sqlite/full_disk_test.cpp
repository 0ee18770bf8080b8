// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sqlite/a_file.h"
#include "tests/support/small_disk.h"

using sqlite::Failure;

namespace {

QString longText() {
    return QString(3000, u'ă');
}

}  // namespace

TEST_CASE("a file that may not grow says so, keeps what it has and works again when it may") {
    ATable file;
    file.insert(QStringLiteral("trước"));
    file.database.run(QStringLiteral("PRAGMA max_page_count = 8"));
    CHECK(failureOf([&] {
              file.database.writeAlways([&] {
                  for (int i = 0; i < 20; ++i)
                      file.database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {longText()});
              });
          }) == Failure::Kind::Full);
    CHECK(rows(file.database) == 1);
    file.database.run(QStringLiteral("PRAGMA max_page_count = 10000"));
    file.insert(longText());
    CHECK(rows(file.database) == 2);
    CHECK(file.database.check(true).isEmpty());
}

TEST_CASE("work that goes on after the engine undid the write cannot slip half of it in") {
    ATable file;
    file.database.run(QStringLiteral("PRAGMA max_page_count = 8"));
    CHECK(failureOf([&] {
              file.database.writeAlways([&] {
                  const auto swallowed = failureOf([&] {
                      for (int i = 0; i < 20; ++i)
                          file.database.run(QStringLiteral("INSERT INTO t (text) VALUES (?)"), {longText()});
                  });
                  CHECK(swallowed == Failure::Kind::Full);
                  // A full file ends only the statement or the whole transaction, as the engine likes.
                  file.database.run(QStringLiteral("ROLLBACK"));
                  file.database.run(QStringLiteral("INSERT INTO t (text) VALUES ('nửa')"));
              });
          }) == Failure::Kind::Other);
    CHECK(rows(file.database) == 0);
    file.insert(QStringLiteral("một"));
    CHECK(rows(file.database) == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("a full disk is called full, loses nothing that was saved and work resumes") {
    ATable file;
    for (int i = 0; i < 5; ++i) file.insert(longText());
    {
        const test::SmallDisk disk(200 * 1024);
        std::optional<Failure::Kind> kind;
        for (int i = 0; i < 100 && !kind; ++i) kind = failureOf([&] { file.insert(longText()); });
        CHECK(kind == Failure::Kind::Full);
    }
    const qint64 saved = rows(file.database);
    CHECK(saved >= 5);
    file.insert(QStringLiteral("sau"));
    CHECK(rows(file.database) == saved + 1);
    CHECK(file.database.check(true).isEmpty());
    sqlite::Database again(file.path(), file.opening());
    CHECK(rows(again) == saved + 1);
}
#endif
