// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/failure.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

struct pg_conn;
struct pg_result;

/// The one door to PostgreSQL's own library (libpq). Rejected: Qt's driver. It sends every value as
/// text inside a statement and has neither arrays nor COPY.
namespace server::pg {

using Blobs = std::vector<QByteArray>;
using Numbers = std::vector<qint64>;
/// What is bound to $1, $2 …, in order. Lists are arrays (`= ANY ($1)`, `unnest($1)`).
using Value = std::variant<std::monostate, qint64, QByteArray, QString, Blobs, Numbers, QStringList>;
using Values = std::vector<Value>;

/// One row of an answer while it is looked at; columns count from 0. Columns are BIGINT, TEXT or BYTEA.
class Row {
public:
    Row(const pg_result* result, int row) : m_result(result), m_row(row) {}
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// As it came, whatever its type: for copying tables.
    Value value(int column) const;

private:
    const pg_result* m_result;
    int m_row;
};

/// One connection, used by one thread at a time. It is made when it is first needed, and made again
/// when it was lost: then what was under way has failed with Unreachable, and the next may succeed.
/// Statements are prepared once. Throws DatabaseFailure throughout.
class Connection {
public:
    /// `url`: postgresql://[USER@]HOST[:PORT]/NAME, or any other that libpq takes.
    explicit Connection(QString url);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// One statement; gives the number of rows changed.
    int run(const QString& sql, const Values& values = {});
    /// One statement of a transaction whose outcome nobody needs to go on: it is sent with the next one
    /// that is needed, the commit at the latest, and fails there. Outside a transaction as run().
    void later(const QString& sql, Values values);
    /// Calls `look` for each row; stops early when it gives false. `look` may use the connection.
    void each(const QString& sql, const Values& values, const std::function<bool(Row)>& look);
    template <class Read>
    auto all(const QString& sql, const Values& values, Read read) {
        std::vector<decltype(read(std::declval<Row>()))> found;
        each(sql, values, [&](Row row) {
            found.push_back(read(row));
            return true;
        });
        return found;
    }
    template <class Read>
    auto first(const QString& sql, const Values& values, Read read) {
        std::optional<decltype(read(std::declval<Row>()))> found;
        each(sql, values, [&](Row row) {
            found = read(row);
            return false;
        });
        return found;
    }
    /// Several statements without values, or one that cannot be prepared.
    void script(const QString& sql);
    /// Many rows at once: `table` "event (id, seq)", and each row's values in that order.
    void copyIn(const QString& table, const std::vector<Values>& rows);

    /// All or nothing, durable when it comes back. Begins with the statements of `begin`. Tried again
    /// when the database asks for it (a deadlock) or was lost before the commit: work may run twice.
    void transaction(const QString& begin, const std::function<void()>& work);

    /// Which connection this is: one more each time it had to be made anew. 0: none yet.
    int number() const { return m_number; }

private:
    struct Freed {
        void operator()(pg_result* result) const;
    };
    using Result = std::unique_ptr<pg_result, Freed>;

    void connect();
    void close();
    void ready();
    Result execute(const QString& sql, const Values& values);
    QByteArray prepared(const QString& sql, const Values& values);
    Result checked(pg_result* result, const QString& sql);
    void sendLater();
    void tryOnce(const QString& begin, const std::function<void()>& work);

    const QString m_url;
    pg_conn* m_connection = nullptr;
    std::vector<std::pair<QString, QByteArray>> m_statements;   ///< text and name
    std::vector<std::pair<QString, Values>> m_later;
    int m_number = 0;
    bool m_inside = false;        ///< a transaction
    bool m_committing = false;
};

/// Why `--database` cannot be taken: it makes no sense, or has a password in it, which everybody on
/// the computer could read in the list of programs. Empty: it can.
QString troubleWithUrl(const QString& url);

}  // namespace server::pg
