// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_storage.h"

#include "sync/server/storage/values.h"

#include <algorithm>

namespace server {
namespace {

// An answer is held in memory whole: a feed is read in pages.
constexpr std::size_t rowsPerPage = 200;

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

void PostgresStorage::addToFeeds(const std::vector<FeedRun>& runs) {
    for (const FeedRun& run : runs)
        m_database->later(QStringLiteral("INSERT INTO feed_run (unit, pos, first_event, last_event) VALUES ($1, $2, $3, $4)"),
                          {run.unit, run.pos, run.first, run.last});
}

void PostgresStorage::feed(const QString& unit, qint64 pos,
                           const std::function<bool(FeedRow)>& look) {
    for (bool wanted = true; wanted;) {
        // Which events come next, from the run that `pos` is in; then those, each found by its number.
        pg::Numbers page;
        qint64 first = pos + 1;
        m_database->each(QStringLiteral("SELECT pos, first_event, last_event FROM feed_run WHERE unit = $1 AND pos >="
                                        " coalesce((SELECT max(pos) FROM feed_run WHERE unit = $1 AND pos <= $2), 0)"
                                        " ORDER BY pos LIMIT $3"),
                         {unit, first, qint64(rowsPerPage)}, [&](pg::Row row) {
                             qint64 event = row.integer(1) + std::max<qint64>(0, first - row.integer(0));
                             for (; event <= row.integer(2) && page.size() < rowsPerPage; ++event) page.push_back(event);
                             return page.size() < rowsPerPage;
                         });
        if (page.empty()) return;
        m_database->each(
            QStringLiteral("SELECT e.revision, e.verdict, e.reason, e.received_at, e.envelope, e.body, e.device"
                           " FROM unnest($1) WITH ORDINALITY AS p (id, place) JOIN event e ON e.id = p.id"
                           " ORDER BY p.place"),
            {page}, [&](pg::Row row) {
                return wanted = look({{.unit = unit,
                                       .pos = ++pos,
                                       .revision = row.integer(0),
                                       .verdict = sql::verdictKind(row.integer(1)),
                                       .reason = row.text(2),
                                       .receivedAt = sql::momentFrom(row.integer(3)),
                                       .envelope = row.blob(4),
                                       .body = row.blob(5)},
                                      domain::DeviceId::fromBytes(row.blob(6)).value()});
            });
        wanted = wanted && page.size() == rowsPerPage;
    }
}

QHash<qint64, qint64> PostgresStorage::positionsIn(const QString& unit, const pg::Numbers& events) {
    QHash<qint64, qint64> found;
    m_database->each(QStringLiteral("SELECT c.id, r.pos + c.id - r.first_event FROM unnest($1) AS c (id)"
                                    " CROSS JOIN LATERAL (SELECT * FROM feed_run WHERE unit = $2 AND first_event <= c.id"
                                    " ORDER BY first_event DESC LIMIT 1) r WHERE r.last_event >= c.id"),
                     {events, unit}, [&](pg::Row row) {
                         found.insert(row.integer(0), row.integer(1));
                         return true;
                     });
    return found;
}

void PostgresStorage::showCase(const domain::CaseId& id, const QString& from, const QString& to) {
    const pg::Numbers events = m_database->all(
        QStringLiteral("WITH RECURSIVE before (id) AS"
                       " (SELECT last_event FROM case_head WHERE case_id = $1 AND last_event > 0 UNION ALL"
                       " SELECT e.previous FROM before b JOIN event e ON e.id = b.id WHERE e.previous > 0)"
                       " SELECT id FROM before UNION ALL"
                       " SELECT id FROM event WHERE case_id = $1 AND verdict <> 0"),
        {id.bytes()}, [](pg::Row row) { return row.integer(0); });
    const auto old = positionsIn(from, events), already = positionsIn(to, events);
    std::vector<qint64> shown;
    for (const qint64 event : events)
        if (old.contains(event) && !already.contains(event)) shown.push_back(event);
    std::sort(shown.begin(), shown.end(), [&](qint64 a, qint64 b) { return old.value(a) < old.value(b); });
    if (!shown.empty()) {
        qint64 head = growFeeds({{to, static_cast<qint64>(shown.size())}}).value(to);
        addToFeeds(feedRuns(shown, to, head));
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
