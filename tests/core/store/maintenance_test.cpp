// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"

#include "tests/core/store/an_office.h"
#include "tests/core/store/read_only_folder.h"

#include <QDir>
#include <QFile>

using domain::Refusal;
using test::TempStore;

namespace {

/// Some days of work: receptions, steps, remarks, corrections.
std::vector<domain::CaseId> work(TempStore& office, quint64 seed, int acts) {
    test::FixedRandom chance(seed);
    std::vector<domain::CaseId> ids{test::received(*office).id};
    const QStringList steps{QStringLiteral("settle"), QStringLiteral("sign"), QStringLiteral("return"),
                            QStringLiteral("reception")};
    for (int i = 0; i < acts; ++i) {
        office.clock.advance(std::chrono::minutes(7));
        const auto id = ids[static_cast<std::size_t>(chance.number(int(ids.size())))];
        switch (chance.number(4)) {
        case 0:
            ids.push_back(test::received(*office, test::anIntakeOf(QStringLiteral("Lê Văn %1").arg(QChar(u'A' + chance.number(26))))).id);
            break;
        case 1: (void)test::forward(*office, id, steps[chance.number(4)]); break;
        case 2: (void)test::remark(*office, id, QStringLiteral("ghi chú")); break;
        case 3:
            (void)store::act(*office, id, [&](const domain::CaseFile& file) {
                return domain::correct(office->signedIn(), file, QStringLiteral("applicant.person.name"),
                                       QStringLiteral("Phạm Thị %1").arg(QChar(u'A' + chance.number(26))),
                                       QStringLiteral("ghi nhầm"));
            });
            break;
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("the pictures made again from the log are the same to the byte") {
    const auto seed = GENERATE(range(1u, 6u));
    CAPTURE(seed);
    TempStore office(seed);
    const auto ids = work(office, seed, 80);
    const auto rebuilt = store::rebuild(*office);
    REQUIRE(rebuilt);
    CHECK_FALSE(rebuilt->differed);
    CHECK(rebuilt->cases == qint64(ids.size()));
    CHECK(rebuilt->events == office->log().count());
    CHECK(store::verify(*office, true).empty());
}

TEST_CASE("pictures that went wrong are noticed and made right") {
    TempStore office;
    const auto ids = work(office, 9, 30);
    const auto right = office->cases().find(ids[0]);
    office->database().run(QStringLiteral("UPDATE case_row SET holder = 'x' WHERE no = 1"));
    office->database().run(QStringLiteral("DELETE FROM search_key WHERE kind = 1"));
    const auto rebuilt = store::rebuild(*office);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differed);
    CHECK(office->cases().find(ids[0]) == right);
    CHECK_FALSE(store::rebuild(*office)->differed);

    SECTION("a stopped rebuild changes nothing") {
        office->database().run(QStringLiteral("UPDATE case_row SET holder = 'x' WHERE no = 1"));
        REQUIRE(store::rebuild(*office, [](qint64, qint64) { return false; }));
        CHECK(office->cases().find(ids[0])->holder == QStringLiteral("x"));
        CHECK(store::rebuild(*office)->differed);
    }
    SECTION("a program that computes them otherwise makes them again when it opens") {
        office->database().run(QStringLiteral("UPDATE case_row SET holder = 'x' WHERE no = 1"));
        office->settings().setValue(QStringLiteral("picture_version"), QStringLiteral("0"));
        office.reopen();
        CHECK(office->cases().find(ids[0]) == right);
    }
}

TEST_CASE("a broken chain is found") {
    TempStore office;
    work(office, 4, 10);
    office->database().run(QStringLiteral("DROP TRIGGER event_bytes_stay"));
    SECTION("by the chain") {
        office->database().run(QStringLiteral("UPDATE event SET chain = zeroblob(32) WHERE id = 3"));
        CHECK_FALSE(office->log().verify().isEmpty());
    }
    SECTION("by the number") {
        office->database().run(QStringLiteral("UPDATE event SET seq = 999 WHERE id = 3"));
        CHECK_FALSE(office->log().verify().isEmpty());
    }
    SECTION("by the hash") {
        office->database().run(QStringLiteral("UPDATE event SET envelope = (SELECT envelope FROM event WHERE id = 1) WHERE id = 3"));
        CHECK_FALSE(office->log().verify().isEmpty());
    }
    const auto damages = store::verify(*office, false);
    REQUIRE_FALSE(damages.empty());
    CHECK(damages[0].where == QStringLiteral("log"));
}

TEST_CASE("a backup put into an empty folder has everything and begins a new life") {
    TempStore office;
    const auto blob = test::aBlob(*office, QByteArray(200'000, 'b'));
    const auto ids = work(office, 5, 40);
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    const auto made = store::backup(*office, file);
    REQUIRE(made);
    CHECK(*made == file);
    const auto device = office->settings().device();
    const auto events = office->log().count();

    const QString dir = office.path(QStringLiteral("restored"));
    REQUIRE(store::restore(file, dir));
    CHECK(store::restore(file, dir).error().refusal == Refusal::StoreExists);
    const auto opened = store::Store::open(dir, QStringLiteral("lan"), test::password, office.clock, office.random);
    REQUIRE(opened);
    store::Store& again = **opened;
    CHECK(again.log().count() == events);
    CHECK(again.blobs().content(blob).value().size() == 200'000);
    for (const auto& id : ids)
        CHECK(store::caseFile(again, id).value() == store::caseFile(*office, id).value());
    CHECK(again.settings().device().device == device.device);
    CHECK_FALSE(again.settings().device().epoch == device.epoch);
    CHECK(again.log().unfinishedEpochs() == std::vector{device.epoch});
    CHECK(store::verify(again, true).empty());
    // Both go on the same day: no code twice.
    CHECK_FALSE(test::received(again).code() == test::received(*office).code());
    // A second backup takes the place of the first.
    CHECK(store::backup(*office, file));
    CHECK(QDir(office.path({})).entryList({QStringLiteral(".backup*"), QStringLiteral("*.part")},
                                          QDir::AllEntries | QDir::Hidden).isEmpty());
}

TEST_CASE("a backup that is damaged or cut off is refused and makes no store") {
    TempStore office;
    work(office, 6, 20);
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const qint64 size = QFile(file).size();
    const QString dir = office.path(QStringLiteral("restored"));
    SECTION("cut off") { QFile::resize(file, size - GENERATE(1, 40, 100'000)); }
    SECTION("one bit") {
        QFile changed(file);
        REQUIRE(changed.open(QIODevice::ReadWrite));
        const qint64 at = GENERATE_COPY(qint64(3), qint64(30), size / 2, size - 3);
        changed.seek(at);
        const char byte = changed.read(1)[0];
        changed.seek(at);
        changed.putChar(static_cast<char>(byte ^ 0x10));
    }
    SECTION("something after it") {
        QFile longer(file);
        REQUIRE(longer.open(QIODevice::Append));
        longer.write("x");
    }
    CHECK(store::restore(file, dir).error().refusal == Refusal::BackupBroken);
    CHECK_FALSE(QFile::exists(dir + QStringLiteral("/store.db")));
}

TEST_CASE("a stopped backup leaves the old one") {
    TempStore office;
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    QFile old(file);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const auto stopped = store::backup(*office, file, [](qint64, qint64) { return false; });
    REQUIRE(stopped);
    CHECK(stopped->isEmpty());
    CHECK(old.size() == 3);
}

TEST_CASE("a backup that cannot take its name leaves what was there and nothing half made") {
    TempStore office;
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(QDir().mkpath(file + QStringLiteral("/giay-to")));
    CHECK(store::backup(*office, file).error().refusal == Refusal::NotWritable);
    CHECK(QDir(file + QStringLiteral("/giay-to")).exists());
    CHECK(QDir(office.path({})).entryList({QStringLiteral(".backup*"), QStringLiteral("*.part")},
                                          QDir::AllEntries | QDir::Hidden).isEmpty());
}

TEST_CASE("what cannot be read from elsewhere is counted and is no damage of ours") {
    TempStore office;
    test::received(*office);
    store::FeedRow row;
    row.unit = QStringLiteral("02683");
    row.pos = 7;
    row.envelopeBytes = QByteArray("no envelope");
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {row})));
    CHECK(store::verify(*office, true).empty());
    CHECK(store::receivedUnreadable(*office) == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("a backup to a place where nobody may write is not called a full disk") {
    TempStore office;
    const QString place = office.path(QStringLiteral("usb"));
    REQUIRE(QDir().mkpath(place));
    const QString file = office.path(QStringLiteral("sao-luu.cdbackup"));
    REQUIRE(store::backup(*office, file));
    const test::ReadOnlyFolder folder(place);
    CHECK(store::backup(*office, place + QStringLiteral("/sao-luu.cdbackup")).error().refusal ==
          Refusal::NotWritable);
    CHECK(store::restore(file, place + QStringLiteral("/van-phong")).error().refusal ==
          Refusal::NotWritable);
}
#endif
