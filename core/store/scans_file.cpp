// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/scans_file.h"

#include <QFileInfo>

namespace store {

void attachScans(sqlite::Database& database, const QString& path, const crypto::Secret& key,
                 bool isNew) {
    if (!isNew && QFileInfo(path).size() == 0)
        throw sqlite::Failure(sqlite::Failure::Kind::CannotOpen,
                              QStringLiteral("scans.db is missing or empty"));
    database.run(QStringLiteral("ATTACH DATABASE ? AS scans KEY ?"),
                 {path, QByteArray("raw:") + key.copy()});
    for (const QString& setting :
         {QStringLiteral("cache_size = -16384"), QStringLiteral("journal_mode = WAL"),
          QStringLiteral("synchronous = FULL"), QStringLiteral("journal_size_limit = 67108864")})
        database.run(QStringLiteral("PRAGMA scans.") + setting);
}

}  // namespace store
