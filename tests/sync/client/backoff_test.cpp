// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/backoff.h"

#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

using namespace client;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

struct Range {
    milliseconds least = 24h, most = 0ms;
};
Range seen(After after, int failures, std::optional<std::chrono::seconds> asked = {}) {
    test::FixedRandom random(static_cast<quint64>(failures) + 1);
    Range range;
    for (int i = 0; i < 3000; ++i) {
        const milliseconds wait = waitBefore(after, failures, asked, random);
        range.least = std::min(range.least, wait);
        range.most = std::max(range.most, wait);
    }
    return range;
}

}  // namespace

TEST_CASE("after each failure the wait may double, up to a quarter of an hour", "[backoff]") {
    milliseconds ceiling = 5s;
    for (int failures = 1; failures <= 40; ++failures) {
        const Range range = seen(After::Failure, failures);
        CHECK(range.most <= ceiling);
        CHECK(range.most > ceiling * 9 / 10);
        CHECK(range.least < ceiling / 10);
        ceiling = std::min<milliseconds>(15min, ceiling * 2);
    }
    CHECK(seen(After::Failure, 1'000'000).most <= 15min);
    CHECK(seen(After::Failure, -5).most <= 5s);
}

TEST_CASE("offices do not march in step", "[backoff]") {
    test::FixedRandom random(3);
    std::vector<int> minutes(15, 0);
    for (int i = 0; i < 15'000; ++i)
        ++minutes[static_cast<size_t>(std::min<qint64>(
            14, waitBefore(After::Failure, 20, {}, random) / 60s))];
    for (const int count : minutes) CHECK((count > 800 && count < 1200));
}

TEST_CASE("when the line is back it is tried within twenty seconds", "[backoff]") {
    const Range range = seen(After::NetworkUp, 12);
    CHECK(range.most <= 20s);
    CHECK(range.least < 1s);
}

TEST_CASE("after a busy server everybody spreads over minutes", "[backoff]") {
    const Range range = seen(After::Busy, 1);
    CHECK(range.least >= 1min);
    CHECK(range.most <= 5min);
    CHECK(range.most - range.least > 3min);
}

TEST_CASE("what the server asks for is never undercut", "[backoff]") {
    CHECK(seen(After::Busy, 1, 600s).least >= 600s);
    CHECK(seen(After::Failure, 1, 60s).least >= 60s);
    CHECK(seen(After::NetworkUp, 1, 60s).least >= 60s);
    CHECK(seen(After::Failure, 1, 60s).most <= 65s);
}
