// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/native_failure.h"

#include <QSqlError>

#include <cerrno>

#include <sqlite3.h>

namespace sqlite {
namespace {

constexpr int longestQuote = 60;

int primary(int code) {
    return code & 0xff;
}

/// SQLite calls only ENOSPC "full"; a quota or a size limit is the same to whoever must mend it.
bool diskIsFull(sqlite3* connection) {
    if (!connection) return false;
    int cause = sqlite3_system_errno(connection);
    // A copy in the making tells its connection nothing; the file itself remembers.
    if (cause == 0) sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &cause);
    return cause == ENOSPC || cause == EFBIG
#ifdef EDQUOT
           || cause == EDQUOT
#endif
        ;
}

QString firstWords(const QString& sql) {
    const QString line = sql.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote) + QStringLiteral(" …");
}

QString described(const QString& doing, const QString& said, int code) {
    return QStringLiteral("%1: %2 (%3)").arg(doing, said).arg(code);
}

}  // namespace

Failure::Kind kindOf(int code, sqlite3* connection) {
    switch (primary(code)) {
        case SQLITE_FULL: return Failure::Kind::Full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Failure::Kind::Busy;
        case SQLITE_CORRUPT: return Failure::Kind::Corrupt;
        case SQLITE_NOTADB: return Failure::Kind::NotADatabase;
        case SQLITE_READONLY: return Failure::Kind::ReadOnly;
        case SQLITE_CANTOPEN:
        case SQLITE_PERM: return Failure::Kind::CannotOpen;
        case SQLITE_CONSTRAINT: return Failure::Kind::Constraint;
        case SQLITE_IOERR:
            if (diskIsFull(connection)) return Failure::Kind::Full;
            return code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA
                       ? Failure::Kind::Corrupt
                       : Failure::Kind::Other;
        default: return Failure::Kind::Other;
    }
}

Failure failureOf(int code, sqlite3* connection, const QString& doing) {
    return Failure(kindOf(code, connection), described(doing, QString::fromUtf8(sqlite3_errstr(code)), code));
}

Failure failureOf(const QSqlError& error, sqlite3* connection, const QString& sql, bool hasValues) {
    int code = error.nativeErrorCode().toInt();
    // The engine knows the finer code of what it refused last.
    if (connection && primary(sqlite3_extended_errcode(connection)) == primary(code))
        code = sqlite3_extended_errcode(connection);
    const bool mayQuote = hasValues && primary(code) == SQLITE_ERROR;
    const QString said = mayQuote ? QString::fromUtf8(sqlite3_errstr(code)) : error.databaseText();
    return Failure(kindOf(code, connection), described(firstWords(sql), said, code));
}

}  // namespace sqlite
