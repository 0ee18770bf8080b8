// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <QStringList>

namespace store {

/// What the clerk may have meant: the typed words, each replaced by close words of this store with
/// the same first letter; best first, at most `limit`. Empty when a word has no neighbour.
QStringList suggestions(sqlite::Database& database, const QStringList& words, int limit);

}  // namespace store
