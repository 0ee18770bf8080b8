// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

#include "core/sqlite/bulk.h"
#include "sync/server/storage/values.h"

namespace server {

std::optional<EpochHead> SqliteStorage::head(const domain::DeviceId& device,
                                             const domain::EpochId& epoch) {
    return m_database.first(
        QStringLiteral("SELECT stored_seq, backed_up_seq, chain, receipt FROM epoch_head"
                       " WHERE device = ? AND epoch = ?"),
        {device.bytes(), epoch.bytes()}, [](sqlite::Row row) {
            return EpochHead{row.integer(0), row.integer(1), row.blob(2), row.integer(3)};
        });
}

void SqliteStorage::putHead(const domain::DeviceId& device, const domain::EpochId& epoch,
                            const EpochHead& head) {
    m_database.run(QStringLiteral("INSERT INTO epoch_head (device, epoch, stored_seq,"
                                  " backed_up_seq, chain, receipt) VALUES (?, ?, ?, ?, ?, ?)"
                                  " ON CONFLICT (device, epoch) DO UPDATE SET"
                                  " stored_seq = excluded.stored_seq, chain = excluded.chain,"
                                  " receipt = excluded.receipt"),
                   {device.bytes(), epoch.bytes(), head.storedSeq, head.backedUpSeq, head.chain,
                    head.receipt});
}

std::optional<Storage::Stored> SqliteStorage::stored(const domain::DeviceId& device,
                                                     const domain::EpochId& epoch, qint64 seq) {
    return m_database.first(
        QStringLiteral("SELECT e.chain, e.verdict, e.revision, e.reason FROM event e WHERE e.id ="
                       " (SELECT r.first_event + ? - r.seq FROM event_run r"
                       " WHERE r.device = ? AND r.epoch = ? AND r.seq <= ? ORDER BY r.seq DESC LIMIT 1)"
                       " AND e.device = ? AND e.epoch = ? AND e.seq = ?"),
        {seq, device.bytes(), epoch.bytes(), seq, device.bytes(), epoch.bytes(), seq}, [seq](sqlite::Row row) {
            return Stored{row.blob(0),
                          {seq, sql::verdictKind(row.integer(1)), row.integer(2), row.text(3)}};
        });
}

void SqliteStorage::addEvents(const std::vector<NewEvent>& events) {
    sqlite::Bulk add(m_database, "INSERT INTO event (id, device, epoch, seq, chain, case_id, unit, verdict,"
                                 " reason, revision, previous, received_at, envelope, body)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    QHash<QString, qint64> feeds;   // how far they go: each is read once and written once
    QString unit;
    QByteArray unitText;
    const NewEvent& one = events.front();   // mostly all of them are of one log
    const QByteArray device = one.device.bytes(), epoch = one.epoch.bytes();
    for (const NewEvent& event : events) {
        const bool isSameLog = event.device == one.device && event.epoch == one.epoch;
        add.integer(event.number).blob(isSameLog ? device : event.device.bytes());
        add.blob(isSameLog ? epoch : event.epoch.bytes());
        add.integer(event.verdict.seq).blob(event.chain);
        if (event.caseId) add.blob(event.caseId->bytes());
        else add.null();
        if (event.unit != unit) {
            unit = event.unit;
            unitText = unit.toUtf8();
            if (!feeds.contains(unit)) feeds.insert(unit, feedHead(unit));
        }
        add.utf8(unitText).integer(sql::number(event.verdict.kind)).text(event.verdict.reason);
        add.integer(event.verdict.revision).integer(event.previous);
        add.integer(event.receivedAt.toMSecsSinceEpoch());
        add.blob(event.wire.envelope).blob(event.wire.body).run();
        for (const domain::BlobId& blob : event.blobs) nameBlob(blob, event.unit, *event.caseId);
    }
    for (const LogRun& run : logRuns(events))
        m_database.run(QStringLiteral("INSERT INTO event_run (device, epoch, seq, first_event, last_event)"
                                      " VALUES (?, ?, ?, ?, ?)"),
                       {run.device.bytes(), run.epoch.bytes(), run.seq, run.first, run.last});
    addToFeeds(feedRuns(events, feeds));
    for (auto feed = feeds.cbegin(); feed != feeds.cend(); ++feed)
        setFeedHead(feed.key(), feed.value());
}

void SqliteStorage::keepBranch(const NewEvent& event) {
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO branch_event (device, epoch, seq, chain,"
                                  " received_at, envelope, body) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                   {event.device.bytes(), event.epoch.bytes(), event.verdict.seq, event.chain,
                    sql::moment(event.receivedAt), event.wire.envelope,
                    event.wire.body});
}

bool SqliteStorage::hasEvents(const domain::DeviceId& device) {
    return m_database
        .first(QStringLiteral("SELECT 1 FROM epoch_head WHERE device = ?"), {device.bytes()},
               [](sqlite::Row) { return true; })
        .value_or(false);
}

qint64 SqliteStorage::lastEvent() {
    return count(QStringLiteral("SELECT coalesce(max(id), 0) FROM event"));
}

Storage::CaseHeads SqliteStorage::caseHeads(const QSet<domain::CaseId>& ids) {
    CaseHeads found;
    sqlite::Bulk heads(m_database, "SELECT unit, revision, last_event FROM case_head WHERE case_id = ?");
    sqlite::Bulk formers(m_database, "SELECT unit FROM case_former_unit WHERE case_id = ?");
    for (const domain::CaseId& id : ids) {
        std::optional<CaseHead> head;
        heads.blob(id.bytes()).each([&](const sqlite::Bulk& row) {
            head = CaseHead{row.textAt(0), row.integerAt(1), {}, row.integerAt(2), false};
        });
        if (!head) continue;
        formers.blob(id.bytes()).each([&](const sqlite::Bulk& row) { head->formerUnits += row.textAt(0); });
        found.insert(id, *head);
    }
    return found;
}

void SqliteStorage::putCases(const CaseHeads& heads) {
    sqlite::Bulk put(m_database, "INSERT INTO case_head (case_id, unit, revision, last_event)"
                                 " VALUES (?, ?, ?, ?) ON CONFLICT (case_id) DO UPDATE SET"
                                 " unit = excluded.unit, revision = excluded.revision,"
                                 " last_event = excluded.last_event");
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        put.blob(head.key().bytes()).text(head->unit).integer(head->revision).integer(head->lastEvent).run();
        for (const QString& unit : head->formerUnits)
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO case_former_unit (case_id, unit)"
                                          " VALUES (?, ?)"),
                           {head.key().bytes(), unit});
    }
}

}  // namespace server
