// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/chunk_map.h"

#include "sync/protocol/version.h"

#include <algorithm>

namespace protocol {

int chunkCount(qint64 size) { return static_cast<int>((size + chunkBytes - 1) / chunkBytes); }

qint64 chunkSize(qint64 blobSize, int index) {
    return std::clamp<qint64>(blobSize - index * chunkBytes, 0, chunkBytes);
}

std::optional<ChunkRun> nextRun(const QBitArray& have, const QBitArray& there, int most) {
    const auto wanted = [&](int i) {
        return have.testBit(i) && (i >= there.size() || !there.testBit(i));
    };
    const int size = static_cast<int>(have.size());
    int first = 0;
    while (first < size && !wanted(first)) ++first;
    int end = first;
    while (end < size && end - first < most && wanted(end)) ++end;
    if (end == first) return std::nullopt;
    return ChunkRun{first, end - first};
}

bool consistent(const BlobManifest& manifest) {
    return manifest.size > 0 && manifest.size <= maxChunksPerBlob * chunkBytes &&
           static_cast<int>(manifest.chunkHashes.size()) == chunkCount(manifest.size);
}

}  // namespace protocol
