// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/an_older_office.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

using test::AnOlderOffice;

namespace {

/// Enough to be met in the middle of.
void fatten(AnOlderOffice& office) {
    office.makePasswordsCheap();
    sqlite::Database database = office.database(office.dir());
    for (int i = 0; i < 8; ++i)
        database.run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"),
                     {QStringLiteral("pad%1").arg(i), QString(2'000'000, QChar(u'a' + i))});
    database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

enum class Moment { WhileCopying, WhenCopied, Later };

bool hasCome(Moment moment, const AnOlderOffice& office) {
    for (const QString& name : office.copies())
        if (moment == Moment::WhileCopying || !name.endsWith(QStringLiteral(".part"))) return true;   // a busy PC may look too late
    return false;
}

/// Lets another program open the office and kills it. Gives how far it had come by the files.
void killAt(Moment moment, const AnOlderOffice& office, int laterUs) {
    QProcess opener;
    opener.start(QStringLiteral(STORE_WRITER), {office.dir()});
    REQUIRE(opener.waitForStarted());
    QElapsedTimer clock;
    clock.start();
    while (!hasCome(moment, office) && clock.elapsed() < 20'000) QThread::usleep(50);
    QThread::usleep(static_cast<unsigned long>(laterUs));
    opener.kill();
    REQUIRE(opener.waitForFinished(10'000));
}

bool hasWholeCopy(const AnOlderOffice& office, const QStringList& before) {
    for (const QString& name : office.copies())
        if (!name.endsWith(QStringLiteral(".part")))
            return test::contentsOf(office.database(office.in(QStringLiteral("before-upgrade/") + name))) == before;
    return false;
}

}  // namespace

TEST_CASE("a program killed at any moment of an upgrade has lost nothing, and the next start ends it") {
    AnOlderOffice original(4);
    fatten(original);
    const QStringList before = test::contentsOf(original.database(original.dir()));
    test::FixedRandom chance(20261123);
    const int soak = qEnvironmentVariableIntValue("COMMUNEDESK_SOAK");
    const int rounds = soak > 0 ? soak : 12;
    int halves = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        AnOlderOffice office(4);
        for (const char* name : {"store.db", "keys.json"}) {
            QFile::remove(office.in(QLatin1String(name)));
            REQUIRE(QFile::copy(original.in(QLatin1String(name)), office.in(QLatin1String(name))));
        }
        const auto moment = static_cast<Moment>(round % 3);
        killAt(moment, office, moment == Moment::Later ? chance.number(60'000) : chance.number(3'000));
        const bool half = !office.copies().filter(QStringLiteral(".part")).isEmpty();
        const bool migrated = office.database(office.dir()).version() == 6;
        halves += half;
        // Either nothing has changed, or what was before is whole beside it.
        if (migrated) CHECK(hasWholeCopy(office, before));
        else CHECK(test::contentsOf(office.database(office.dir())) == before);
        {
            const auto store = office.open();
            REQUIRE(store);
            CHECK((*store)->upgrade().has_value() == !migrated);
            CHECK((*store)->cases().size() >= 6);
            CHECK(store::verify(**store, round % 5 == 0).empty());
        }
        CHECK(office.copies().filter(QStringLiteral(".part")).isEmpty());
        CHECK(hasWholeCopy(office, before));
    }
    CHECK(halves > 0);
}
