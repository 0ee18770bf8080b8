// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/sessions.h"
#include "sync/server/storage/blob_storage.h"
#include "sync/server/storage/storage.h"

#include <QDate>
#include <QStringList>

#include <memory>

namespace server {

/// Where a server keeps its data. Its keys, certificate and marks are always in the folder; journal and
/// papers are there too, or in a PostgreSQL database that any number of servers share.
struct Place {
    QString folder;
    QString database = {};   ///< postgresql://…; empty: SQLite in the folder

    bool isShared() const { return !database.isEmpty(); }
};

/// What one thread works with: connections of its own.
struct Stores {
    std::unique_ptr<Storage> journal;
    std::unique_ptr<BlobStorage> papers;
    std::unique_ptr<Sessions> sessions;   ///< none in a folder: the program's memory keeps them
};
Stores openStores(const Place& place, int sessionsPerDevice);
std::unique_ptr<Storage> openJournal(const Place& place);
std::unique_ptr<BlobStorage> openPapers(const Place& place);

/// Looks for what others did, on a connection of its own, and says by it that a server is at work.
class Lookout {
public:
    virtual ~Lookout() = default;
    struct Seen {
        QByteArray epoch;
        qint64 lastEvent = 0;
    };
    virtual Seen look() = 0;
};
/// None for a folder: whoever writes there is this program.
std::unique_ptr<Lookout> openLookout(const Place& place);

/// Why the address of the database cannot be taken; empty: it can, or there is none.
QString troubleWith(const Place& place);
/// Brings the data up to date; gives lines for the log. Throws what the driver throws.
QStringList bringUpToDate(const Place& place, const QDate& day);
/// An earlier version of the program wrote these files. Of a database it is settled by itself.
bool isOlder(const Place& place);

/// Puts a backup where there are no data yet; false when there are some.
bool putBack(const Place& place, const QString& journal, const QString& papers);

}  // namespace server
