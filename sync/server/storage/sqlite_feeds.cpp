// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

#include "sync/server/storage/values.h"

namespace server {

qint64 SqliteStorage::feedHead(const QString& unit) {
    return m_database
        .first(QStringLiteral("SELECT pos FROM feed_head WHERE unit = ?"), {unit},
               [](sqlite::Row row) { return row.integer(0); })
        .value_or(0);
}

void SqliteStorage::addToFeed(const QString& unit, qint64 pos, qint64 event) {
    m_database.run(QStringLiteral("INSERT INTO feed_row (unit, pos, event_id) VALUES (?, ?, ?)"),
                   {unit, pos, event});
}

void SqliteStorage::setFeedHead(const QString& unit, qint64 pos) {
    m_database.run(QStringLiteral("INSERT INTO feed_head (unit, pos) VALUES (?, ?)"
                                  " ON CONFLICT (unit) DO UPDATE SET pos = excluded.pos"),
                   {unit, pos});
}

void SqliteStorage::feed(const QString& unit, qint64 pos,
                         const std::function<bool(FeedRow)>& look) {
    m_database.each(
        QStringLiteral("SELECT f.pos, e.revision, e.verdict, e.reason, e.received_at, e.envelope,"
                       " e.body, e.device FROM feed_row f JOIN event e ON e.id = f.event_id"
                       " WHERE f.unit = ? AND f.pos > ? ORDER BY f.pos"),
        {unit, pos}, [&](sqlite::Row row) {
            return look({{.unit = unit,
                          .pos = row.integer(0),
                          .revision = row.integer(1),
                          .verdict = sql::verdictKind(row.integer(2)),
                          .reason = row.text(3),
                          .receivedAt = sql::momentFrom(row.integer(4)),
                          .envelope = row.blob(5),
                          .body = row.blob(6)},
                         domain::DeviceId::fromBytes(row.blob(7)).value()});
        });
}

void SqliteStorage::showCase(const domain::CaseId& id, const QString& from, const QString& to) {
    const auto events = m_database.all(
        QStringLiteral("SELECT e.id FROM event e"
                       " JOIN feed_row f ON f.event_id = e.id AND f.unit = ?"
                       " WHERE e.case_id = ? AND NOT EXISTS (SELECT 1 FROM feed_row g"
                       " WHERE g.event_id = e.id AND g.unit = ?) ORDER BY f.pos"),
        {from, id.bytes(), to}, [](sqlite::Row row) { return row.integer(0); });
    qint64 pos = feedHead(to);
    for (const qint64 event : events) addToFeed(to, ++pos, event);
    setFeedHead(to, pos);
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO blob_name (blob, unit, case_id)"
                                  " SELECT blob, ?, case_id FROM blob_name WHERE case_id = ?"
                                  " AND unit = ?"),
                   {to, id.bytes(), from});
}

void SqliteStorage::nameBlob(const domain::BlobId& blob, const QString& unit,
                             const domain::CaseId& id) {
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO blob_name (blob, unit, case_id)"
                                  " VALUES (?, ?, ?)"),
                   {blob.bytes(), unit, id.bytes()});
}

QStringList SqliteStorage::unitsNaming(const domain::BlobId& blob) {
    const auto found = m_database.all(
        QStringLiteral("SELECT DISTINCT unit FROM blob_name WHERE blob = ?"), {blob.bytes()},
        [](sqlite::Row row) { return row.text(0); });
    return QStringList(found.begin(), found.end());
}

}  // namespace server
