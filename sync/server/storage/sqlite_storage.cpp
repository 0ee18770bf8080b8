// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

#include "sync/server/storage/values.h"

#include <stdexcept>

namespace server {

SqliteStorage::SqliteStorage(const QString& path)
    : m_database(path, {.key = {}, .busyTimeoutMs = 15'000}) {
    m_database.migrate(sql::journalScripts());
}

void SqliteStorage::group(const std::function<void()>& work) {
    if (!m_writes) {
        // Cases come in no order: the pages of many are kept at hand, and written to their place less often
        // (32 MiB of journal, half of what it may keep). Only who writes needs that, and one connection does.
        m_database.run(QStringLiteral("PRAGMA cache_size = -65536"));
        m_database.run(QStringLiteral("PRAGMA wal_autocheckpoint = 8192"));
        m_writes = true;
    }
    m_database.writeAlways(work);
}

QByteArray SqliteStorage::meta(const QString& key) {
    return m_database
        .first(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key},
               [](sqlite::Row row) { return row.blob(0); })
        .value_or(QByteArray());
}

void SqliteStorage::setMeta(const QString& key, const QByteArray& value) {
    m_database.run(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"
                                  " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                   {key, value});
}

qint64 SqliteStorage::counter(const QString& name) {
    return m_database
        .first(QStringLiteral("SELECT value FROM counter WHERE name = ?"), {name},
               [](sqlite::Row row) { return row.integer(0); })
        .value_or(0);
}

void SqliteStorage::setCounter(const QString& name, qint64 value) {
    m_database.run(QStringLiteral("INSERT INTO counter (name, value) VALUES (?, ?)"
                                  " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                   {name, value});
}

qint64 SqliteStorage::count(const QString& query) {
    return m_database.first(query, {}, [](sqlite::Row row) { return row.integer(0); }).value_or(0);
}

Figures SqliteStorage::figures() {
    const auto events = [&](const char* verdict) {
        return count(QStringLiteral("SELECT count(*) FROM event WHERE verdict = ") +
                     QLatin1String(verdict));
    };
    return {.units = count(QStringLiteral("SELECT count(*) FROM unit")),
            .devices = count(QStringLiteral("SELECT count(*) FROM device")),
            .revoked = count(
                QStringLiteral("SELECT count(*) FROM device WHERE revoked_at IS NOT NULL")),
            .events = count(QStringLiteral("SELECT count(*) FROM event")),
            .held = events("2"),
            .late = events("3"),
            .branches = count(QStringLiteral("SELECT count(*) FROM branch_event")),
            .cases = count(QStringLiteral("SELECT count(*) FROM case_head"))};
}

std::vector<Storage::Mark> SqliteStorage::copyTo(const QString& path) {
    m_database.backupTo(path);
    sqlite::Database copy(path);
    if (!copy.check(true).isEmpty())
        throw std::runtime_error("the copy is damaged: it was not counted");
    // A server that opens this copy one day must know that it has been turned back.
    copy.writeAlways([&] {
        copy.run(QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES ('copy', x'01')"));
    });
    return copy.all(QStringLiteral("SELECT device, epoch, stored_seq FROM epoch_head"), {},
                    [](sqlite::Row row) {
                        return Mark{row.blob(0), row.blob(1), row.integer(2)};
                    });
}

void SqliteStorage::markBackedUp(const std::vector<Mark>& marks) {
    for (const Mark& mark : marks)
        m_database.run(QStringLiteral("UPDATE epoch_head SET backed_up_seq ="
                                      " max(backed_up_seq, min(stored_seq, ?))"
                                      " WHERE device = ? AND epoch = ?"),
                       {mark.storedSeq, mark.device, mark.epoch});
}

}  // namespace server
