// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/blob_storage.h"
#include "sync/server/storage/postgres_connection.h"

namespace server {

/// Blobs in the same PostgreSQL database as the journal, so that server programs keep nothing of their
/// own. Writers of papers have a turn of their own: a long upload never holds up a clerk's decision.
class PostgresBlobStorage final : public BlobStorage {
public:
    explicit PostgresBlobStorage(std::shared_ptr<pg::Connection> connection) : m_database(std::move(connection)) {}

    void group(const std::function<void()>& work) override;
    std::optional<Upload> complete(const domain::BlobId& blob) override;
    std::optional<Upload> copy(const domain::BlobId& blob,
                               const domain::DeviceId& device) override;
    QBitArray there(const Upload& upload) override;
    qint64 unfinishedBytes(const domain::DeviceId& device) override;
    void offer(const protocol::BlobManifest& manifest, const domain::DeviceId& device) override;
    void put(const Upload& upload, int place, const QByteArray& bytes) override;
    bool finish(const Upload& upload) override;
    QByteArray chunk(const Upload& upload, int place) override;
    std::vector<QByteArray> copyTo(const QString& path) override;
    void markBackedUp(const std::vector<QByteArray>& ids) override;

private:
    void drop(qint64 upload);
    const std::shared_ptr<pg::Connection> m_database;
};

}  // namespace server
