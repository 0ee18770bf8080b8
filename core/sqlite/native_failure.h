// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/failure.h"

#include <QString>

class QSqlError;
struct sqlite3;

namespace sqlite {

/// The engine's extended result code, in our words. `connection` may be null.
Failure::Kind kindOf(int code, sqlite3* connection);
/// A failure of the engine's own functions; `doing` says what was tried.
Failure failureOf(int code, sqlite3* connection, const QString& doing);
/// A failure of a statement. `sql` is cut to its first words; with bound values the engine's general
/// errors are replaced by their name, because full-text search quotes what was searched for.
Failure failureOf(const QSqlError& error, sqlite3* connection, const QString& sql, bool hasValues);

}  // namespace sqlite
