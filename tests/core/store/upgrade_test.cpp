// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/an_older_office.h"
#include "tests/support/small_disk.h"

#include <QJsonDocument>

using domain::CaseState;
using domain::Refusal;
using test::AnOlderOffice;

namespace {

constexpr int today = 6;

std::map<QString, CaseState> statesIn(store::Store& store) {
    std::map<QString, CaseState> states;
    for (const store::CaseRow& row : store.cases().page({}, store::CaseOrder::OldestFirst, {}, 1000).rows)
        states[row.code] = row.state;
    return states;
}

/// What make.sh did, as far as it can be seen.
void checkEverythingIsThere(store::Store& store) {
    const auto code = [](const char* end) { return QStringLiteral("H17.94.12-") + QLatin1String(end); };
    CHECK(statesIn(store) == std::map<QString, CaseState>{{code("260302-0001"), CaseState::Processing},
                                                          {code("260302-0002"), CaseState::SupplementRequested},
                                                          {code("260302-0003"), CaseState::Returned},
                                                          {code("260302-0004"), CaseState::ReceptionRefused},
                                                          {code("260302-0005"), CaseState::SupplementBeforeReception},
                                                          {code("260303-0001"), CaseState::Received}});
    const auto scanned = store::caseFile(store, *store.cases().findCode(code("260302-0001")));
    REQUIRE(scanned);
    CHECK(scanned->remarks.at(0).remark.text == QStringLiteral("Đã đối chiếu với bản chính"));
    for (const char* end : {"260302-0001", "260302-0003"}) {
        const auto file = store::caseFile(store, *store.cases().findCode(code(end)));
        REQUIRE(file->attachments.size() == 1);
        const auto scan = store.blobs().content(file->attachments.at(0).blob);
        REQUIRE(scan);
        CHECK(scan->startsWith("\x89PNG"));
    }
    CHECK(store.users().all().size() == 2);
    CHECK(store.users().findLogin(QStringLiteral("hoa"))->name == QStringLiteral("Trần Thị Hòa"));
    CHECK(store.settings().codeCounter() == domain::CodeCounter{QDate(2026, 3, 3), 1});
    CHECK(store.settings().units().parentOf(QStringLiteral("02683"))->name == QStringLiteral("Thành phố Đà Nẵng"));
    const auto found = store.search().numbers(QStringLiteral("nguyen dinh ung"), 10);
    CHECK(store.cases().numbered(found).at(0).code == code("260302-0002"));
    CHECK(store.troubles().empty());
    CHECK(store::verify(store, true).empty());
}

Refusal refusalOf(AnOlderOffice& office) {
    const auto opened = office.open();
    REQUIRE_FALSE(opened);
    return opened.error().refusal;
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

}  // namespace

TEST_CASE("the data of earlier versions are all there after an upgrade, and as they were in the copy") {
    const int schema = GENERATE(2, 4);
    CAPTURE(schema);
    AnOlderOffice office(schema);
    const QStringList before = test::contentsOf(office.database(office.dir()));
    CHECK(before.first() == QString::number(schema));
    const QByteArray keys = test::bytesOf(office.in(QStringLiteral("keys.json")));
    QString copy;
    {
        const auto store = office.open();
        REQUIRE(store);
        REQUIRE((*store)->upgrade());
        CHECK((*store)->upgrade()->fromSchema == schema);
        CHECK((*store)->upgrade()->toSchema == today);
        copy = (*store)->upgrade()->copy;
        CHECK(copy == office.in(QStringLiteral("before-upgrade/store-schema-%1-2026-03-09").arg(schema)));
        checkEverythingIsThere(**store);
        CHECK_FALSE(store::rebuild(**store)->differed);
    }
    // The scans did not change: they may be many gigabytes.
    CHECK(QDir(copy).entryList(QDir::Files) == QStringList{QStringLiteral("keys.json"), QStringLiteral("store.db")});
    CHECK(test::contentsOf(office.database(copy)) == before);
    CHECK(test::bytesOf(copy + QStringLiteral("/keys.json")) == keys);

    const auto again = office.open(QStringLiteral("hoa"), QStringLiteral("mat khau cua hoa"));
    REQUIRE(again);
    CHECK_FALSE((*again)->upgrade());
    CHECK(office.copies().size() == 1);
}

TEST_CASE("a new office was never upgraded") {
    test::TempStore office;
    CHECK_FALSE(office->upgrade());
    CHECK_FALSE(QDir(office.dir() + QStringLiteral("/before-upgrade")).exists());
}

TEST_CASE("the copy put back in its place is the office of before, and speaks with a new voice") {
    AnOlderOffice office(4);
    const QStringList before = test::contentsOf(office.database(office.dir()));
    QString copy;
    std::optional<domain::EpochId> epoch;
    {
        const auto store = office.open();
        copy = (*store)->upgrade()->copy;
        epoch = (*store)->settings().device().epoch;
        test::received(**store);
    }
    // What SCHEMA.md tells to do.
    QDir dir(office.dir());
    REQUIRE(dir.mkdir(QStringLiteral("newer")));
    for (const QString& name : dir.entryList({QStringLiteral("store.db*"), QStringLiteral("keys.json")}, QDir::Files))
        REQUIRE(dir.rename(name, QStringLiteral("newer/") + name));
    for (const char* name : {"store.db", "keys.json"})
        REQUIRE(QFile::copy(copy + u'/' + QLatin1String(name), dir.filePath(QLatin1String(name))));
    CHECK(test::contentsOf(office.database(office.dir())) == before);
    const auto store = office.open();
    REQUIRE(store);
    CHECK((*store)->settings().device().epoch != epoch);
    CHECK(statesIn(**store).size() == 6);
    CHECK(store::verify(**store, true).empty());
}

TEST_CASE("a second attempt of the same day keeps what the older program wrote in between") {
    AnOlderOffice office(4);
    office.makePasswordsCheap();
    // The copy was whole, the migration did not happen: killed between the two.
    const QString copy = office.in(QStringLiteral("before-upgrade/store-schema-4-2026-03-09"));
    REQUIRE(QDir().mkpath(copy));
    REQUIRE(QFile::copy(office.in(QStringLiteral("store.db")), copy + QStringLiteral("/store.db")));
    REQUIRE(QDir().mkpath(office.in(QStringLiteral("before-upgrade/store-schema-4-2026-03-08.part"))));
    {
        sqlite::Database older = office.database(office.dir());
        older.run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('later', 'word')"));
    }
    const QStringList before = test::contentsOf(office.database(office.dir()));
    const auto store = office.open();
    REQUIRE(store);
    CHECK((*store)->upgrade()->copy == copy);
    CHECK(office.copies().size() == 1);
    CHECK(test::contentsOf(office.database(copy)) == before);
}

#ifdef Q_OS_UNIX
TEST_CASE("without room for a copy the upgrade is refused and the older program goes on") {
    AnOlderOffice office(4);
    office.makePasswordsCheap();
    const QStringList before = test::contentsOf(office.database(office.dir()));
    SECTION("the disk is full") {
        const test::SmallDisk disk(100 * 1024);
        CHECK(refusalOf(office) == Refusal::DiskFull);
    }
    SECTION("something else has its name") {
        put(office.in(QStringLiteral("before-upgrade")), "của ai đó");
        CHECK(refusalOf(office) == Refusal::NotWritable);
        QFile::remove(office.in(QStringLiteral("before-upgrade")));
    }
    CHECK(test::contentsOf(office.database(office.dir())) == before);
    CHECK(office.copies().isEmpty());
    const auto store = office.open();
    REQUIRE(store);
    checkEverythingIsThere(**store);
}
#endif

TEST_CASE("lost scans keep no office from its upgrade, and are told") {
    AnOlderOffice office(4);
    REQUIRE(QFile::resize(office.in(QStringLiteral("scans.db")), 0));
    const auto store = office.open();
    REQUIRE(store);
    CHECK((*store)->upgrade());
    CHECK((*store)->troubles().size() == 1);
}

TEST_CASE("the data say which program wrote them, and a refusal passes it on") {
    AnOlderOffice office(4);
    office.makePasswordsCheap();
    const QString mark = office.in(QStringLiteral("version.json"));
    REQUIRE(office.open());
    const QJsonObject written = QJsonDocument::fromJson(test::bytesOf(mark)).object();
    CHECK(written[u"schema"].toInt() == today);
    CHECK(written[u"program"].toString() == QStringLiteral(COMMUNEDESK_VERSION));
    office.database(office.dir()).run(QStringLiteral("PRAGMA user_version = 99"));
    QString known;
    SECTION("it is known") {
        put(mark, R"({"program":"0.9.0","schema":99})");
        known = QStringLiteral("0.9.0");
    }
    SECTION("the mark is ours, so it does not speak of these data") {}
    SECTION("the mark is torn") { put(mark, R"({"program":"0.9)"); }
    SECTION("there is none") { QFile::remove(mark); }
    const QByteArray left = test::bytesOf(mark);
    const auto opened = office.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == domain::Error{Refusal::StoreTooNew, office.dir(), known});
    CHECK(test::bytesOf(mark) == left);
    CHECK(office.database(office.dir()).version() == 99);
    CHECK(office.copies().size() == 1);
}
