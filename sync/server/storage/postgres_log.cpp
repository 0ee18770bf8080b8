// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_storage.h"

#include "sync/server/storage/values.h"

namespace server {
namespace {

const auto events = QStringLiteral("event");   ///< the counter of them

}  // namespace

std::optional<EpochHead> PostgresStorage::head(const domain::DeviceId& device,
                                               const domain::EpochId& epoch) {
    return m_database->first(
        QStringLiteral("SELECT stored_seq, backed_up_seq, chain, receipt FROM epoch_head"
                       " WHERE device = $1 AND epoch = $2"),
        {device.bytes(), epoch.bytes()}, [](pg::Row row) {
            return EpochHead{row.integer(0), row.integer(1), row.blob(2), row.integer(3)};
        });
}

void PostgresStorage::putHead(const domain::DeviceId& device, const domain::EpochId& epoch,
                              const EpochHead& head) {
    m_database->later(QStringLiteral("INSERT INTO epoch_head (device, epoch, stored_seq,"
                                   " backed_up_seq, chain, receipt) VALUES ($1, $2, $3, $4, $5, $6)"
                                   " ON CONFLICT (device, epoch) DO UPDATE SET"
                                   " stored_seq = excluded.stored_seq, chain = excluded.chain,"
                                   " receipt = excluded.receipt"),
                    {device.bytes(), epoch.bytes(), head.storedSeq, head.backedUpSeq, head.chain,
                     head.receipt});
}

std::optional<Storage::Stored> PostgresStorage::stored(const domain::DeviceId& device,
                                                       const domain::EpochId& epoch, qint64 seq) {
    return m_database->first(
        QStringLiteral("SELECT e.chain, e.verdict, e.revision, e.reason FROM event e WHERE e.id ="
                       " (SELECT r.first_event + $3 - r.seq FROM event_run r"
                       " WHERE r.device = $1 AND r.epoch = $2 AND r.seq <= $3 ORDER BY r.seq DESC LIMIT 1)"
                       " AND e.device = $1 AND e.epoch = $2 AND e.seq = $3"),
        {device.bytes(), epoch.bytes(), seq}, [seq](pg::Row row) {
            return Stored{row.blob(0),
                          {seq, sql::verdictKind(row.integer(1)), row.integer(2), row.text(3)}};
        });
}

void PostgresStorage::addEvents(const std::vector<NewEvent>& added) {
    QHash<QString, qint64> rowsOfUnit;
    for (const NewEvent& event : added) ++rowsOfUnit[event.unit];
    QHash<QString, qint64> positions = growFeeds(rowsOfUnit);
    setCounter(events, added.back().number);

    std::vector<pg::Values> rows;
    pg::Blobs blobs, cases;
    QStringList units;
    rows.reserve(added.size());
    for (const NewEvent& event : added) {
        rows.push_back({event.number, event.device.bytes(), event.epoch.bytes(), event.verdict.seq,
                        event.chain, event.caseId ? pg::Value(event.caseId->bytes()) : pg::Value(),
                        event.unit, qint64(sql::number(event.verdict.kind)), event.verdict.reason,
                        event.verdict.revision, event.previous, event.receivedAt.toMSecsSinceEpoch(),
                        event.wire.envelope, event.wire.body});
        for (const domain::BlobId& blob : event.blobs) {
            blobs.push_back(blob.bytes());
            units += event.unit;
            cases.push_back(event.caseId->bytes());
        }
    }
    m_database->copyIn(QStringLiteral("event (id, device, epoch, seq, chain, case_id, unit, verdict,"
                                      " reason, revision, previous, received_at, envelope, body)"),
                       rows);
    for (const LogRun& run : logRuns(added))
        m_database->later(QStringLiteral("INSERT INTO event_run (device, epoch, seq, first_event, last_event)"
                                         " VALUES ($1, $2, $3, $4, $5)"),
                          {run.device.bytes(), run.epoch.bytes(), run.seq, run.first, run.last});
    addToFeeds(feedRuns(added, positions));
    if (blobs.empty()) return;
    m_database->later(QStringLiteral("INSERT INTO blob_name (blob, unit, case_id)"
                                     " SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING"),
                      {blobs, units, cases});
}

void PostgresStorage::keepBranch(const NewEvent& event) {
    m_database->run(QStringLiteral("INSERT INTO branch_event (device, epoch, seq, chain,"
                                   " received_at, envelope, body) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                                   " ON CONFLICT DO NOTHING"),
                    {event.device.bytes(), event.epoch.bytes(), event.verdict.seq, event.chain,
                     event.receivedAt.toMSecsSinceEpoch(), event.wire.envelope, event.wire.body});
}

bool PostgresStorage::hasEvents(const domain::DeviceId& device) {
    return number(QStringLiteral("SELECT count(*) FROM epoch_head WHERE device = $1"),
                  {device.bytes()}) > 0;
}

qint64 PostgresStorage::lastEvent() { return counter(events); }

Storage::CaseHeads PostgresStorage::caseHeads(const QSet<domain::CaseId>& ids) {
    pg::Blobs wanted;
    for (const domain::CaseId& id : ids) wanted.push_back(id.bytes());
    CaseHeads found;
    const auto idOf = [](pg::Row row) { return domain::CaseId::fromBytes(row.blob(0)).value(); };
    m_database->each(QStringLiteral("SELECT case_id, unit, revision, last_event FROM case_head"
                                    " WHERE case_id = ANY ($1)"),
                     {wanted}, [&](pg::Row row) {
                         found.insert(idOf(row), {row.text(1), row.integer(2), {}, row.integer(3), false});
                         return true;
                     });
    if (found.isEmpty()) return found;
    m_database->each(
        QStringLiteral("SELECT case_id, unit FROM case_former_unit WHERE case_id = ANY ($1)"),
        {wanted}, [&](pg::Row row) {
            found[idOf(row)].formerUnits += row.text(1);
            return true;
        });
    return found;
}

void PostgresStorage::putCases(const CaseHeads& heads) {
    struct Rows {
        pg::Blobs ids;
        QStringList units;
        pg::Numbers revisions, lastEvents;
    } added, changed;
    pg::Blobs movedIds;
    QStringList formerUnits;
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        Rows& rows = head->isNew ? added : changed;
        rows.ids.push_back(head.key().bytes());
        rows.units += head->unit;
        rows.revisions.push_back(head->revision);
        rows.lastEvents.push_back(head->lastEvent);
        for (const QString& unit : head->formerUnits) {
            movedIds.push_back(head.key().bytes());
            formerUnits += unit;
        }
    }
    if (!added.ids.empty())
        m_database->later(QStringLiteral("INSERT INTO case_head (case_id, unit, revision, last_event)"
                                         " SELECT * FROM unnest($1, $2, $3, $4)"),
                          {added.ids, added.units, added.revisions, added.lastEvents});
    if (!changed.ids.empty())
        m_database->later(QStringLiteral("UPDATE case_head h SET unit = c.unit, revision = c.revision,"
                                         " last_event = c.last_event FROM unnest($1, $2, $3, $4)"
                                         " AS c (case_id, unit, revision, last_event) WHERE h.case_id = c.case_id"),
                          {changed.ids, changed.units, changed.revisions, changed.lastEvents});
    if (!movedIds.empty())
        m_database->later(QStringLiteral("INSERT INTO case_former_unit (case_id, unit)"
                                         " SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING"),
                          {movedIds, formerUnits});
}

}  // namespace server
