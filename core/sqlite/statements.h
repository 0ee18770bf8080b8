// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <QHash>
#include <QSqlQuery>
#include <QString>

#include <list>
#include <optional>

struct sqlite3;

namespace sqlite {

/// A statement that is ready to be asked, and how many values it wants.
struct Statement {
    QString sql;
    QSqlQuery query;
    int places;
};

/// Prepared statements of one connection, the last used first, never more than `most`.
class Statements {
public:
    static constexpr std::size_t most = 64;

    /// One statement while it is used. Out of the cache meanwhile, so that the same text can be asked
    /// again inside its own answer. Dropped, not kept, when the use ends with an exception.
    class Loan {
    public:
        Loan(Statements& owner, std::list<Statement> one) : m_owner(owner), m_one(std::move(one)) {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        QSqlQuery& query() { return m_one.front().query; }
        /// Binds and executes. Throws Failure.
        void execute(const Values& values);
        /// Whether the next row is there. Throws Failure when reading on failed.
        bool next();
        /// The answer was read as far as it is wanted.
        void giveBack();

    private:
        Statements& m_owner;
        std::list<Statement> m_one;
        bool m_hasValues = false;
    };

    Statements(const QString& connection, sqlite3* handle) : m_connection(connection), m_handle(handle) {}
    Loan borrow(const QString& sql);

private:
    Statement prepare(const QString& sql) const;
    void keep(std::list<Statement> one);

    QString m_connection;
    sqlite3* m_handle;
    std::list<Statement> m_kept;
    QHash<QString, std::optional<std::list<Statement>::iterator>> m_bySql;   ///< nothing: lent
};

}  // namespace sqlite
