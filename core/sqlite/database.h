// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/failure.h"
#include "core/sqlite/opening.h"
#include "core/sqlite/row.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sqlite {

/// How far a copy has come, in pages; false stops it.
using CopyProgress = std::function<bool(qint64 done, qint64 total)>;

/// A file of a connection ("main", or an attached name) and the numbered scripts of its schema.
struct Schema {
    QString name;
    QStringList scripts;
};

/// One connection to one file, used by the thread that opened it.
/// Rejected: a pool. One connection writes, and every page asks through it: nothing takes long.
/// Statements are prepared once and kept. WAL, synchronous=FULL, foreign keys on, temp_store in
/// memory, trusted_schema off. Throws Failure throughout.
class Database {
public:
    Database(const QString& path, const Opening& opening = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// One statement with `?` placeholders; answers nothing. Gives the number of rows changed, not
    /// counting what triggers and foreign keys did.
    int run(const QString& sql, const Values& values = {});
    /// Calls `look` for each row; stops early when it gives false. `look` may use the connection.
    void each(const QString& sql, const Values& values, const std::function<bool(Row)>& look);
    /// The rows as values.
    template <class Read>
    auto all(const QString& sql, const Values& values, Read read) {
        std::vector<decltype(read(std::declval<Row>()))> found;
        each(sql, values, [&](Row row) {
            found.push_back(read(row));
            return true;
        });
        return found;
    }
    /// The first row as a value, if there is one.
    template <class Read>
    auto first(const QString& sql, const Values& values, Read read) {
        std::optional<decltype(read(std::declval<Row>()))> found;
        each(sql, values, [&](Row row) {
            found = read(row);
            return false;
        });
        return found;
    }

    /// The only way to write. Commits when `work` answers with a success; rolls back when it
    /// answers with a refusal, or throws. BEGIN IMMEDIATE; never nested.
    template <class Work>
    auto write(Work&& work) {
        Transaction transaction(*this);
        auto outcome = std::forward<Work>(work)();
        if (outcome) transaction.commit();
        return outcome;
    }
    /// The same for work that cannot be refused.
    template <class Work>
    void writeAlways(Work&& work) {
        Transaction transaction(*this);
        std::forward<Work>(work)();
        transaction.commit();
    }

    /// Attaches a second file under `name` (a plain word), with the same key and settings. A write
    /// covers both files, but power loss can part them: WAL promises each file alone. When it throws
    /// nothing is attached.
    void attach(const QString& path, const QString& name,
                Opening::Mode mode = Opening::Mode::CreateOrOpen);
    /// Copy of `schema` ("main", or an attached name) as it is now, to a new file with the same key.
    /// Other connections may go on writing; inside a write only before the first change. False when `progress` stopped it; then, and when it
    /// throws, no file is left.
    bool backupTo(const QString& path, const QString& schema = QStringLiteral("main"),
                  const CopyProgress& progress = {});
    /// Problems PRAGMA quick_check or integrity_check finds; empty: sound.
    QStringList check(bool thorough);
    /// Numbered scripts of a schema, applied in order; `PRAGMA user_version` counts them. Statements
    /// end at a line holding only "--". Throws Failure(TooNew) if a file has more than we know. All
    /// scripts are one write: they are applied whole or not at all, so that a full disk leaves what the
    /// older program can go on with. For an attached file the scripts name their tables in full.
    /// `beforeFirst` is called inside that write, while nothing is changed yet, unless the files are new.
    void migrate(const std::vector<Schema>& files, const std::function<void()>& beforeFirst = {});
    void migrate(const QStringList& scripts, const QString& schema = QStringLiteral("main"));
    int version(const QString& schema = QStringLiteral("main"));
    QString file(const QString& schema = QStringLiteral("main"));

    /// Which engine really runs: "3.53.2", and the cipher of main ("chacha20"; empty: plain).
    QString engineVersion();
    QString cipher();
    /// sqlite3*: what the tests ask the engine itself by.
    void* handle();

private:
    class Transaction {
    public:
        explicit Transaction(Database& database);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        Database& m_database;
        bool m_open = true;
    };
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace sqlite
