// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "tests/core/store/an_office.h"
#include "tests/core/store/read_only_folder.h"

#include <QDir>
#include <QFile>

using domain::Refusal;
using test::TempStore;

namespace {

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

}  // namespace

TEST_CASE("a set-up that was cut off is begun again as if it had not been") {
    TempStore office;
    office.close();
    const QString part = office.dir() + QStringLiteral(".part");
    REQUIRE(QDir().mkpath(part));
    const auto create = [&] {
        return store::Store::create(test::aNewStore(office.dir()), office.clock, office.random);
    };
    SECTION("while the files were made") {
        REQUIRE(QDir(office.dir()).removeRecursively());
        for (const char* name : {"store.db", "store.db-wal", "scans.db"})
            overwrite(part + u'/' + QLatin1String(name), 0, QByteArray(5000, 'x'));
    }
    SECTION("while they were moved to their place") {
        REQUIRE(QFile::rename(office.dir() + QStringLiteral("/keys.json"), part + QStringLiteral("/keys.json")));
    }
    REQUIRE(create());
    office.reopen();
    CHECK(store::verify(*office, true).empty());
    CHECK_FALSE(QFile::exists(part));
}

TEST_CASE("a set-up beside a folder of somebody else's leaves it alone") {
    TempStore office;
    const QString dir = office.path(QStringLiteral("other"));
    REQUIRE(QDir().mkpath(dir + QStringLiteral(".part")));
    const QString letter = dir + QStringLiteral(".part/thu.txt");
    overwrite(letter, 0, "x");
    REQUIRE(store::Store::create(test::aNewStore(dir), office.clock, office.random));
    CHECK(QFile::exists(letter));
}

TEST_CASE("lost or damaged scans do not keep the office from its work, and are told until dealt with") {
    TempStore office;
    const auto file = test::received(*office);
    test::aBlob(*office, QByteArray(200'000, 's'));
    office.close();
    const QString scans = office.dir() + QStringLiteral("/scans.db");
    QByteArray before;
    SECTION("gone") { REQUIRE(QFile::remove(scans)); }
    SECTION("damaged") { overwrite(scans, 0, QByteArray(4096, 'x')); }
    SECTION("empty") { REQUIRE(QFile::resize(scans, 0)); }
    const bool kept = QFile::exists(scans);
    if (kept) before = test::bytesOf(scans);
    for (int morning = 0; morning < 2; ++morning) {
        office.reopen();
        REQUIRE(office->troubles().size() == 1);
        CHECK(office->troubles()[0].kind == store::Trouble::Kind::ScansLost);
        CHECK(office->troubles()[0].since == office.clock.now());
        CHECK(office->troubles()[0].detail.isEmpty() != kept);
        if (kept) CHECK(test::bytesOf(office.dir() + u'/' + office->troubles()[0].detail) == before);
        REQUIRE(test::remark(*office, file.id, QStringLiteral("vẫn làm việc")));
        test::aBlob(*office, QByteArray(1'000, 'n'));
        CHECK(store::verify(*office, true).empty());
    }
    REQUIRE(office->settleTroubles());
    CHECK(office->troubles().empty());
    office.reopen();
    CHECK(office->troubles().empty());
}

TEST_CASE("entries hurt by a power cut are told at the next start") {
    TempStore office;
    for (int i = 0; i < 100; ++i) test::received(*office);
    office.reopen();
    CHECK(office->troubles().empty());
    office->database().run(QStringLiteral("DROP TRIGGER event_bytes_stay"));
    office->database().run(QStringLiteral("UPDATE event SET chain = zeroblob(32) WHERE id = 97"));
    office.reopen();
    REQUIRE(office->troubles().size() == 1);
    CHECK(office->troubles()[0].kind == store::Trouble::Kind::LogDamaged);
    REQUIRE(office->settleTroubles());
    CHECK(office->troubles().size() == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("a folder where nobody may write is not called full, and not in use") {
    TempStore office;
    office.close();
    const test::ReadOnlyFolder folder(office.dir());
    CHECK(store::Store::open(office.dir(), QStringLiteral("lan"), test::password, office.clock,
                             office.random).error().refusal == Refusal::NotWritable);
    CHECK(store::Store::create(test::aNewStore(office.dir() + QStringLiteral("/new")), office.clock,
                               office.random).error().refusal == Refusal::NotWritable);
}
#endif
