// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

/// SQLite with nothing around it: the engine's own functions, the program's cipher and durability.
class Bare {
public:
    using Value = std::variant<qint64, QByteArray, QString>;

    /// `key` of 32 bytes, or empty: plain. WAL, synchronous=FULL, the same page cache as the store's.
    explicit Bare(const QString& path, const QByteArray& key = {});
    ~Bare();
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    void run(const QByteArray& sql);
    /// Rows are read column by column; gives how many bytes that were. Prepared once.
    qint64 read(const QByteArray& sql, const std::vector<Value>& values);
    /// The same with what a journal that others follow cannot do without: `device`, `epoch` and `seq`, kept
    /// once, and `unit` and `pos`, each position once. Into a table of its own.
    void insert(const QByteArray& device, const QByteArray& epoch, qint64 seq, const QByteArray& unit,
                const QByteArray& envelope, const QByteArray& body);
    /// One row into the table that the constructor made, to be grouped with run("BEGIN"/"COMMIT").
    void insert(const QByteArray& envelope, const QByteArray& body);
    /// Makes the journal as long as it becomes in use: a growing file costs the file system a journal
    /// entry of its own at each commit, which would flatter whoever is compared with this.
    void growJournal();
    /// The whole of it: begin, one row, commit to the disk.
    void commit(const QByteArray& envelope, const QByteArray& body);

private:
    sqlite3_stmt* prepared(const QByteArray& sql);
    void bind(sqlite3_stmt* statement, const std::vector<Value>& values);
    void check(int code) const;

    sqlite3* m_database = nullptr;
    std::vector<std::pair<QByteArray, sqlite3_stmt*>> m_statements;
};

}  // namespace bench
