// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_chunks.h"

#include "core/crypto/hash.h"
#include "core/store/values.h"

namespace store {

std::optional<BlobRow> findBlob(sqlite::Database& database, const domain::BlobId& id) {
    return database.first(QStringLiteral("SELECT no, size, hashes, there, complete, stored, backed_up "
                                         "FROM scans.blob WHERE id = ?"),
                          {id.bytes()}, [](const sqlite::Row& row) {
                              return BlobRow{.no = row.integer(0),
                                             .size = row.integer(1),
                                             .hashes = row.blob(2),
                                             .there = row.blob(3),
                                             .complete = row.flag(4),
                                             .stored = row.flag(5),
                                             .backedUp = row.flag(6)};
                          });
}

void insertBlob(sqlite::Database& database, const domain::BlobId& id, qint64 size,
                const std::vector<QByteArray>& hashes, bool elsewhere) {
    database.run(QStringLiteral("INSERT INTO scans.blob (id, size, hashes, there, complete, stored, "
                                "backed_up) VALUES (?, ?, ?, ?, 0, ?, ?)"),
                 {id.bytes(), size, joinedHashes(hashes),
                  bytesOf(QBitArray(gridSize(size), elsewhere)), elsewhere, elsewhere});
}

void insertChunk(sqlite::Database& database, qint64 blob, int position, const QByteArray& bytes) {
    database.run(QStringLiteral("INSERT OR REPLACE INTO scans.chunk (blob, position, bytes) "
                                "VALUES (?, ?, ?)"),
                 {blob, position, asBytes(bytes)});
}

void dropChunks(sqlite::Database& database, qint64 blob) {
    database.run(QStringLiteral("DELETE FROM scans.chunk WHERE blob = ?"), {blob});
}

QByteArray chunksOf(sqlite::Database& database, qint64 blob, qint64 size) {
    QByteArray bytes;
    bytes.reserve(size);
    database.each(QStringLiteral("SELECT bytes FROM scans.chunk WHERE blob = ? ORDER BY position"),
                  {blob}, [&](const sqlite::Row& row) {
                      bytes += row.blob(0);
                      return true;
                  });
    return bytes;
}

bool completeIfAllHere(sqlite::Database& database, const BlobRow& blob, const domain::BlobId& id) {
    const auto here = database.first(
        QStringLiteral("SELECT count(*) FROM scans.chunk WHERE blob = ?"), {blob.no},
        [](const sqlite::Row& row) { return row.integer(0); });
    if (here.value_or(0) < gridSize(blob.size)) return true;
    // Every chunk is what the manifest says; the manifest itself may have lied.
    if (crypto::hash(chunksOf(database, blob.no, blob.size)) != id.bytes()) {
        dropChunks(database, blob.no);
        return false;
    }
    database.run(QStringLiteral("UPDATE scans.blob SET complete = 1 WHERE no = ?"), {blob.no});
    return true;
}

int gridSize(qint64 size) { return static_cast<int>((size + chunkBytes - 1) / chunkBytes); }

QByteArray bytesOf(const QBitArray& bits) {
    return QByteArray(bits.bits(), (bits.size() + 7) / 8);
}

QBitArray bitsOf(const QByteArray& bytes, int size) {
    if (bytes.size() * 8 < size) return QBitArray(size);
    return QBitArray::fromBits(bytes.constData(), size);
}

QByteArray joinedHashes(const std::vector<QByteArray>& hashes) {
    QByteArray joined("");
    for (const QByteArray& hash : hashes) joined += hash;
    return joined;
}

std::vector<QByteArray> separatedHashes(const QByteArray& joined) {
    std::vector<QByteArray> hashes;
    for (qsizetype at = 0; at + domain::Hash::size <= joined.size(); at += domain::Hash::size)
        hashes.push_back(joined.mid(at, domain::Hash::size));
    return hashes;
}

}  // namespace store
