// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_blob_storage.h"

#include "core/crypto/hash.h"
#include "sync/server/storage/values.h"

#include <stdexcept>

namespace server {
namespace {

const auto uploadColumns =
    QStringLiteral("SELECT id, blob, size, hashes, complete, backed_up FROM upload ");

Upload readUpload(sqlite::Row row) {
    return {.id = row.integer(0),
            .manifest = {row.blob(1), row.integer(2), sql::cut(row.blob(3))},
            .complete = row.flag(4),
            .backedUp = row.flag(5)};
}

}  // namespace

SqliteBlobStorage::SqliteBlobStorage(const QString& path)
    : m_database(path, {.key = {}, .busyTimeoutMs = 15'000}) {
    m_database.migrate(sql::blobsScripts());
}

void SqliteBlobStorage::group(const std::function<void()>& work) { m_database.writeAlways(work); }

std::optional<Upload> SqliteBlobStorage::complete(const domain::BlobId& blob) {
    return m_database.first(uploadColumns + QStringLiteral("WHERE blob = ? AND complete = 1"),
                            {blob.bytes()}, readUpload);
}

std::optional<Upload> SqliteBlobStorage::copy(const domain::BlobId& blob,
                                              const domain::DeviceId& device) {
    if (auto whole = complete(blob)) return whole;
    return m_database.first(uploadColumns + QStringLiteral("WHERE blob = ? AND device = ?"),
                            {blob.bytes(), device.bytes()}, readUpload);
}

QBitArray SqliteBlobStorage::there(const Upload& upload) {
    const auto chunks = static_cast<qsizetype>(upload.manifest.chunkHashes.size());
    if (upload.complete) return QBitArray(chunks, true);
    QBitArray there(chunks);
    m_database.each(QStringLiteral("SELECT place FROM chunk WHERE upload = ?"), {upload.id},
                    [&](sqlite::Row row) {
                        if (row.integer(0) < chunks) there.setBit(row.integer(0));
                        return true;
                    });
    return there;
}

qint64 SqliteBlobStorage::unfinishedBytes(const domain::DeviceId& device) {
    return m_database
        .first(QStringLiteral("SELECT coalesce(sum(length(hashes) + (SELECT"
                              " coalesce(sum(length(bytes)), 0) FROM chunk"
                              " WHERE chunk.upload = upload.id)), 0) FROM upload"
                              " WHERE device = ? AND complete = 0"),
               {device.bytes()}, [](sqlite::Row row) { return row.integer(0); })
        .value_or(0);
}

void SqliteBlobStorage::offer(const protocol::BlobManifest& manifest,
                              const domain::DeviceId& device) {
    const auto known = copy(*domain::BlobId::fromBytes(manifest.id), device);
    if (known && (known->complete || known->manifest == manifest)) return;
    if (known) drop(known->id);
    m_database.run(
        QStringLiteral("INSERT INTO upload (blob, device, size, hashes) VALUES (?, ?, ?, ?)"),
        {manifest.id, device.bytes(), manifest.size, sql::join(manifest.chunkHashes)});
}

void SqliteBlobStorage::put(const Upload& upload, int place, const QByteArray& bytes) {
    m_database.run(
        QStringLiteral("INSERT OR IGNORE INTO chunk (upload, place, bytes) VALUES (?, ?, ?)"),
        {upload.id, place, bytes});
}

bool SqliteBlobStorage::finish(const Upload& upload) {
    crypto::Hasher hasher;
    for (int place = 0; place < static_cast<int>(upload.manifest.chunkHashes.size()); ++place)
        hasher.add(chunk(upload, place));
    if (hasher.result() != upload.manifest.id) {
        drop(upload.id);
        return false;
    }
    // Another device may have been first: one copy is enough.
    if (complete(*domain::BlobId::fromBytes(upload.manifest.id))) {
        drop(upload.id);
        return true;
    }
    m_database.run(QStringLiteral("UPDATE upload SET complete = 1 WHERE id = ?"), {upload.id});
    m_database.run(QStringLiteral("DELETE FROM upload WHERE blob = ? AND complete = 0"),
                   {upload.manifest.id});
    return true;
}

QByteArray SqliteBlobStorage::chunk(const Upload& upload, int place) {
    return m_database
        .first(QStringLiteral("SELECT bytes FROM chunk WHERE upload = ? AND place = ?"),
               {upload.id, place}, [](sqlite::Row row) { return row.blob(0); })
        .value_or(QByteArray());
}

void SqliteBlobStorage::drop(qint64 upload) {
    m_database.run(QStringLiteral("DELETE FROM upload WHERE id = ?"), {upload});
}

std::vector<QByteArray> SqliteBlobStorage::copyTo(const QString& path) {
    m_database.backupTo(path);
    sqlite::Database copy(path);
    if (!copy.check(true).isEmpty())
        throw std::runtime_error("the copy is damaged: it was not counted");
    return copy.all(QStringLiteral("SELECT blob FROM upload WHERE complete = 1"), {},
                    [](sqlite::Row row) { return row.blob(0); });
}

void SqliteBlobStorage::markBackedUp(const std::vector<QByteArray>& ids) {
    for (const QByteArray& id : ids)
        m_database.run(
            QStringLiteral("UPDATE upload SET backed_up = 1 WHERE blob = ? AND complete = 1"),
            {id});
}

}  // namespace server
