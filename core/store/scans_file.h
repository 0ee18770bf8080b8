// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/sqlite/database.h"

#include <QString>

namespace store {

/// Attaches scans.db as "scans". Made here when `isNew`; otherwise it must be there.
/// Database::attach() gives the key only after ATTACH, which has by then tried to read the file: it
/// serves a new file, not an existing encrypted one. Here the key is part of ATTACH, as a bound value.
void attachScans(sqlite::Database& database, const QString& path, const crypto::Secret& key,
                 bool isNew);

}  // namespace store
