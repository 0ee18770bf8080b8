// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/upgrade.h"

#include "core/sqlite/database.h"
#include "sync/server/service.h"
#include "sync/server/storage/values.h"
#include "tests/support/print.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

namespace {

/// The data folder of a server that knew the first script only.
struct OlderData {
    OlderData() {
        sqlite::Database journal(server::journalPath(folder()));
        journal.migrate(server::sql::journalScripts().mid(0, 1));
        for (int i = 0; i < 500; ++i)
            journal.run(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"), {QString::number(i), QByteArray(1000, 'x')});
    }
    QString folder() const { return m_home.path(); }
    QString copied() const { return folder() + QStringLiteral("/before-upgrade/journal-schema-1-2026-03-02/journal.sqlite"); }
    static int version(const QString& path) { return sqlite::Database(path).version(); }
    int version() const { return version(server::journalPath(folder())); }
    static int newest() { return static_cast<int>(server::sql::journalScripts().size()); }
    QStringList bringUpToDate() const { return server::bringUpToDate(folder(), QDate(2026, 3, 2)); }
    void becomeNewer() const {
        sqlite::Database(server::journalPath(folder())).run(QStringLiteral("PRAGMA user_version = 99"));
        QFile mark(folder() + QStringLiteral("/version.json"));
        REQUIRE(mark.open(QIODevice::WriteOnly));
        mark.write(R"({"program":"0.9.0","schema":99})");
    }

    struct Ended {
        int exit;
        QString said;
    };
    Ended program(const QStringList& words) const {
        QProcess process;
        process.start(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), words + QStringList{QStringLiteral("--data"), folder()});
        REQUIRE(process.waitForFinished(20'000));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
    }

private:
    QTemporaryDir m_home;
};

}  // namespace

TEST_CASE_METHOD(OlderData, "the journal of an earlier version is copied and brought up to date, once") {
    CHECK(server::isOlder(folder()));
    CHECK(bringUpToDate().size() == 1);
    CHECK_FALSE(server::isOlder(folder()));
    CHECK(bringUpToDate().isEmpty());
    CHECK(version() == newest());
    sqlite::Database before(copied());
    CHECK(before.version() == 1);
    CHECK(before.check(true).isEmpty());
    CHECK(before.first(QStringLiteral("SELECT count(*) FROM meta"), {}, [](const sqlite::Row& row) { return row.integer(0); }) == 500);
    CHECK(QFile::exists(folder() + QStringLiteral("/version.json")));
}

TEST_CASE_METHOD(OlderData, "data of a newer version are refused with its number, and left alone") {
    becomeNewer();
    const auto failing = [&] {
        try {
            bringUpToDate();
        } catch (const sqlite::Failure& failure) {
            return failure.kind() == sqlite::Failure::Kind::TooNew;
        }
        return false;
    };
    CHECK(failing());
    CHECK(server::tooNewText(folder()).contains(QStringLiteral("(0.9.0)")));
    CHECK_FALSE(QDir(folder() + QStringLiteral("/before-upgrade")).exists());
}

#ifdef Q_OS_UNIX
TEST_CASE_METHOD(OlderData, "without room for a copy the journal stays as it was") {
    const auto kind = [&] {
        const test::SmallDisk disk(100 * 1024);
        try {
            bringUpToDate();
        } catch (const sqlite::Failure& failure) {
            return failure.kind();
        }
        return sqlite::Failure::Kind::Other;
    }();
    CHECK(kind == sqlite::Failure::Kind::Full);
    CHECK(version() == 1);
    CHECK(QDir(folder() + QStringLiteral("/before-upgrade")).isEmpty());
    CHECK(bringUpToDate().size() == 1);
}
#endif

TEST_CASE_METHOD(OlderData, "a command upgrades what no server works on, and says so", "[program]") {
    {
        QLockFile lock(folder() + QStringLiteral("/server.lock"));
        REQUIRE(lock.tryLock());
        CHECK(program({QStringLiteral("status")}).exit == 4);
        CHECK(version() == 1);
    }
    const Ended done = program({QStringLiteral("status")});
    CHECK(done.exit == 0);
    CHECK(done.said.contains(QStringLiteral("journal-schema-1-")));
    CHECK(version() == newest());
    CHECK(program({QStringLiteral("status")}).said.isEmpty());
}

TEST_CASE_METHOD(OlderData, "the program names the newer version, served or asked", "[program]") {
    becomeNewer();
    for (const QStringList& words : {QStringList{QStringLiteral("status")}, QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}}) {
        const Ended refused = program(words);
        CHECK(refused.exit == 3);
        CHECK(refused.said.contains(QStringLiteral("(0.9.0)")));
        CHECK(refused.said.contains(QStringLiteral("Nothing is lost")));
    }
}
