// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_storage.h"

#include "sync/server/storage/values.h"

namespace server {
namespace {

// An answer is held in memory whole: a feed is read in pages.
constexpr qint64 rowsPerPage = 200;

}  // namespace

qint64 PostgresStorage::feedHead(const QString& unit) {
    return number(QStringLiteral("SELECT pos FROM feed_head WHERE unit = $1"), {unit});
}

QHash<QString, qint64> PostgresStorage::growFeeds(const QHash<QString, qint64>& rows) {
    const QStringList units = rows.keys();
    const auto counts = rows.values();
    QHash<QString, qint64> before;
    m_database->each(
        QStringLiteral("INSERT INTO feed_head AS f (unit, pos)"
                       " SELECT unit, pos FROM unnest($1, $2) AS g (unit, pos)"
                       " ON CONFLICT (unit) DO UPDATE SET pos = f.pos + excluded.pos"
                       " RETURNING unit, pos"),
        {units, pg::Numbers(counts.begin(), counts.end())}, [&](pg::Row row) {
            before.insert(row.text(0), row.integer(1) - rows.value(row.text(0)));
            return true;
        });
    return before;
}

void PostgresStorage::feed(const QString& unit, qint64 pos,
                           const std::function<bool(FeedRow)>& look) {
    qint64 seen = rowsPerPage;
    while (seen == rowsPerPage) {
        seen = 0;
        bool wanted = true;
        m_database->each(
            QStringLiteral("SELECT f.pos, e.revision, e.verdict, e.reason, e.received_at,"
                           " e.envelope, e.body, e.device FROM feed_row f"
                           " JOIN event e ON e.id = f.event_id"
                           " WHERE f.unit = $1 AND f.pos > $2 ORDER BY f.pos LIMIT $3"),
            {unit, pos, rowsPerPage}, [&](pg::Row row) {
                ++seen;
                pos = row.integer(0);
                return wanted = look({{.unit = unit,
                                       .pos = pos,
                                       .revision = row.integer(1),
                                       .verdict = sql::verdictKind(row.integer(2)),
                                       .reason = row.text(3),
                                       .receivedAt = sql::momentFrom(row.integer(4)),
                                       .envelope = row.blob(5),
                                       .body = row.blob(6)},
                                      domain::DeviceId::fromBytes(row.blob(7)).value()});
            });
        if (!wanted) return;
    }
}

void PostgresStorage::showCase(const domain::CaseId& id, const QString& from, const QString& to) {
    const auto events = m_database->all(
        QStringLiteral("SELECT e.id FROM event e"
                       " JOIN feed_row f ON f.event_id = e.id AND f.unit = $1"
                       " WHERE e.case_id = $2 AND NOT EXISTS (SELECT 1 FROM feed_row g"
                       " WHERE g.event_id = e.id AND g.unit = $3) ORDER BY f.pos"),
        {from, id.bytes(), to}, [](pg::Row row) { return row.integer(0); });
    if (!events.empty()) {
        qint64 pos = growFeeds({{to, static_cast<qint64>(events.size())}}).value(to);
        std::vector<pg::Values> rows;
        for (const qint64 event : events) rows.push_back({to, ++pos, event});
        m_database->copyIn(QStringLiteral("feed_row (unit, pos, event_id)"), rows);
    }
    m_database->run(QStringLiteral("INSERT INTO blob_name (blob, unit, case_id)"
                                   " SELECT blob, $1, case_id FROM blob_name WHERE case_id = $2"
                                   " AND unit = $3 ON CONFLICT DO NOTHING"),
                    {to, id.bytes(), from});
}

QStringList PostgresStorage::unitsNaming(const domain::BlobId& blob) {
    const auto found = m_database->all(
        QStringLiteral("SELECT DISTINCT unit FROM blob_name WHERE blob = $1"), {blob.bytes()},
        [](pg::Row row) { return row.text(0); });
    return QStringList(found.begin(), found.end());
}

}  // namespace server
