// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres_connection.h"
#include "sync/server/storage/storage.h"

/// A backup has one form, whatever it was taken from: the SQLite files of a server that keeps its data
/// in its folder. So a district may also move from one to the other.
namespace server::pg {

/// All tables as they were at one moment, marked as a copy. Others go on working.
void copyJournal(Connection& from, const QString& path);
void copyPapers(Connection& from, const QString& path);
/// What a copy holds, after it was found to be sound.
std::vector<Storage::Mark> marksOf(const QString& path);
std::vector<QByteArray> wholePapersOf(const QString& path);

/// Into a database that has tables and nothing in them; false when there is something. All or nothing.
bool putBack(Connection& to, const QString& journal, const QString& papers);

}  // namespace server::pg
