// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/batch_size.h"
#include "sync/client/pace.h"

#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

using namespace client;

TEST_CASE("a good line gets bigger batches, up to the ceiling", "[batch]") {
    BatchSize size;
    qint64 before = size.bytes();
    CHECK(before == 32 * 1024);
    size.succeeded(before, 1000);
    CHECK(size.bytes() == before * 3 / 2);
    for (int i = 0; i < 50; ++i) size.succeeded(size.bytes(), 1000);
    CHECK(size.bytes() == BatchSize::ceiling);
    CHECK(BatchSize::ceiling <= protocol::maxBodyBytes);
}

TEST_CASE("a bad line gets half, and never less than eight KiB", "[batch]") {
    BatchSize size;
    size.failed();
    CHECK(size.bytes() == 16 * 1024);
    for (int i = 0; i < 20; ++i) size.failed();
    CHECK(size.bytes() == protocol::minBatchBytes);
    CHECK(size.atLeast());
    size.succeeded(size.bytes(), 100);
    CHECK(size.bytes() > protocol::minBatchBytes);
}

TEST_CASE("batches settle where one takes five to eight seconds", "[batch]") {
    for (const qint64 bytesPerSecond : {2'000, 8'000, 64'000, 250'000}) {
        BatchSize size;
        for (int i = 0; i < 60; ++i)
            size.succeeded(size.bytes(), size.bytes() * 1000 / bytesPerSecond);
        const qint64 ms = size.bytes() * 1000 / bytesPerSecond;
        CHECK(ms >= 3'900);
        CHECK(ms <= 8'100);
    }
}

TEST_CASE("a small batch that went fast proves nothing", "[batch]") {
    BatchSize size;
    const qint64 before = size.bytes();
    size.succeeded(100, 10);
    CHECK(size.bytes() == before);
}

TEST_CASE("the server's own limit holds", "[batch]") {
    BatchSize size;
    size.limitTo(20'000);
    CHECK(size.bytes() == 20'000);
    for (int i = 0; i < 10; ++i) size.succeeded(size.bytes(), 10);
    CHECK(size.bytes() == 20'000);
    size.limitTo(0);
    CHECK(size.bytes() == 20'000);
    size.limitTo(1LL << 40);
    for (int i = 0; i < 40; ++i) size.succeeded(size.bytes(), 10);
    CHECK(size.bytes() == BatchSize::ceiling);
}

TEST_CASE("the time that is left comes from what was measured", "[batch]") {
    Pace pace;
    pace.expect(1000);
    CHECK_FALSE(pace.secondsLeft());
    pace.moved(100, 2000);
    CHECK(pace.secondsLeft() == 18);
    pace.moved(2000, 2000);
    CHECK(pace.done() == pace.total());
    CHECK(pace.secondsLeft() == 0);
}
