// SPDX-License-Identifier: GPL-3.0-or-later
// Where events stand is said once per run of them.
#include "core/sqlite/database.h"
#include "sync/server/storage/sqlite_storage.h"
#include "sync/server/storage/values.h"
#include "tests/support/a_case.h"
#include "tests/support/print.h"

#include <QTemporaryDir>

using domain::CaseId;
using domain::DeviceId;
using domain::EpochId;
using server::NewEvent;
using test::anId;

namespace {

const auto here = QStringLiteral("02683"), there = QStringLiteral("02684");
const QByteArray chain(32, 'c');

NewEvent event(qint64 number, int device, qint64 seq, const QString& unit) {
    return {.number = number,
            .previous = 0,
            .device = anId<DeviceId>(device),
            .epoch = anId<EpochId>(device),
            .chain = chain,
            .caseId = anId<CaseId>(1),
            .unit = unit,
            .verdict = {seq, protocol::EventVerdict::Kind::Confirmed, number, {}},
            .receivedAt = test::aMoment(),
            .wire = {QByteArray::number(number), "body"}};
}

/// Envelopes of a feed after `pos`: here they are the events' numbers.
QByteArrayList fed(server::Storage& storage, const QString& unit, qint64 pos, qsizetype most = 100) {
    QByteArrayList found;
    storage.feed(unit, pos, [&](const server::Storage::FeedRow& row) {
        CHECK(row.row.pos == pos + found.size() + 1);
        found += row.row.envelope;
        return found.size() < most;
    });
    return found;
}

struct AFile {
    QTemporaryDir home;
    QString path = home.filePath(QStringLiteral("journal.sqlite"));
};

/// A journal of before the runs: two devices that take turns, one case, handed over after the fifth event.
void fillOld(sqlite::Database& old) {
    old.migrate(server::sql::journalScripts().mid(0, 2));
    const auto put = [&](qint64 id, int device, qint64 seq, const QString& unit, int verdict) {
        old.run(QStringLiteral("INSERT INTO event (id, device, epoch, seq, chain, case_id, unit, verdict, reason, revision,"
                               " received_at, envelope, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, 1, ?, x'00')"),
                {id, anId<DeviceId>(device).bytes(), anId<EpochId>(device).bytes(), seq, chain, anId<CaseId>(1).bytes(), unit,
                 verdict, verdict == 0 ? id : 0, QByteArray::number(id)});
    };
    const auto show = [&](const QString& unit, qint64 pos, qint64 id) {
        old.run(QStringLiteral("INSERT INTO feed_row (unit, pos, event_id) VALUES (?, ?, ?)"), {unit, pos, id});
    };
    old.writeAlways([&] {
        put(1, 1, 1, here, 0), put(2, 1, 2, here, 0), put(3, 2, 1, there, 0), put(4, 1, 3, here, 2), put(5, 1, 4, here, 0);
        put(6, 2, 2, there, 0), put(7, 2, 3, there, 0);
        show(here, 1, 1), show(here, 2, 2), show(here, 3, 4), show(here, 4, 5);
        show(there, 1, 3), show(there, 2, 1), show(there, 3, 2), show(there, 4, 5), show(there, 5, 6), show(there, 6, 7);
        old.run(QStringLiteral("INSERT INTO case_head (case_id, unit, revision) VALUES (?, ?, 7)"), {anId<CaseId>(1).bytes(), there});
        old.run(QStringLiteral("INSERT INTO feed_head (unit, pos) VALUES (?, 4), (?, 6)"), {here, there});
    });
}

}  // namespace

TEST_CASE("what follows on is one run, whatever lies between in other feeds is not") {
    const std::vector<NewEvent> events = {event(8, 1, 5, here),  event(9, 1, 6, here), event(10, 1, 7, there),
                                          event(11, 1, 8, here), event(12, 2, 4, here)};
    const auto log = server::logRuns(events);
    REQUIRE(log.size() == 2);
    CHECK((log[0].seq == 5 && log[0].first == 8 && log[0].last == 11));
    CHECK((log[1].seq == 4 && log[1].first == 12 && log[1].last == 12));
    QHash<QString, qint64> heads{{here, 20}};
    const auto feeds = server::feedRuns(events, heads);
    REQUIRE(feeds.size() == 3);
    CHECK((feeds[0].unit == here && feeds[0].pos == 21 && feeds[0].first == 8 && feeds[0].last == 9));
    CHECK((feeds[1].unit == there && feeds[1].pos == 1 && feeds[1].first == 10));
    CHECK((feeds[2].unit == here && feeds[2].pos == 23 && feeds[2].first == 11 && feeds[2].last == 12));
    CHECK(heads.value(here) == 24);
}

TEST_CASE_METHOD(AFile, "a feed begins in the middle of a run and goes on through all that follow", "[sqlite]") {
    server::SqliteStorage storage(path);
    storage.group([&] { storage.addEvents({event(1, 1, 1, here), event(2, 1, 2, here), event(3, 1, 3, there), event(4, 1, 4, here)}); });
    storage.group([&] { storage.addEvents({event(5, 1, 5, here), event(6, 1, 6, here)}); });
    CHECK(fed(storage, here, 0) == QByteArrayList{"1", "2", "4", "5", "6"});
    CHECK(fed(storage, here, 1) == QByteArrayList{"2", "4", "5", "6"});
    CHECK(fed(storage, here, 4) == QByteArrayList{"6"});
    CHECK(fed(storage, here, 5).isEmpty());
    CHECK(fed(storage, here, 1, 2) == QByteArrayList{"2", "4"});
    CHECK(storage.feedHead(here) == 5);
    for (qint64 seq = 1; seq <= 6; ++seq) CHECK(storage.stored(anId<DeviceId>(1), anId<EpochId>(1), seq));
    CHECK_FALSE(storage.stored(anId<DeviceId>(1), anId<EpochId>(1), 7));
    CHECK_FALSE(storage.stored(anId<DeviceId>(2), anId<EpochId>(1), 1));
}

TEST_CASE_METHOD(AFile, "an event cannot be kept twice, nor one left out", "[sqlite]") {
    server::SqliteStorage storage(path);
    storage.group([&] { storage.addEvents({event(1, 1, 1, here), event(2, 1, 2, here)}); });
    for (const qint64 seq : {1, 2, 4})
        CHECK_THROWS_AS(storage.group([&] { storage.addEvents({event(3, 1, seq, here)}); }), sqlite::Failure);
    storage.group([&] { storage.addEvents({event(3, 1, 3, here)}); });
    CHECK(fed(storage, here, 0) == QByteArrayList{"1", "2", "3"});
}

TEST_CASE_METHOD(AFile, "a journal of before the runs keeps its logs, its feeds and its cases", "[sqlite]") {
    {
        sqlite::Database old(path);
        fillOld(old);
    }
    server::SqliteStorage storage(path);
    CHECK(fed(storage, here, 0) == QByteArrayList{"1", "2", "4", "5"});
    CHECK(fed(storage, there, 0) == QByteArrayList{"3", "1", "2", "5", "6", "7"});
    CHECK(fed(storage, there, 2) == QByteArrayList{"2", "5", "6", "7"});
    for (qint64 seq = 1; seq <= 4; ++seq) CHECK(storage.stored(anId<DeviceId>(1), anId<EpochId>(1), seq));
    const server::CaseHead head = storage.caseHeads({anId<CaseId>(1)}).value(anId<CaseId>(1));
    CHECK(head.revision == 7);
    CHECK(head.lastEvent == 7);
    // And it goes on: the next event, and the case to somebody who has seen nothing of it.
    storage.group([&] {
        storage.addEvents({event(8, 1, 5, there)});
        storage.showCase(anId<CaseId>(1), there, QStringLiteral("02685"));
    });
    CHECK(fed(storage, QStringLiteral("02685"), 0) == QByteArrayList{"3", "1", "2", "5", "6", "7"});
    CHECK(fed(storage, there, 5) == QByteArrayList{"7", "8"});
    CHECK(sqlite::Database(path).check(true).isEmpty());
}
