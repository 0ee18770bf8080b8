// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/blobs.h"

namespace store {

// Private to core/store: rows of scans.blob and scans.chunk.

struct BlobRow {
    qint64 no = 0;
    qint64 size = 0;
    QByteArray hashes, there;
    bool complete = false, stored = false, backedUp = false;
};
std::optional<BlobRow> findBlob(sqlite::Database& database, const domain::BlobId& id);
/// `elsewhere`: the server has it, we do not; whether it is in its backup is not our care then.
void insertBlob(sqlite::Database& database, const domain::BlobId& id, qint64 size,
                const std::vector<QByteArray>& hashes, bool elsewhere);
void insertChunk(sqlite::Database& database, qint64 blob, int position, const QByteArray& bytes);
void dropChunks(sqlite::Database& database, qint64 blob);
QByteArray chunksOf(sqlite::Database& database, qint64 blob, qint64 size);
/// Marks the blob complete once every chunk is here and together they are what its name says.
/// False: they are not; the chunks are dropped, to be fetched again.
bool completeIfAllHere(sqlite::Database& database, const BlobRow& blob, const domain::BlobId& id);

int gridSize(qint64 size);
QByteArray bytesOf(const QBitArray& bits);
QBitArray bitsOf(const QByteArray& bytes, int size);
QByteArray joinedHashes(const std::vector<QByteArray>& hashes);
std::vector<QByteArray> separatedHashes(const QByteArray& joined);

}  // namespace store
