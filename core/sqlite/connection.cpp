// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/native_failure.h"
#include "core/sqlite/parts.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <algorithm>
#include <atomic>

#include <sqlite3.h>

namespace sqlite {
namespace {

constexpr qsizetype keySize = 32;

void wipe(QByteArray& bytes) {
    volatile char* at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i) at[i] = 0;
}

/// A file that must be there is there and has something in it. SQLite would quietly make an empty one
/// good, and an empty file is what a power cut leaves of one.
void requireFile(const QString& path) {
    const QFileInfo file(path);
    if (!file.isFile())
        throw Failure(Failure::Kind::CannotOpen, QStringLiteral("there is no file %1").arg(file.fileName()));
    if (file.size() == 0)
        throw Failure(Failure::Kind::NotADatabase, QStringLiteral("%1 is empty").arg(file.fileName()));
}

sqlite3* nativeHandle(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData())
                                                       : nullptr;
}

/// Whether Qt's driver runs on the library we are linked to. Asked of an empty connection, because on
/// an encrypted file even this question needs the key. The answer holds for the whole process.
bool driverUsesOurEngine() {
    const Registration scratch;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), scratch.name());
    database.setDatabaseName(QStringLiteral(":memory:"));
    if (!database.open() || !nativeHandle(database)) return false;
    QSqlQuery query(database);
    // An SQLite without ciphers does not know the second function.
    return query.exec(QStringLiteral("SELECT sqlite_source_id(), sqlite3mc_version()")) && query.next() &&
           query.value(0).toString() == QLatin1String(sqlite3_sourceid());
}

}  // namespace

Registration::Registration() {
    static std::atomic<quint64> last = 0;
    m_name = QStringLiteral("communedesk-%1").arg(++last);
}

Registration::~Registration() {
    if (QSqlDatabase::contains(m_name)) QSqlDatabase::removeDatabase(m_name);
}

Key::Key(const QByteArray& bytes) {
    if (!bytes.isEmpty() && bytes.size() != keySize)
        throw Failure(Failure::Kind::Other, QStringLiteral("a database key has %1 bytes").arg(keySize));
    if (!bytes.isEmpty()) m_bytes = QByteArray("raw:") + bytes;  // raw: no derivation, it is random already
}

Key::~Key() {
    wipe(m_bytes);
}

void Key::chooseCipher(sqlite3* connection) const {
    if (sqlite3mc_config(connection, "cipher", sqlite3mc_cipher_index("chacha20")) < 1)
        throw Failure(Failure::Kind::Other, QStringLiteral("this SQLite has no chacha20"));
}

void Key::unlock(sqlite3* connection, const QByteArray& schema) const {
    if (m_bytes.isEmpty()) return;
    // Not by PRAGMA key: the key would be part of a statement's text.
    chooseCipher(connection);
    const int code = sqlite3_key_v2(connection, schema.constData(), m_bytes.constData(),
                                    static_cast<int>(m_bytes.size()));
    if (code != SQLITE_OK) throw failureOf(code, connection, QStringLiteral("unlocking"));
}

void Key::attach(sqlite3* connection, const QByteArray& path, const QByteArray& schema) const {
    if (!m_bytes.isEmpty()) chooseCipher(connection);
    const QByteArray sql = "ATTACH DATABASE ? AS " + schema + " KEY ?";
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(connection, sql.constData(), -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, path.constData(), -1, SQLITE_STATIC);
        // An explicit empty key for a plain file, so that the engine does not guess.
        sqlite3_bind_text(statement, 2, m_bytes.constData(), static_cast<int>(m_bytes.size()),
                          SQLITE_STATIC);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK) throw failureOf(code, connection, QStringLiteral("attaching"));
}

Database::Parts::Parts(const QString& path, const Opening& opening) : key(opening.key) {
    // Another library would ignore the key and write plain text, and our direct calls would not fit it.
    static const bool isOurs = driverUsesOurEngine();
    if (!isOurs)
        throw Failure(Failure::Kind::Other,
                      QStringLiteral("Qt's SQLite driver is missing or does not run on this program's SQLite"));
    if (opening.mode == Opening::Mode::OpenExisting) requireFile(path);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), registration.name());
        database.setDatabaseName(path);
        database.setConnectOptions(
            QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(opening.busyTimeoutMs));
        if (!database.open())
            throw failureOf(database.lastError(), nullptr,
                            QStringLiteral("opening %1").arg(QFileInfo(path).fileName()), false);
        handle = nativeHandle(database);
    }
    statements.emplace(registration.name(), handle);
    key.unlock(handle, "main");
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    pragma(QStringLiteral("PRAGMA foreign_keys = ON"));
    pragma(QStringLiteral("PRAGMA temp_store = MEMORY"));
    pragma(QStringLiteral("PRAGMA trusted_schema = OFF"));
    pragma(QStringLiteral("PRAGMA cell_size_check = ON"));
    prepareFile(QStringLiteral("main"));
}

QVariant Database::Parts::pragma(const QString& sql) {
    QSqlQuery query(QSqlDatabase::database(registration.name(), false));
    query.setForwardOnly(true);
    if (!query.exec(sql)) throw failureOf(query.lastError(), handle, sql, false);
    const QVariant answer = query.next() ? query.value(0) : QVariant();
    if (query.lastError().isValid()) throw failureOf(query.lastError(), handle, sql, false);
    return answer;
}

void Database::Parts::prepareFile(const QString& schema) {
    // The first look at the file: here the wrong key, or no database at all, comes to light.
    pragma(QStringLiteral("SELECT count(*) FROM %1.sqlite_schema").arg(schema));
    pragma(QStringLiteral("PRAGMA %1.cache_size = -16384").arg(schema));  // KiB
    const QString journal = pragma(QStringLiteral("PRAGMA %1.journal_mode = WAL").arg(schema)).toString();
    if (journal != QLatin1String("wal"))
        throw Failure(Failure::Kind::Other,
                      QStringLiteral("the file cannot keep a WAL journal: is it on a network drive?"));
    pragma(QStringLiteral("PRAGMA %1.synchronous = FULL").arg(schema));
    pragma(QStringLiteral("PRAGMA %1.journal_size_limit = 67108864").arg(schema));
}

QString schemaName(const QString& name) {
    const bool isWord = !name.isEmpty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || c == u'_';
    });
    if (!isWord) throw Failure(Failure::Kind::Other, QStringLiteral("not a name for a schema"));
    return name;
}

void Database::attach(const QString& path, const QString& name, Opening::Mode mode) {
    const QString schema = schemaName(name);
    if (mode == Opening::Mode::OpenExisting) requireFile(path);
    m_parts->key.attach(m_parts->handle, path.toUtf8(), schema.toUtf8());
    try {
        m_parts->prepareFile(schema);
    } catch (...) {
        sqlite3_exec(m_parts->handle, "DETACH DATABASE " + schema.toUtf8(), nullptr, nullptr, nullptr);
        throw;
    }
}

}  // namespace sqlite
