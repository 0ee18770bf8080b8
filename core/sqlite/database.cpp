// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"

#include "core/sqlite/parts.h"

#include <sqlite3.h>

namespace sqlite {

bool Row::isNull(int column) const {
    return m_query.isNull(column);
}
QString Row::text(int column) const {
    return m_query.value(column).toString();
}
qint64 Row::integer(int column) const {
    return m_query.value(column).toLongLong();
}
QByteArray Row::blob(int column) const {
    return m_query.value(column).toByteArray();
}

Database::Database(const QString& path, const Opening& opening)
    : m_parts(std::make_unique<Parts>(path, opening)) {}

Database::~Database() {
    Q_ASSERT(m_parts->thread == QThread::currentThread());
}

int Database::run(const QString& sql, const Values& values) {
    const int before = sqlite3_total_changes(m_parts->handle);
    each(sql, values, [](const Row&) { return true; });
    // sqlite3_changes() speaks of the last statement that could change rows, which may be an older one.
    return sqlite3_total_changes(m_parts->handle) == before ? 0 : sqlite3_changes(m_parts->handle);
}

void Database::each(const QString& sql, const Values& values, const std::function<bool(Row)>& look) {
    Q_ASSERT(m_parts->thread == QThread::currentThread());
    // A full disk ends the engine's transaction by itself. What came after would be a change of its own.
    if (m_parts->writing && sqlite3_get_autocommit(m_parts->handle))
        throw Failure(Failure::Kind::Other, QStringLiteral("this write was already undone by the engine"));
    auto asked = m_parts->statements->borrow(sql);
    asked.execute(values);
    while (asked.next() && look(Row(asked.query()))) {}
    asked.giveBack();
}

QStringList Database::check(bool thorough) {
    QStringList problems;
    try {
        const QString ask = thorough ? QStringLiteral("PRAGMA integrity_check") : QStringLiteral("PRAGMA quick_check");
        each(ask, {}, [&](const Row& row) {
            if (row.text(0) != QLatin1String("ok")) problems.append(row.text(0));
            return true;
        });
        if (!thorough) return problems;
        each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Row& row) {
            problems.append(QStringLiteral("row %1 of %2 refers to a missing row of %3")
                                .arg(row.text(1), row.text(0), row.text(2)));
            return problems.size() < 100;
        });
    } catch (const Failure& failure) {
        // A page that cannot be decrypted ends the check: that is its finding.
        if (failure.kind() != Failure::Kind::Corrupt && failure.kind() != Failure::Kind::NotADatabase) throw;
        problems.append(QString::fromUtf8(failure.what()));
    }
    return problems;
}

QString Database::file(const QString& schema) {
    return QString::fromUtf8(sqlite3_db_filename(m_parts->handle, schemaName(schema).toUtf8().constData()));
}

QString Database::engineVersion() {
    return m_parts->pragma(QStringLiteral("SELECT sqlite_version()")).toString();
}

QString Database::cipher() {
    // The pragma would name the configured cipher of a plain file too; only a cipher has a salt.
    unsigned char* salt = sqlite3mc_codec_data(m_parts->handle, "main", "cipher_salt");
    if (!salt) return {};
    sqlite3_free(salt);
    return m_parts->pragma(QStringLiteral("PRAGMA cipher")).toString();
}

void* Database::handle() {
    return m_parts->handle;
}

Database::Transaction::Transaction(Database& database) : m_database(database) {
    if (m_database.m_parts->writing)
        throw Failure(Failure::Kind::Other, QStringLiteral("a write was begun inside a write"));
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
    m_database.m_parts->writing = true;
}

Database::Transaction::~Transaction() {
    if (!m_open) return;
    Parts& parts = *m_database.m_parts;
    // If this fails too the engine undoes the write when the file is next opened.
    if (!sqlite3_get_autocommit(parts.handle)) sqlite3_exec(parts.handle, "ROLLBACK", nullptr, nullptr, nullptr);
    parts.writing = false;
}

void Database::Transaction::commit() {
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
    m_database.m_parts->writing = false;
}

}  // namespace sqlite
