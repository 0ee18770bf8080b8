// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/backoff.h"

#include <algorithm>

namespace client {
namespace {

using std::chrono::milliseconds;

/// 0 … most, evenly.
milliseconds upTo(milliseconds most, domain::Random& random) {
    quint64 number = 0;
    for (const char byte : random.bytes(8))
        number = (number << 8) | static_cast<unsigned char>(byte);
    return milliseconds(static_cast<qint64>(number % (static_cast<quint64>(most.count()) + 1)));
}

milliseconds ceilingFor(int failures) {
    constexpr int enough = 12;  // 5 s · 2^12 is far beyond the cap
    const milliseconds doubled =
        milliseconds(firstBackoff) * (qint64(1) << std::clamp(failures - 1, 0, enough));
    return std::min<milliseconds>(longestBackoff, doubled);
}

}  // namespace

milliseconds waitBefore(After after, int failures, std::optional<std::chrono::seconds> asked,
                        domain::Random& random) {
    using namespace std::chrono_literals;
    milliseconds wait{0};
    switch (after) {
    case After::Failure: wait = upTo(ceilingFor(failures), random); break;
    case After::NetworkUp: wait = upTo(20s, random); break;
    case After::Busy: wait = 1min + upTo(4min, random); break;
    }
    if (asked && wait < *asked) wait = milliseconds(*asked) + upTo(firstBackoff, random);
    return wait;
}

}  // namespace client
