// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/failure.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QSqlQuery;

namespace sqlite {

/// One row of an answer while it is looked at; columns count from 0.
class Row {
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    bool isNull(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QByteArray blob(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QDate date(int column) const;

private:
    const QSqlQuery& m_query;
};

using Values = std::vector<QVariant>;

/// How a connection is opened.
struct Opening {
    QByteArray key;                ///< 32 bytes: encrypted; empty: plain (tests, server)
    enum class Mode { CreateOrOpen, OpenExisting, ReadOnly } mode = Mode::CreateOrOpen;
    int busyTimeoutMs = 5000;
};

/// One connection to one file, used by the thread that opened it.
/// Rejected: a pool. One connection writes; a search opens its own and closes it.
/// Statements are prepared once and kept. WAL, synchronous=FULL, foreign keys on, temp_store in
/// memory, trusted_schema off. Throws Failure throughout.
class Database {
public:
    Database(const QString& path, const Opening& opening = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// One statement with `?` placeholders; answers nothing. Gives the number of rows changed.
    int run(const QString& sql, const Values& values = {});
    /// Calls `look` for each row; stops early when it gives false.
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

    /// Attaches a second file under `name`, with the same key.
    void attach(const QString& path, const QString& name);
    /// Online copy of `schema` ("main", or an attached name) to a new file, same key.
    /// `pagesAtATime` lets other work in between.
    void backupTo(const QString& path, const QString& schema = QStringLiteral("main"));
    /// Problems PRAGMA quick_check or integrity_check finds; empty: sound.
    QStringList check(bool thorough);
    /// Numbered files of a schema, applied in order; `PRAGMA user_version` counts them. Statements
    /// end at a line holding only "--". Throws Failure(TooNew) if the file has more than we know.
    void migrate(const QStringList& scripts);
    int version();

    /// Which engine really runs: "3.53.2", and the cipher of main ("chacha20"; empty: plain).
    QString engineVersion();
    QString cipher();
    /// sqlite3*, for measured bulk paths in core/store only.
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
