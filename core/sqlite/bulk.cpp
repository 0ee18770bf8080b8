// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/bulk.h"

#include "core/sqlite/database.h"
#include "core/sqlite/native_failure.h"

#include <sqlite3.h>

namespace sqlite {

Bulk::Bulk(Database& database, const char* sql) : m_database(static_cast<sqlite3*>(database.handle())) {
    check(sqlite3_prepare_v2(m_database, sql, -1, &m_statement, nullptr));
    m_held.reserve(static_cast<std::size_t>(sqlite3_bind_parameter_count(m_statement)));
}

Bulk::~Bulk() { sqlite3_finalize(m_statement); }

void Bulk::check(int code) const {
    if (code == SQLITE_OK) return;
    const char* sql = m_statement ? sqlite3_sql(m_statement) : "preparing";
    throw failureOf(code, m_database, QString::fromUtf8(sql).left(60));
}

Bulk& Bulk::integer(qint64 value) {
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}
Bulk& Bulk::blob(const QByteArray& value) { return bytes(value, false); }
Bulk& Bulk::null() {
    check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

Bulk& Bulk::bytes(const QByteArray& value, bool isText) {
    m_held.push_back(value);
    const char* at = value.isEmpty() ? "" : m_held.back().constData();   // a pointer to nothing would be NULL
    const int size = static_cast<int>(value.size());
    check(isText ? sqlite3_bind_text(m_statement, ++m_bound, at, size, SQLITE_STATIC)
                 : sqlite3_bind_blob(m_statement, ++m_bound, at, size, SQLITE_STATIC));
    return *this;
}

bool Bulk::step() {
    const int places = sqlite3_bind_parameter_count(m_statement);
    if (m_bound != places)
        throw Failure(Failure::Kind::Other, QStringLiteral("%1 values for %2 places: %3")
                                                .arg(m_bound).arg(places)
                                                .arg(QString::fromUtf8(sqlite3_sql(m_statement)).left(60)));
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
}

void Bulk::again() {
    sqlite3_reset(m_statement);
    m_bound = 0;
    m_held.clear();
}

void Bulk::run() {
    // A full disk ends the engine's transaction by itself. What came after would be a change of its own.
    if (sqlite3_get_autocommit(m_database))
        throw Failure(Failure::Kind::Other, QStringLiteral("a change outside a write, or the engine undid the write"));
    while (step()) {}
    again();
}

qint64 Bulk::integerAt(int column) const { return sqlite3_column_int64(m_statement, column); }
QByteArray Bulk::blobAt(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}
QString Bulk::textAt(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

}  // namespace sqlite
