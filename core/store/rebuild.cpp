// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/store/log_rows.h"
#include "core/store/maintenance.h"
#include "core/store/schema.h"
#include "core/store/values.h"

#include <QDataStream>

namespace store {
namespace {

/// Every row of a picture in the order of its key, as one hash.
QByteArray digest(sqlite::Database& database) {
    struct Picture {
        QString sql;
        int columns;
    };
    const Picture pictures[] = {
        {QStringLiteral("SELECT no, id, code, procedure, title, unit, holder, holder_number, phone, "
                        "summary, state, step, step_name, role, assignee, received_at, due_at, "
                        "finished_at, last_at, attachments, open_remarks, conflicts, held, "
                        "unconfirmed, clock_running, open, live, due_key, holder_key "
                        "FROM case_row ORDER BY no"), 29},
        {QStringLiteral("SELECT no, words, keys, people FROM search_text ORDER BY no"), 4},
        {QStringLiteral("SELECT kind, key, no FROM search_key ORDER BY kind, key, no"), 3},
        {QStringLiteral("SELECT term, doc FROM search_vocabulary ORDER BY term"), 2},
    };
    crypto::Hasher hasher;
    for (const Picture& picture : pictures)
        database.each(picture.sql, {}, [&](const sqlite::Row& row) {
            QByteArray bytes;
            QDataStream stream(&bytes, QIODevice::WriteOnly);
            for (int column = 0; column < picture.columns; ++column)
                stream << row.isNull(column) << row.blob(column);
            hasher.add(bytes);
            return true;
        });
    return hasher.result();
}

/// What the pictures are now; nothing when they cannot even be read.
QByteArray digestIfReadable(sqlite::Database& database) {
    try {
        return digest(database);
    } catch (const sqlite::Failure&) {
        return {};  // it differs, whatever the log says
    }
}

bool makesTable(const QString& statement) {
    return statement.startsWith(QLatin1String("CREATE TABLE"));
}

/// New tables, without the indexes and triggers that would only slow the filling down.
void beginTables(sqlite::Database& database) {
    for (const char* table :
         {"search_vocabulary", "search_words", "search_text", "search_key", "case_row"})
        database.run(QStringLiteral("DROP TABLE ") + QLatin1String(table));
    for (const QString& statement : pictureStatements())
        if (makesTable(statement)) database.run(statement);
}

void finishTables(sqlite::Database& database) {
    for (const QString& statement : pictureStatements())
        if (!makesTable(statement)) database.run(statement);
    database.run(QStringLiteral("INSERT INTO search_words (search_words) VALUES ('rebuild')"));
    database.run(QStringLiteral("DELETE FROM headless"));
    database.run(QStringLiteral("INSERT INTO headless SELECT k.no FROM known_case k "
                                "WHERE NOT EXISTS (SELECT 1 FROM case_row r WHERE r.no = k.no)"));
}

/// One case after the other, its events together: one pass over the log.
class Replay {
public:
    Replay(Store& store, const Progress& progress, qint64 total)
        : m_store(store), m_progress(progress), m_total(total) {}

    /// False: stopped.
    bool run() {
        const std::vector<qint64> cases = m_store.database().all(
            QStringLiteral("SELECT no FROM known_case ORDER BY no"), {},
            [](const sqlite::Row& row) { return row.integer(0); });
        for (const qint64 no : cases) {
            if (const auto file = domain::fold(eventsOf(no))) {
                m_store.cases().save(no, *file);
                m_store.search().save(no, *file);
                ++m_done.cases;
            }
            if (m_progress && !m_progress(m_done.events, m_total)) return false;
        }
        return true;
    }
    const Rebuilt& done() const { return m_done; }

private:
    std::vector<domain::PlacedEvent> eventsOf(qint64 no) {
        std::vector<domain::PlacedEvent> events;
        m_store.database().each(
            placedColumns() +
                QStringLiteral("WHERE case_no = ? AND (superseded_by IS NULL OR revision IS NOT NULL) "
                               "ORDER BY id"),
            {no}, [&](const sqlite::Row& row) {
                if (auto event = readPlaced(row)) events.push_back(std::move(*event));
                return true;
            });
        m_done.events += static_cast<qint64>(events.size());
        return events;
    }

    Store& m_store;
    const Progress& m_progress;
    qint64 m_total;
    Rebuilt m_done;
};

}  // namespace

domain::Result<Rebuilt> rebuild(Store& store, const Progress& progress, Compare compare) {
    return refusingFullDisk([&]() -> domain::Result<Rebuilt> {
        sqlite::Database& database = store.database();
        const qint64 total = store.log().count();
        const bool asked = compare == Compare::Yes;
        const auto outcome = store.write([&]() -> std::optional<Rebuilt> {
            const QByteArray before = asked ? digestIfReadable(database) : QByteArray();
            beginTables(database);
            Replay replay(store, progress, total);
            if (!replay.run()) return std::nullopt;
            finishTables(database);
            store.settings().setValue(QStringLiteral("picture_version"),
                                      QString::number(pictureVersion));
            Rebuilt rebuilt = replay.done();
            rebuilt.differed = asked && before != digest(database);
            return rebuilt;
        });
        // Stopped: the old pictures stand.
        return outcome.value_or(Rebuilt{});
    });
}

}  // namespace store
