// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

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
        QStringLiteral("SELECT chain, verdict, revision, reason FROM event"
                       " WHERE device = ? AND epoch = ? AND seq = ?"),
        {device.bytes(), epoch.bytes(), seq}, [seq](sqlite::Row row) {
            return Stored{row.blob(0),
                          {seq, sql::verdictKind(row.integer(1)), row.integer(2), row.text(3)}};
        });
}

void SqliteStorage::addEvent(const NewEvent& event, qint64 number) {
    m_database.run(
        QStringLiteral("INSERT INTO event (id, device, epoch, seq, chain, case_id, unit, verdict,"
                       " reason, revision, received_at, envelope, body)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {number, event.device.bytes(), event.epoch.bytes(), event.verdict.seq, event.chain,
         event.caseId ? QVariant(event.caseId->bytes()) : QVariant(), event.unit,
         sql::number(event.verdict.kind), event.verdict.reason, event.verdict.revision,
         sql::moment(event.receivedAt), event.wire.envelope,
         event.wire.body});
}

void SqliteStorage::addEvents(const std::vector<NewEvent>& events) {
    qint64 number = lastEvent();
    QHash<QString, qint64> feeds;   // how far they go: each is read once and written once
    for (const NewEvent& event : events) {
        addEvent(event, ++number);
        if (!feeds.contains(event.unit)) feeds.insert(event.unit, feedHead(event.unit));
        addToFeed(event.unit, ++feeds[event.unit], number);
        for (const domain::BlobId& blob : event.blobs) nameBlob(blob, event.unit, *event.caseId);
    }
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
    for (const domain::CaseId& id : ids) {
        auto head = m_database.first(
            QStringLiteral("SELECT unit, revision FROM case_head WHERE case_id = ?"), {id.bytes()},
            [](sqlite::Row row) {
                return CaseHead{row.text(0), row.integer(1), {}};
            });
        if (!head) continue;
        m_database.each(QStringLiteral("SELECT unit FROM case_former_unit WHERE case_id = ?"),
                        {id.bytes()}, [&](sqlite::Row row) {
                            head->formerUnits += row.text(0);
                            return true;
                        });
        found.insert(id, *head);
    }
    return found;
}

void SqliteStorage::putCases(const CaseHeads& heads) {
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        m_database.run(QStringLiteral("INSERT INTO case_head (case_id, unit, revision)"
                                      " VALUES (?, ?, ?) ON CONFLICT (case_id) DO UPDATE SET"
                                      " unit = excluded.unit, revision = excluded.revision"),
                       {head.key().bytes(), head->unit, head->revision});
        for (const QString& unit : head->formerUnits)
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO case_former_unit (case_id, unit)"
                                          " VALUES (?, ?)"),
                           {head.key().bytes(), unit});
    }
}

}  // namespace server
