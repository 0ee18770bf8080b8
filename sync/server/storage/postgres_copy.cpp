// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_copy.h"

#include "core/sqlite/database.h"
#include "sync/server/storage/values.h"

#include <stdexcept>

namespace server::pg {
namespace {

struct Table {
    const char* name;
    const char* columns;
    const char* order;    ///< columns that name a row: it is read in pages
    int orderColumns;     ///< the first so many of `columns`
};

// In an order in which what is referred to comes first.
constexpr Table journalTables[] = {
    {"meta", "key, value", "key", 1},
    {"counter", "name, value", "name", 1},
    {"unit", "code, parent, name, level_label, identifier, address, phone, place", "code", 1},
    {"enrolment_code", "hash, unit, office, expires_at, used_by", "hash", 1},
    {"device", "id, public_key, unit, office, name, block, enrolled_at, revoked_at, revoke_reason", "id", 1},
    {"device_user", "device, id, name, roles", "device, id", 2},
    {"nonce", "device, nonce, at", "device, nonce", 2},
    {"epoch_head", "device, epoch, stored_seq, backed_up_seq, chain, receipt", "device, epoch", 2},
    {"event", "id, device, epoch, seq, chain, case_id, unit, verdict, reason, revision, previous, received_at, envelope, body", "id", 1},
    {"event_run", "device, epoch, seq, first_event, last_event", "device, epoch, seq", 3},
    {"branch_event", "device, epoch, seq, chain, received_at, envelope, body", "device, epoch, seq, chain", 4},
    {"case_head", "case_id, unit, revision, last_event", "case_id", 1},
    {"case_former_unit", "case_id, unit", "case_id, unit", 2},
    {"feed_head", "unit, pos", "unit", 1},
    {"feed_run", "unit, pos, first_event, last_event", "unit, pos", 2},
    {"blob_name", "blob, unit, case_id", "blob, unit, case_id", 3}};
constexpr Table papersTables[] = {
    {"upload", "id, blob, device, size, hashes, complete, backed_up", "id", 1},
    {"chunk", "upload, place, bytes", "upload, place", 2}};

constexpr int rowsPerPage = 500;
constexpr qsizetype chunksPerPage = 64;   // of 64 KiB

QVariant variantOf(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value)) return *number;
    if (const auto* text = std::get_if<QString>(&value)) return *text;
    if (const auto* bytes = std::get_if<QByteArray>(&value)) return *bytes;
    return {};
}

QString places(qsizetype count) {
    QStringList marks;
    for (qsizetype i = 1; i <= count; ++i) marks += QStringLiteral("$%1").arg(i);
    return marks.join(QStringLiteral(", "));
}

/// In pages, because an answer is held in memory whole.
void copyTable(Connection& from, const Table& table, sqlite::Database& to) {
    const auto name = QLatin1String(table.name), columns = QLatin1String(table.columns), order = QLatin1String(table.order);
    const qsizetype width = QString(columns).count(u',') + 1;
    const int page = qstrcmp(table.name, "chunk") == 0 ? static_cast<int>(chunksPerPage) : rowsPerPage;
    const QString insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                               .arg(name, columns, QStringList(width, QStringLiteral("?")).join(u','));
    Values last;
    for (int seen = page; seen == page;) {
        seen = 0;
        const QString after = last.empty() ? QString()
                                           : QStringLiteral("WHERE (%1) > (%2)").arg(order, places(table.orderColumns));
        const Values asked = last;
        from.each(QStringLiteral("SELECT %1 FROM %2 %3 ORDER BY %4 LIMIT %5").arg(columns, name, after, order).arg(page),
                  asked, [&](Row row) {
                      sqlite::Values values;
                      last.clear();
                      for (int column = 0; column < width; ++column) {
                          values.push_back(variantOf(row.value(column)));
                          if (column < table.orderColumns) last.push_back(row.value(column));
                      }
                      to.run(insert, values);
                      ++seen;
                      return true;
                  });
    }
}

template <std::size_t count>
void copyTables(Connection& from, const Table (&tables)[count], sqlite::Database& to) {
    // The disk of the copy may be slow: this one may stand still.
    from.transaction(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
                                    " SET LOCAL idle_in_transaction_session_timeout = 0"), [&] {
        to.writeAlways([&] {
            for (const Table& table : tables) copyTable(from, table, to);
        });
    });
}

void putTable(sqlite::Database& from, const Table& table, Connection& to) {
    const QString columns = QLatin1String(table.columns), name = QLatin1String(table.name);
    const int width = static_cast<int>(columns.count(u',')) + 1;
    QStringList kinds;
    for (const QString& column : columns.split(QStringLiteral(", "))) kinds += QStringLiteral("typeof(%1)").arg(column);
    std::vector<Values> rows;
    const auto send = [&] {
        if (!rows.empty()) to.copyIn(QStringLiteral("%1 (%2)").arg(name, columns), rows);
        rows.clear();
    };
    from.each(QStringLiteral("SELECT %1, %2 FROM %3").arg(columns, kinds.join(u','), name), {}, [&](sqlite::Row row) {
        Values values;
        for (int column = 0; column < width; ++column) {
            const QString kind = row.text(width + column);
            if (kind == QLatin1String("null")) values.push_back({});
            else if (kind == QLatin1String("integer")) values.push_back(row.integer(column));
            else if (kind == QLatin1String("text")) values.push_back(row.text(column));
            else values.push_back(row.blob(column));
        }
        rows.push_back(std::move(values));
        if (rows.size() == static_cast<std::size_t>(chunksPerPage)) send();
        return true;
    });
    send();
}

void requireSound(sqlite::Database& copy) {
    if (!copy.check(true).isEmpty()) throw std::runtime_error("the copy is damaged: it was not counted");
}

}  // namespace

void copyJournal(Connection& from, const QString& path) {
    sqlite::Database copy(path);
    copy.migrate(sql::journalScripts());
    copyTables(from, journalTables, copy);
    // A server that opens this copy one day must know that it has been turned back.
    copy.writeAlways([&] {
        copy.run(QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES ('copy', x'01')"));
    });
}

void copyPapers(Connection& from, const QString& path) {
    sqlite::Database copy(path);
    copy.migrate(sql::blobsScripts());
    copyTables(from, papersTables, copy);
}

std::vector<Storage::Mark> marksOf(const QString& path) {
    sqlite::Database copy(path);
    requireSound(copy);
    return copy.all(QStringLiteral("SELECT device, epoch, stored_seq FROM epoch_head"), {}, [](sqlite::Row row) {
        return Storage::Mark{row.blob(0), row.blob(1), row.integer(2)};
    });
}

std::vector<QByteArray> wholePapersOf(const QString& path) {
    sqlite::Database copy(path);
    requireSound(copy);
    return copy.all(QStringLiteral("SELECT blob FROM upload WHERE complete = 1"), {},
                    [](sqlite::Row row) { return row.blob(0); });
}

bool putBack(Connection& to, const QString& journal, const QString& papers) {
    sqlite::Database events(journal), blobs(papers);
    events.migrate(sql::journalScripts());
    blobs.migrate(sql::blobsScripts());
    bool isEmpty = true;
    to.transaction(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED; SELECT name FROM turn ORDER BY name FOR UPDATE"), [&] {
        for (const char* table : {"meta", "unit", "upload"})
            isEmpty &= to.first(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)), {},
                                [](Row row) { return row.integer(0); }) == 0;
        if (!isEmpty) return;
        for (const Table& table : journalTables) putTable(events, table, to);
        for (const Table& table : papersTables) putTable(blobs, table, to);
        to.run(QStringLiteral("SELECT setval(pg_get_serial_sequence('upload', 'id'), (SELECT coalesce(max(id), 1) FROM upload))"));
        // A journal kept in SQLite counts its events by the events themselves.
        to.run(QStringLiteral("INSERT INTO counter (name, value) SELECT 'event', coalesce(max(id), 0) FROM event"
                              " ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    });
    return isEmpty;
}

}  // namespace server::pg
