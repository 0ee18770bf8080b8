// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"

#include <stdexcept>

#include <sqlite3.h>

namespace bench {

Bare::Bare(const QString& path, const QByteArray& key) {
    check(sqlite3_open(path.toUtf8().constData(), &m_database));
    if (!key.isEmpty()) {
        const QByteArray raw = QByteArray("raw:") + key;
        sqlite3mc_config(m_database, "cipher", sqlite3mc_cipher_index("chacha20"));
        check(sqlite3_key_v2(m_database, "main", raw.constData(), static_cast<int>(raw.size())));
    }
    for (const char* pragma : {"PRAGMA cache_size = -16384", "PRAGMA journal_mode = WAL",
                               "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 67108864",
                               "PRAGMA temp_store = MEMORY", "PRAGMA busy_timeout = 5000"})
        run(pragma);
    run("CREATE TABLE IF NOT EXISTS bare_fact "
        "(id INTEGER PRIMARY KEY, envelope BLOB NOT NULL, body BLOB NOT NULL) STRICT");
    run("CREATE TABLE IF NOT EXISTS bare_event "
        "(id INTEGER PRIMARY KEY, device BLOB NOT NULL, epoch BLOB NOT NULL, seq INTEGER NOT NULL,"
        " unit TEXT NOT NULL, pos INTEGER NOT NULL, envelope BLOB NOT NULL, body BLOB NOT NULL,"
        " UNIQUE (device, epoch, seq), UNIQUE (unit, pos)) STRICT");
}

Bare::~Bare() {
    for (const auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void Bare::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    throw std::runtime_error(std::string("bare SQLite: ") + sqlite3_errmsg(m_database));
}

void Bare::run(const QByteArray& sql) {
    check(sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr));
}

sqlite3_stmt* Bare::prepared(const QByteArray& sql) {
    for (const auto& [text, statement] : m_statements)
        if (text == sql) return statement;
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(m_database, sql.constData(), static_cast<int>(sql.size()),
                             SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    m_statements.emplace_back(sql, statement);
    return statement;
}

void Bare::bind(sqlite3_stmt* statement, const std::vector<Value>& values) {
    int place = 0;
    for (const Value& value : values) {
        ++place;
        if (const auto* number = std::get_if<qint64>(&value)) {
            check(sqlite3_bind_int64(statement, place, *number));
        } else if (const auto* bytes = std::get_if<QByteArray>(&value)) {
            check(sqlite3_bind_blob(statement, place, bytes->isNull() ? "" : bytes->constData(),
                                    static_cast<int>(bytes->size()), SQLITE_STATIC));
        } else {
            const QByteArray text = std::get<QString>(value).toUtf8();
            check(sqlite3_bind_text(statement, place, text.constData(),
                                    static_cast<int>(text.size()), SQLITE_TRANSIENT));
        }
    }
}

qint64 Bare::read(const QByteArray& sql, const std::vector<Value>& values) {
    sqlite3_stmt* statement = prepared(sql);
    bind(statement, values);
    qint64 bytes = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_blob(statement, column) == nullptr) continue;
            bytes += sqlite3_column_bytes(statement, column);
        }
    check(code);
    sqlite3_reset(statement);
    return bytes;
}

void Bare::insert(const QByteArray& envelope, const QByteArray& body) {
    sqlite3_stmt* statement = prepared("INSERT INTO bare_fact (envelope, body) VALUES (?, ?)");
    const auto blob = [&](int place, const QByteArray& value) {
        check(sqlite3_bind_blob(statement, place, value.isNull() ? "" : value.constData(),
                                static_cast<int>(value.size()), SQLITE_STATIC));
    };
    blob(1, envelope);
    blob(2, body);
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

void Bare::insert(const QByteArray& device, const QByteArray& epoch, qint64 seq, const QByteArray& unit,
                  const QByteArray& envelope, const QByteArray& body) {
    // Bound here and not by bind(): its list would cost more than the row.
    sqlite3_stmt* statement = prepared("INSERT INTO bare_event (device, epoch, seq, unit, pos, envelope, body)"
                                       " VALUES (?1, ?2, ?3, ?4, ?3, ?5, ?6)");
    const auto blob = [&](int place, const QByteArray& value) {
        check(sqlite3_bind_blob(statement, place, value.constData(), static_cast<int>(value.size()), SQLITE_STATIC));
    };
    blob(1, device);
    blob(2, epoch);
    check(sqlite3_bind_int64(statement, 3, seq));
    check(sqlite3_bind_text(statement, 4, unit.constData(), static_cast<int>(unit.size()), SQLITE_STATIC));
    blob(5, envelope);
    blob(6, body);
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

void Bare::growJournal() {
    run("BEGIN IMMEDIATE");
    for (int i = 0; i < 3'000; ++i) insert({}, QByteArray(4'000, 'x'));
    run("COMMIT");
    run("PRAGMA wal_checkpoint(PASSIVE)");
}

void Bare::commit(const QByteArray& envelope, const QByteArray& body) {
    run("BEGIN IMMEDIATE");
    insert(envelope, body);
    run("COMMIT");
}

}  // namespace bench
