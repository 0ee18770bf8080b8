// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_blob_storage.h"

#include "core/crypto/hash.h"
#include "sync/server/storage/postgres_copy.h"
#include "sync/server/storage/values.h"

namespace server {
namespace {

const auto uploadColumns =
    QStringLiteral("SELECT id, blob, size, hashes, complete, backed_up FROM upload ");

Upload readUpload(pg::Row row) {
    return {.id = row.integer(0),
            .manifest = {row.blob(1), row.integer(2), sql::cut(row.blob(3))},
            .complete = row.integer(4) != 0,
            .backedUp = row.integer(5) != 0};
}

}  // namespace

void PostgresBlobStorage::group(const std::function<void()>& work) {
    // Each statement sees what was committed before it, whatever the database's default: under another
    // isolation the turn would come with a view from before the wait for it.
    m_database->transaction(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED;"
                                           " SELECT name FROM turn WHERE name = 'papers' FOR UPDATE"),
                            work);
}

std::optional<Upload> PostgresBlobStorage::complete(const domain::BlobId& blob) {
    return m_database->first(uploadColumns + QStringLiteral("WHERE blob = $1 AND complete = 1"),
                            {blob.bytes()}, readUpload);
}

std::optional<Upload> PostgresBlobStorage::copy(const domain::BlobId& blob,
                                              const domain::DeviceId& device) {
    if (auto whole = complete(blob)) return whole;
    return m_database->first(uploadColumns + QStringLiteral("WHERE blob = $1 AND device = $2"),
                            {blob.bytes(), device.bytes()}, readUpload);
}

QBitArray PostgresBlobStorage::there(const Upload& upload) {
    const auto chunks = static_cast<qsizetype>(upload.manifest.chunkHashes.size());
    if (upload.complete) return QBitArray(chunks, true);
    QBitArray there(chunks);
    m_database->each(QStringLiteral("SELECT place FROM chunk WHERE upload = $1"), {upload.id},
                    [&](pg::Row row) {
                        if (row.integer(0) < chunks) there.setBit(row.integer(0));
                        return true;
                    });
    return there;
}

qint64 PostgresBlobStorage::unfinishedBytes(const domain::DeviceId& device) {
    return m_database->first(QStringLiteral("SELECT coalesce(sum(length(hashes) + (SELECT"
                              " coalesce(sum(length(bytes)), 0) FROM chunk"
                              " WHERE chunk.upload = upload.id)), 0)::bigint FROM upload"
                              " WHERE device = $1 AND complete = 0"),
               {device.bytes()}, [](pg::Row row) { return row.integer(0); })
        .value_or(0);
}

void PostgresBlobStorage::offer(const protocol::BlobManifest& manifest,
                              const domain::DeviceId& device) {
    const auto known = copy(*domain::BlobId::fromBytes(manifest.id), device);
    if (known && (known->complete || known->manifest == manifest)) return;
    if (known) drop(known->id);
    m_database->run(
        QStringLiteral("INSERT INTO upload (blob, device, size, hashes) VALUES ($1, $2, $3, $4)"),
        {manifest.id, device.bytes(), manifest.size, sql::join(manifest.chunkHashes)});
}

void PostgresBlobStorage::put(const Upload& upload, int place, const QByteArray& bytes) {
    m_database->run(
        QStringLiteral("INSERT INTO chunk (upload, place, bytes) VALUES ($1, $2, $3)"
                       " ON CONFLICT DO NOTHING"),
        {upload.id, qint64(place), bytes});
}

bool PostgresBlobStorage::finish(const Upload& upload) {
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
    m_database->run(QStringLiteral("UPDATE upload SET complete = 1 WHERE id = $1"), {upload.id});
    m_database->run(QStringLiteral("DELETE FROM upload WHERE blob = $1 AND complete = 0"),
                   {upload.manifest.id});
    return true;
}

QByteArray PostgresBlobStorage::chunk(const Upload& upload, int place) {
    return m_database->first(QStringLiteral("SELECT bytes FROM chunk WHERE upload = $1 AND place = $2"),
               {upload.id, qint64(place)}, [](pg::Row row) { return row.blob(0); })
        .value_or(QByteArray());
}

void PostgresBlobStorage::drop(qint64 upload) {
    m_database->run(QStringLiteral("DELETE FROM upload WHERE id = $1"), {upload});
}

std::vector<QByteArray> PostgresBlobStorage::copyTo(const QString& path) {
    pg::copyPapers(*m_database, path);
    return pg::wholePapersOf(path);
}

void PostgresBlobStorage::markBackedUp(const std::vector<QByteArray>& ids) {
    m_database->run(QStringLiteral("UPDATE upload SET backed_up = 1 WHERE blob = ANY ($1)"
                                   " AND complete = 1 AND backed_up = 0"),
                    {ids});
}

}  // namespace server
