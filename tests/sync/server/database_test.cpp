// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_connection.h"
#include "sync/server/storage/postgres_schema.h"
#include "sync/server/storage/postgres_storage.h"
#include "sync/server/storage/values.h"
#include "tests/sync/server/a_program.h"

#include <future>

using server::DatabaseFailure;
using server::pg::Connection;

namespace {

DatabaseFailure::Kind kindOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const DatabaseFailure& failure) {
        return failure.kind();
    }
    throw std::logic_error("it did not fail");
}

struct ADatabase {
    QString url = test::APostgres::instance().newDatabase();
    Connection connection{url};
    QStringList bringUpToDate() { return server::pg::bringUpToDate(connection, server::sql::postgresqlScripts()); }
    qint64 number(const char* sql) {
        return connection.first(QLatin1String(sql), {}, [](server::pg::Row row) { return row.integer(0); }).value();
    }
};

}  // namespace

TEST_CASE_METHOD(ADatabase, "values come back from the database as they went in", "[.postgresql]") {
    connection.script(QStringLiteral("CREATE TABLE t (a BIGINT, b TEXT, c BYTEA)"));
    QByteArray bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    const QString text = QStringLiteral("Nguyễn Văn Đỗ \"'\\\t");
    connection.run(QStringLiteral("INSERT INTO t (a, b, c) VALUES ($1, $2, $3)"), {qint64(-1) << 62, text, bytes});
    connection.copyIn(QStringLiteral("t (a, b, c)"), {{qint64(7), text, bytes}, {{}, {}, {}}, {qint64(0), QString(), QByteArray()}});
    const auto rows = connection.all(QStringLiteral("SELECT a, b, c FROM t"), {}, [](server::pg::Row row) {
        return server::pg::Values{row.value(0), row.value(1), row.value(2)};
    });
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == server::pg::Values{qint64(-1) << 62, text, bytes});
    CHECK(rows[1] == server::pg::Values{qint64(7), text, bytes});
    CHECK(rows[2] == server::pg::Values{{}, {}, {}});
    CHECK(rows[3] == server::pg::Values{qint64(0), QString(QLatin1String("")), QByteArray("")});
    const auto found = connection.all(QStringLiteral("SELECT a FROM t WHERE c = ANY ($1) AND a = ANY ($2) AND b = ANY ($3)"),
                                      {server::pg::Blobs{bytes}, server::pg::Numbers{1, 7}, QStringList{text}},
                                      [](server::pg::Row row) { return row.integer(0); });
    CHECK(found == std::vector<qint64>{7});
    // What PostgreSQL cannot keep does not stop a desk's work.
    connection.run(QStringLiteral("INSERT INTO t (b) VALUES ($1)"), {QString(QLatin1Char('\0'))});
}

TEST_CASE_METHOD(ADatabase, "two who lock each other out both get their turn", "[.postgresql]") {
    connection.script(QStringLiteral("CREATE TABLE t (a BIGINT PRIMARY KEY, n BIGINT); INSERT INTO t VALUES (1, 0), (2, 0)"));
    std::promise<void> met[2];
    std::shared_future<void> meeting[2] = {met[0].get_future().share(), met[1].get_future().share()};
    int runs[2] = {0, 0};
    // The one that gives way has set its promise already, so its second run waits for nobody.
    const auto guarded = [&](int who) {
        bool first = true;
        Connection own(url);
        own.transaction(QStringLiteral("BEGIN"), [&] {
            ++runs[who];
            for (const qint64 row : {qint64(1 + who), qint64(2 - who)}) {
                own.run(QStringLiteral("UPDATE t SET n = n + 1 WHERE a = $1"), {row});
                if (!std::exchange(first, false)) continue;
                met[who].set_value();
                meeting[1 - who].wait();
            }
        });
    };
    auto other = std::async(std::launch::async, [&] { guarded(1); });
    guarded(0);
    other.get();
    CHECK(runs[0] + runs[1] >= 3);
    CHECK(number("SELECT sum(n)::bigint FROM t") == 4);
}

TEST_CASE_METHOD(ADatabase, "what throws in a group leaves nothing behind, and its failure names no value", "[.postgresql]") {
    connection.script(QStringLiteral("CREATE TABLE t (a TEXT PRIMARY KEY)"));
    const auto twice = [&] {
        connection.transaction(QStringLiteral("BEGIN"), [&] {
            for (int i = 0; i < 2; ++i)
                connection.run(QStringLiteral("INSERT INTO t (a) VALUES ($1)"), {QStringLiteral("Trần Thị Bưởi")});
        });
    };
    try {
        twice();
        FAIL("it was taken");
    } catch (const DatabaseFailure& failure) {
        CHECK(failure.kind() == DatabaseFailure::Kind::Other);
        CHECK(std::string(failure.what()).find("23505") != std::string::npos);
        CHECK(std::string(failure.what()).find("Trần") == std::string::npos);
    }
    CHECK(number("SELECT count(*) FROM t") == 0);
}

TEST_CASE_METHOD(ADatabase, "the tables are made once, and a newer program's are left alone", "[.postgresql]") {
    CHECK(bringUpToDate().size() == 1);
    CHECK(bringUpToDate().isEmpty());
    connection.script(QStringLiteral("UPDATE schema_version SET scripts = 99, program = '0.9.0'"));
    CHECK(kindOf([&] { bringUpToDate(); }) == DatabaseFailure::Kind::TooNew);
    test::Program program(url);
    for (const char* words : {"status", "--listen 127.0.0.1:0"}) {
        const auto refused = program.command(test::words(words));
        CHECK(refused.exit == 3);
        CHECK(refused.err.contains("(0.9.0)"));
        CHECK(refused.err.contains("Nothing is lost"));
    }
}

TEST_CASE_METHOD(ADatabase, "tables are not changed under a server of an older version", "[.postgresql]") {
    const QStringList scripts = server::sql::postgresqlScripts();
    server::pg::bringUpToDate(connection, scripts.mid(0, 1));
    {
        Connection server(url);
        server::pg::announce(server);
        CHECK(kindOf([&] { bringUpToDate(); }) == DatabaseFailure::Kind::InUse);
        test::Program program(url);
        CHECK(program.command(test::words("status")).exit == 4);
    }
    for (int attempt = 0; attempt < 50 && number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") > 0; ++attempt)
        QThread::msleep(20);   // the database notices a little later that a connection was closed
    CHECK(bringUpToDate().size() == 1);
    CHECK(number("SELECT count(*) FROM upload") == 0);
}

TEST_CASE("an event in the database is never deleted", "[.postgresql]") {
    test::LocalServer office;
    Connection connection(office.place().database);
    CHECK_THROWS_AS(connection.script(QStringLiteral("DELETE FROM event")), DatabaseFailure);
    CHECK_THROWS_AS(connection.script(QStringLiteral("TRUNCATE event CASCADE")), DatabaseFailure);
}

TEST_CASE("old session requests in the database are forgotten without reading all of them", "[.postgresql]") {
    test::LocalServer office;
    Connection connection(office.place().database);
    connection.script(QStringLiteral("SET enable_seqscan = off"));
    const auto plan = connection.all(QStringLiteral("EXPLAIN DELETE FROM nonce WHERE at < 1"), {},
                                     [](server::pg::Row row) { return row.text(0); });
    CHECK(std::any_of(plan.begin(), plan.end(), [](const QString& line) { return line.contains(QLatin1String("nonce_age")); }));
}

TEST_CASE("a server that is not the database's own is told so", "[.postgresql][program]") {
    const QString database = test::APostgres::instance().newDatabase();
    test::Program first(database), stranger(database);
    REQUIRE(first.command(test::words("unit add --code 02683 --name KhâmĐức")).exit == 0);
    REQUIRE(first.command(test::words("enrol-code --unit 02683 --role commune")).exit == 0);
    for (const char* words : {"enrol-code --unit 02683 --role commune", "--listen 127.0.0.1:0", "--listen 127.0.0.1:0 --practice"}) {
        const auto refused = stranger.command(test::words(words));
        CHECK(refused.exit == 3);
        CHECK(refused.err.contains("signing.key"));
    }
    stranger.takeKeysFrom(first);
    CHECK(stranger.command(test::words("enrol-code --unit 02683 --role commune")).exit == 0);
}

TEST_CASE("a wrong --database is told by the exit code, without a password", "[.postgresql][program]") {
    const auto said = [](const char* url) {
        return test::Program(QLatin1String(url)).command(test::words("status"));
    };
    for (const char* url : {"mysql://here/db", "postgresql://[", "journal.sqlite"}) CHECK(said(url).exit == 2);
    const auto secret = said("postgresql://u:geheim@localhost/db");
    CHECK(secret.exit == 2);
    CHECK(secret.err.contains("PGPASSFILE"));
    CHECK_FALSE(secret.err.contains("geheim"));
    const auto nowhere = said("postgresql:///db?host=/nowhere");
    CHECK(nowhere.exit == 1);
    CHECK(nowhere.err.contains("the database: "));
    const QString other = test::APostgres::instance().url(QStringLiteral("no_such_database"));
    CHECK(said(other.toUtf8().constData()).exit == 1);
}

TEST_CASE("a backup of a folder is taken by a database, and the other way round", "[.postgresql]") {
    test::LocalServer office;
    test::AWireDevice pc(office, 1);
    pc.join(office);
    pc.work(test::anId<domain::CaseId>(1), 5);
    REQUIRE(pc.pushAll().status == 200);
    const QString file = office.path() + QStringLiteral("/copy");
    office.backUp(file);

    QTemporaryDir home;
    const server::Place folder{home.path()}, database{home.path(), test::APostgres::instance().newDatabase()};
    REQUIRE(server::putBack(folder, file, file + QStringLiteral(".blobs")));
    const auto inFolder = server::openJournal(folder);
    CHECK(inFolder->figures().events == 5);
    CHECK(inFolder->lastEvent() == 5);
    const QString second = home.filePath(QStringLiteral("second"));
    CHECK(inFolder->copyTo(second).size() == 1);
    server::openPapers(folder)->copyTo(second + QStringLiteral(".blobs"));
    server::bringUpToDate(database, QDate(2026, 3, 2));
    REQUIRE(server::putBack(database, second, second + QStringLiteral(".blobs")));
    const auto inDatabase = server::openJournal(database);
    CHECK(inDatabase->figures().events == 5);
    CHECK(inDatabase->lastEvent() == 5);
    CHECK(inDatabase->feedHead(QStringLiteral("02683")) == 5);
    CHECK_FALSE(server::putBack(database, second, second + QStringLiteral(".blobs")));
}

TEST_CASE_METHOD(ADatabase, "what is sent later is there for the next statement, and fails with the commit at the latest", "[.postgresql]") {
    connection.script(QStringLiteral("CREATE TABLE t (a BIGINT PRIMARY KEY)"));
    const auto put = QStringLiteral("INSERT INTO t (a) VALUES ($1)");
    connection.transaction(QStringLiteral("BEGIN"), [&] {
        for (qint64 i = 1; i <= 5; ++i) connection.later(put, {i});
        CHECK(number("SELECT count(*) FROM t") == 5);
        connection.later(put, {qint64(6)});
    });
    CHECK(number("SELECT count(*) FROM t") == 6);
    CHECK(kindOf([&] {
        connection.transaction(QStringLiteral("BEGIN"), [&] {
            for (const qint64 a : {7, 3, 8}) connection.later(put, {a});
        });
    }) == DatabaseFailure::Kind::Other);
    CHECK(number("SELECT count(*) FROM t") == 6);
    connection.later(put, {qint64(9)});   // outside a transaction
    CHECK(number("SELECT count(*) FROM t") == 7);
}

TEST_CASE_METHOD(ADatabase, "a database of before the runs keeps its logs, its feeds and its cases", "[.postgresql]") {
    using test::anId;
    server::pg::bringUpToDate(connection, server::sql::postgresqlScripts().mid(0, 3));
    const auto caseId = anId<domain::CaseId>(1);
    const auto here = QStringLiteral("02683"), there = QStringLiteral("02684");
    const auto put = [&](qint64 id, int device, qint64 seq, const QString& unit, qint64 verdict) {
        connection.run(QStringLiteral("INSERT INTO event (id, device, epoch, seq, chain, case_id, unit, verdict, reason,"
                                      " revision, received_at, envelope, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
                                      " $10, 1, $11, $11)"),
                       {id, anId<domain::DeviceId>(device).bytes(), anId<domain::EpochId>(device).bytes(), seq,
                        QByteArray(32, 'c'), caseId.bytes(), unit, verdict, QString(), verdict == 0 ? id : 0,
                        QByteArray::number(id)});
    };
    const auto show = [&](const QString& unit, qint64 pos, qint64 id) {
        connection.run(QStringLiteral("INSERT INTO feed_row (unit, pos, event_id) VALUES ($1, $2, $3)"), {unit, pos, id});
    };
    put(1, 1, 1, here, 0), put(2, 1, 2, here, 0), put(3, 2, 1, there, 0), put(4, 1, 3, here, 2), put(5, 1, 4, here, 0);
    show(here, 1, 1), show(here, 2, 2), show(here, 3, 4), show(here, 4, 5);
    show(there, 1, 3), show(there, 2, 1), show(there, 3, 2);
    connection.run(QStringLiteral("INSERT INTO case_head (case_id, unit, revision) VALUES ($1, $2, 4)"), {caseId.bytes(), here});
    connection.run(QStringLiteral("INSERT INTO feed_head (unit, pos) VALUES ('02683', 4), ('02684', 3)"));
    CHECK(bringUpToDate().size() == 1);

    server::PostgresStorage storage(std::make_shared<Connection>(url));
    const auto fed = [&](const QString& unit, qint64 pos) {
        QByteArrayList found;
        storage.feed(unit, pos, [&](const server::Storage::FeedRow& row) {
            CHECK(row.row.pos == pos + found.size() + 1);
            found += row.row.envelope;
            return true;
        });
        return found;
    };
    CHECK(fed(here, 0) == QByteArrayList{"1", "2", "4", "5"});
    CHECK(fed(here, 2) == QByteArrayList{"4", "5"});
    CHECK(fed(there, 0) == QByteArrayList{"3", "1", "2"});
    for (qint64 seq = 1; seq <= 4; ++seq) CHECK(storage.stored(anId<domain::DeviceId>(1), anId<domain::EpochId>(1), seq));
    CHECK_FALSE(storage.stored(anId<domain::DeviceId>(1), anId<domain::EpochId>(1), 5));
    CHECK(storage.caseHeads({caseId}).value(caseId).lastEvent == 5);
    storage.group([&] { storage.showCase(caseId, here, there); });
    CHECK(fed(there, 0) == QByteArrayList{"3", "1", "2", "4", "5"});
}
