// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace sqlite {

class Database;

/// One statement run again and again straight on the engine, for what comes in hundreds: Qt's driver
/// would spend more on each value than SQLite spends on the row. Bind the places in order, then run()
/// or each(); a null QByteArray or QString is bound as an empty one. Prepared for this use alone.
/// Throws Failure.
class Bulk {
public:
    Bulk(Database& database, const char* sql);
    ~Bulk();
    Bulk(const Bulk&) = delete;
    Bulk& operator=(const Bulk&) = delete;

    Bulk& integer(qint64 value);
    Bulk& blob(const QByteArray& value);
    Bulk& text(const QString& value) { return utf8(value.toUtf8()); }
    Bulk& utf8(const QByteArray& text) { return bytes(text, true); }
    Bulk& null();

    /// Changes something: only inside a write of the database.
    void run();
    /// Calls `look` for each row; columns are read from this.
    template <class Look>
    void each(Look look) {
        while (step()) look(*this);
        again();
    }
    qint64 integerAt(int column) const;
    QByteArray blobAt(int column) const;
    QString textAt(int column) const;

private:
    bool step();
    void again();
    void check(int code) const;
    Bulk& bytes(const QByteArray& value, bool isText);

    sqlite3* const m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
    std::vector<QByteArray> m_held;   ///< what is bound and not copied
};

}  // namespace sqlite
