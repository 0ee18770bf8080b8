// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_storage.h"

#include "sync/server/storage/postgres_copy.h"

#include <QScopeGuard>

namespace server {

void PostgresStorage::group(const std::function<void()>& work) {
    // Each statement sees what was committed before it, whatever the database's default: under another
    // isolation the turn would come with a view from before the wait for it.
    m_database->transaction(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED;"
                                           " SELECT name FROM turn WHERE name = 'journal' FOR UPDATE"),
                            [&] {
                                m_counters.reset();
                                m_inGroup = true;
                                const auto ended = qScopeGuard([&] { m_inGroup = false; });
                                work();
                                writeCounters();
                            });
}

QByteArray PostgresStorage::meta(const QString& key) {
    return m_database
        ->first(QStringLiteral("SELECT value FROM meta WHERE key = $1"), {key},
                [](pg::Row row) { return row.blob(0); })
        .value_or(QByteArray());
}

void PostgresStorage::setMeta(const QString& key, const QByteArray& value) {
    m_database->run(QStringLiteral("INSERT INTO meta (key, value) VALUES ($1, $2)"
                                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                    {key, value});
}

qint64 PostgresStorage::counter(const QString& name) {
    if (!m_inGroup) return number(QStringLiteral("SELECT value FROM counter WHERE name = $1"), {name});
    if (!m_counters) {
        m_counters.emplace();
        m_database->each(QStringLiteral("SELECT name, value FROM counter"), {}, [&](pg::Row row) {
            m_counters->values.insert(row.text(0), row.integer(1));
            return true;
        });
    }
    return m_counters->values.value(name);
}

void PostgresStorage::setCounter(const QString& name, qint64 value) {
    if (m_inGroup && counter(name) == value) return;
    const auto put = QStringLiteral("INSERT INTO counter (name, value) VALUES ($1, $2)"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    if (!m_inGroup) {
        m_database->run(put, {name, value});
        return;
    }
    m_counters->values.insert(name, value);
    m_counters->changed.insert(name);
}

void PostgresStorage::writeCounters() {
    if (!m_counters || m_counters->changed.isEmpty()) return;
    const QStringList names(m_counters->changed.begin(), m_counters->changed.end());
    pg::Numbers values;
    for (const QString& name : names) values.push_back(m_counters->values.value(name));
    m_database->later(QStringLiteral("INSERT INTO counter (name, value) SELECT * FROM unnest($1, $2)"
                                     " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                      {names, values});
}

qint64 PostgresStorage::number(const QString& sql, const pg::Values& values) {
    return m_database->first(sql, values, [](pg::Row row) { return row.integer(0); }).value_or(0);
}

Figures PostgresStorage::figures() {
    const auto events = [&](qint64 verdict) {
        return number(QStringLiteral("SELECT count(*) FROM event WHERE verdict = $1"), {verdict});
    };
    return {.units = number(QStringLiteral("SELECT count(*) FROM unit")),
            .devices = number(QStringLiteral("SELECT count(*) FROM device")),
            .revoked = number(
                QStringLiteral("SELECT count(*) FROM device WHERE revoked_at IS NOT NULL")),
            .events = number(QStringLiteral("SELECT count(*) FROM event")),
            .held = events(2),
            .late = events(3),
            .branches = number(QStringLiteral("SELECT count(*) FROM branch_event")),
            .cases = number(QStringLiteral("SELECT count(*) FROM case_head"))};
}

std::vector<Storage::Mark> PostgresStorage::copyTo(const QString& path) {
    pg::copyJournal(*m_database, path);
    return pg::marksOf(path);
}

void PostgresStorage::markBackedUp(const std::vector<Mark>& marks) {
    pg::Blobs devices, epochs;
    pg::Numbers seqs;
    for (const Mark& mark : marks) {
        devices.push_back(mark.device);
        epochs.push_back(mark.epoch);
        seqs.push_back(mark.storedSeq);
    }
    m_database->run(
        QStringLiteral("UPDATE epoch_head h SET backed_up_seq ="
                       " greatest(h.backed_up_seq, least(h.stored_seq, m.seq))"
                       " FROM unnest($1, $2, $3) AS m (device, epoch, seq)"
                       " WHERE h.device = m.device AND h.epoch = m.epoch"),
        {devices, epochs, seqs});
}

}  // namespace server
