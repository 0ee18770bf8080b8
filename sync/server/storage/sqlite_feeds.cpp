// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

#include "sync/server/storage/values.h"

#include <map>

namespace server {

qint64 SqliteStorage::feedHead(const QString& unit) {
    return m_database
        .first(QStringLiteral("SELECT pos FROM feed_head WHERE unit = ?"), {unit},
               [](sqlite::Row row) { return row.integer(0); })
        .value_or(0);
}

void SqliteStorage::addToFeeds(const std::vector<FeedRun>& runs) {
    for (const FeedRun& run : runs)
        m_database.run(QStringLiteral("INSERT INTO feed_run (unit, pos, first_event, last_event) VALUES (?, ?, ?, ?)"),
                       {run.unit, run.pos, run.first, run.last});
}

void SqliteStorage::setFeedHead(const QString& unit, qint64 pos) {
    m_database.run(QStringLiteral("INSERT INTO feed_head (unit, pos) VALUES (?, ?)"
                                  " ON CONFLICT (unit) DO UPDATE SET pos = excluded.pos"),
                   {unit, pos});
}

void SqliteStorage::feed(const QString& unit, qint64 pos,
                         const std::function<bool(FeedRow)>& look) {
    m_database.each(
        // Of the run that `pos` is in only what comes after it.
        QStringLiteral("SELECT f.pos + e.id - f.first_event, e.revision, e.verdict, e.reason, e.received_at,"
                       " e.envelope, e.body, e.device FROM feed_run f CROSS JOIN event e"
                       " ON e.id BETWEEN f.first_event + max(0, ? + 1 - f.pos) AND f.last_event"
                       " WHERE f.unit = ? AND f.pos >= coalesce((SELECT max(pos) FROM feed_run"
                       " WHERE unit = ? AND pos <= ?), 0) ORDER BY f.pos, e.id"),
        {pos, unit, unit, pos}, [&](sqlite::Row row) {
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

std::vector<qint64> SqliteStorage::eventsOf(const domain::CaseId& id) {
    return m_database.all(
        QStringLiteral("WITH RECURSIVE before (id) AS"
                       " (SELECT last_event FROM case_head WHERE case_id = ? AND last_event > 0 UNION ALL"
                       " SELECT e.previous FROM before b JOIN event e ON e.id = b.id WHERE e.previous > 0)"
                       " SELECT id FROM before UNION ALL"
                       " SELECT id FROM event WHERE case_id = ? AND verdict <> 0"),
        {id.bytes(), id.bytes()}, [](sqlite::Row row) { return row.integer(0); });
}

std::optional<qint64> SqliteStorage::positionIn(const QString& unit, qint64 event) {
    return m_database.first(
        QStringLiteral("SELECT pos + ? - first_event FROM (SELECT pos, first_event, last_event FROM feed_run"
                       " WHERE unit = ? AND first_event <= ? ORDER BY first_event DESC LIMIT 1) WHERE last_event >= ?"),
        {event, unit, event, event}, [](sqlite::Row row) { return row.integer(0); });
}

void SqliteStorage::showCase(const domain::CaseId& id, const QString& from, const QString& to) {
    std::map<qint64, qint64> inOrder;   // by the old position
    for (const qint64 event : eventsOf(id))
        if (const auto pos = positionIn(from, event); pos && !positionIn(to, event)) inOrder.emplace(*pos, event);
    std::vector<qint64> shown;
    for (const auto& [pos, event] : inOrder) shown.push_back(event);
    qint64 head = feedHead(to);
    addToFeeds(feedRuns(shown, to, head));
    setFeedHead(to, head);
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
