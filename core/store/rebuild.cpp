// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/store/acting.h"
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
        {QStringLiteral("SELECT no, words, keys FROM search_text ORDER BY no"), 3},
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
        return {};  // damage in a picture is exactly what a rebuild mends
    }
}

void clear(sqlite::Database& database) {
    // The word index is emptied as a whole: its triggers would trust damaged texts.
    database.run(QStringLiteral("DROP TRIGGER search_text_removed"));
    for (const QString& table : {QStringLiteral("case_row"), QStringLiteral("search_key"),
                                 QStringLiteral("search_text")})
        database.run(QStringLiteral("DELETE FROM ") + table);
    database.run(QStringLiteral("INSERT INTO search_words (search_words) VALUES ('delete-all')"));
    database.run(QStringLiteral(
        "CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN "
        "INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', OLD.no, OLD.words); "
        "END"));
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
                savePicture(m_store, *file);
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

domain::Result<Rebuilt> rebuild(Store& store, const Progress& progress) {
    return refusingFullDisk([&]() -> domain::Result<Rebuilt> {
        sqlite::Database& database = store.database();
        const qint64 total = store.log().count();
        const auto outcome = store.write([&]() -> std::optional<Rebuilt> {
            const QByteArray before = digestIfReadable(database);
            clear(database);
            Replay replay(store, progress, total);
            if (!replay.run()) return std::nullopt;
            store.settings().setValue(QStringLiteral("picture_version"),
                                      QString::number(pictureVersion));
            Rebuilt rebuilt = replay.done();
            rebuilt.differed = before != digest(database);
            return rebuilt;
        });
        // Stopped: the old pictures stand.
        return outcome.value_or(Rebuilt{});
    });
}

}  // namespace store
