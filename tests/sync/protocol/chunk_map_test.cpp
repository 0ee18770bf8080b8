// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/chunk_map.h"

#include "sync/protocol/version.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

using namespace protocol;

TEST_CASE("runs cover exactly the chunks that are missing", "[chunks]") {
    const QBitArray have(10, true);
    QBitArray there(10);
    there.setBit(0);
    there.setBit(4);
    CHECK(nextRun(have, there, 8) == ChunkRun{1, 3});
    CHECK(nextRun(have, there, 2) == ChunkRun{1, 2});
    CHECK(nextRun(have, QBitArray(), 100) == ChunkRun{0, 10});
    CHECK_FALSE(nextRun(have, QBitArray(10, true), 8));
    CHECK_FALSE(nextRun(QBitArray(), QBitArray(), 8));
    int sent = 0;
    while (const auto run = nextRun(have, there, 3)) {
        for (int i = run->first; i < run->first + run->count; ++i) {
            CHECK_FALSE(there.testBit(i));
            there.setBit(i);
            ++sent;
        }
    }
    CHECK(sent == 8);
}

TEST_CASE("a chunk we do not hold is never offered", "[chunks]") {
    QBitArray have(4, true);
    have.clearBit(1);
    CHECK(nextRun(have, QBitArray(4), 4) == ChunkRun{0, 1});
}

TEST_CASE("the last chunk is what is left", "[chunks]") {
    CHECK(chunkCount(1) == 1);
    CHECK(chunkCount(chunkBytes) == 1);
    CHECK(chunkCount(chunkBytes + 1) == 2);
    CHECK(chunkSize(chunkBytes + 1, 0) == chunkBytes);
    CHECK(chunkSize(chunkBytes + 1, 1) == 1);
    CHECK(chunkSize(chunkBytes + 1, 2) == 0);
}

TEST_CASE("a manifest must count its chunks rightly", "[chunks]") {
    BlobManifest manifest = test::aManifest();
    CHECK(consistent(manifest));
    manifest.size = chunkBytes;
    CHECK_FALSE(consistent(manifest));
    manifest.size = 0;
    manifest.chunkHashes.clear();
    CHECK_FALSE(consistent(manifest));
}
