// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/place.h"

#include "sync/server/service.h"
#include "sync/server/storage/sqlite_blob_storage.h"
#include "sync/server/storage/sqlite_storage.h"
#include "sync/server/storage/upgrade.h"
#include "sync/server/storage/values.h"
#ifdef COMMUNEDESK_POSTGRESQL
#include "sync/server/storage/postgres_blob_storage.h"
#include "sync/server/storage/postgres_copy.h"
#include "sync/server/storage/postgres_schema.h"
#include "sync/server/storage/postgres_sessions.h"
#include "sync/server/storage/postgres_storage.h"
#else
#include "sync/server/storage/failure.h"
#endif

#include <QFile>

#include <stdexcept>

namespace server {
namespace {

#ifdef COMMUNEDESK_POSTGRESQL
std::shared_ptr<pg::Connection> connectionTo(const Place& place) {
    return std::make_shared<pg::Connection>(place.database);
}

class DatabaseLookout final : public Lookout {
public:
    explicit DatabaseLookout(const Place& place) : m_database(connectionTo(place)), m_journal(m_database) {}
    Seen look() override {
        // Said again whenever the connection is a new one; a lock held twice is held once.
        if (m_database->number() != m_announced) pg::announce(*m_database);
        m_announced = m_database->number();
        return {m_journal.meta(QStringLiteral("epoch")), m_journal.lastEvent()};
    }

private:
    const std::shared_ptr<pg::Connection> m_database;
    PostgresStorage m_journal;
    int m_announced = 0;
};
#endif

void copyFile(const QString& from, const QString& to) {
    if (!QFile::copy(from, to)) throw std::runtime_error("a file could not be copied");
    QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

Stores openStores(const Place& place, [[maybe_unused]] int sessionsPerDevice) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) {
        const auto connection = connectionTo(place);
        return {std::make_unique<PostgresStorage>(connection), std::make_unique<PostgresBlobStorage>(connection),
                std::make_unique<PostgresSessions>(connection, sessionsPerDevice)};
    }
#endif
    return {openJournal(place), openPapers(place), nullptr};
}

std::unique_ptr<Storage> openJournal(const Place& place) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) return std::make_unique<PostgresStorage>(connectionTo(place));
#endif
    return std::make_unique<SqliteStorage>(journalPath(place.folder));
}

std::unique_ptr<BlobStorage> openPapers(const Place& place) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) return std::make_unique<PostgresBlobStorage>(connectionTo(place));
#endif
    return std::make_unique<SqliteBlobStorage>(blobsPath(place.folder));
}

std::unique_ptr<Lookout> openLookout([[maybe_unused]] const Place& place) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) return std::make_unique<DatabaseLookout>(place);
#endif
    return nullptr;
}

QString troubleWith(const Place& place) {
    if (!place.isShared()) return {};
#ifdef COMMUNEDESK_POSTGRESQL
    return pg::troubleWithUrl(place.database);
#else
    return QStringLiteral("--database: this program was built without PostgreSQL");
#endif
}

QStringList bringUpToDate(const Place& place, const QDate& day) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) {
        pg::Connection connection(place.database);
        return pg::bringUpToDate(connection, sql::postgresqlScripts());
    }
#endif
    return bringUpToDate(place.folder, day);
}

bool isOlder(const Place& place) { return !place.isShared() && isOlder(place.folder); }

bool putBack(const Place& place, const QString& journal, const QString& papers) {
#ifdef COMMUNEDESK_POSTGRESQL
    if (place.isShared()) {
        pg::Connection connection(place.database);
        return pg::putBack(connection, journal, papers);
    }
#endif
    if (QFile::exists(journalPath(place.folder)) || QFile::exists(blobsPath(place.folder))) return false;
    copyFile(papers, blobsPath(place.folder));
    copyFile(journal, journalPath(place.folder));
    return true;
}

}  // namespace server
