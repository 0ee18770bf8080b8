// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "sync/server/storage/blob_storage.h"

namespace server {

/// Blobs in a SQLite file of their own, so that a long upload never holds up a clerk's decision.
class SqliteBlobStorage final : public BlobStorage {
public:
    explicit SqliteBlobStorage(const QString& path);

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
    sqlite::Database m_database;
};

}  // namespace server
