// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres_connection.h"

namespace server::pg {

/// The database as this program needs it: made when it is empty, brought up to date when it is older
/// (scripts are one transaction: applied whole or not at all). Gives a line for the log when something
/// was done. Throws TooNew, Unfit (too old a PostgreSQL, not UTF-8, fsync off), or InUse when servers of
/// an older version are at work.
QStringList bringUpToDate(Connection& connection, const QStringList& scripts);
/// Says that a server is at work, as long as this connection lives: no newer program may change the
/// tables under it.
void announce(Connection& connection);

}  // namespace server::pg
