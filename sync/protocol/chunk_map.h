// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/message.h"

#include <QBitArray>

#include <optional>

namespace protocol {

/// Chunks in a row: what one request carries.
struct ChunkRun {
    int first = 0;
    int count = 0;
    friend bool operator==(const ChunkRun&, const ChunkRun&) = default;
};

int chunkCount(qint64 size);
/// The last chunk is what is left; the others are chunkBytes.
qint64 chunkSize(qint64 blobSize, int index);
/// The first run of chunks that `have` has and `there` lacks, at most `most` long. `there` may be
/// shorter or empty: nothing is known to be there.
std::optional<ChunkRun> nextRun(const QBitArray& have, const QBitArray& there, int most);
/// Sizes and counts agree; nothing is said of the hashes.
bool consistent(const BlobManifest& manifest);

}  // namespace protocol
