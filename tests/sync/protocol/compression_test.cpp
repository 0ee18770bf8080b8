// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/compression.h"

#include "sync/protocol/version.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

#include <zstd.h>

using namespace protocol;

namespace {

QByteArray bare(const QByteArray& plain, int level = 19) {
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(plain.size()))),
                      '\0');
    const size_t size = ZSTD_compress(packed.data(), static_cast<size_t>(packed.size()),
                                      plain.constData(), static_cast<size_t>(plain.size()), level);
    return packed.left(static_cast<qsizetype>(size));
}

}  // namespace

TEST_CASE("what is packed comes back whatever its size", "[compression]") {
    test::FixedRandom random;
    for (const int size : {0, 1, 15, 1000, 64 * 1024, 300'000}) {
        const QByteArray plain = random.bytes(size);
        CHECK(inflate(deflate(plain)) == plain);
    }
}

TEST_CASE("a page of one letter is padded so that the reader takes it", "[compression]") {
    for (const int size : {100, 10'000, 256 * 1024, 3'000'000}) {
        const QByteArray plain(size, 'a');
        const QByteArray packed = deflate(plain);
        CHECK(packed.size() * maxRatio >= size);
        CHECK(packed.size() < size / maxRatio + 64);
        CHECK(inflate(packed) == plain);
    }
}

TEST_CASE("a bomb is refused before it unfolds", "[compression]") {
    CHECK_FALSE(inflate(bare(QByteArray(20'000'000, '\0'))));
    QByteArray many;
    for (int i = 0; i < 50; ++i) many += bare(QByteArray(1'000'000, '\0'));
    CHECK_FALSE(inflate(many));
}

TEST_CASE("what is cut off or is no zstd at all is refused", "[compression]") {
    test::FixedRandom random;
    const QByteArray packed = deflate(random.bytes(5000));
    for (qsizetype end = 0; end < packed.size(); end += 7) CHECK_FALSE(inflate(packed.left(end)));
    CHECK_FALSE(inflate(packed + 'x'));
    CHECK_FALSE(inflate(QByteArrayLiteral("<!DOCTYPE html>")));
    CHECK_FALSE(inflate(QByteArray(maxBodyBytes + 1, '\0')));
}
