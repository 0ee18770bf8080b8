// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sqlite {

/// Files of an older schema have just been brought up to date.
struct Upgrade {
    int fromSchema = 0, toSchema = 0;
    QString copy;   ///< the folder where they lie as they were before
};

/// Where the copies of before lie, and what they need besides the databases to be opened one day.
struct CopyPlace {
    QString folder;        ///< made when it is needed
    QDate day;
    QStringList besides;   ///< files (their keys), copied along
};

/// Migrates the files of one connection. What has an older schema is copied first, under the lock of
/// the very write that changes it, to `<folder>/<file>-schema-<n>-<day>`. A folder of that name is
/// whole and flushed; what is half made ends in ".part". The newest two stay. Throws Failure: then
/// nothing was migrated, and the older program can go on.
std::optional<Upgrade> migrateWithCopy(Database& database, const std::vector<Schema>& files,
                                       const CopyPlace& place);

}  // namespace sqlite
