// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/version.h"

#include <algorithm>

namespace client {

/// How much to ask for in one exchange: by time, never by count, so that a bad line still gets
/// something whole across and a good one is not slowed by round trips.
class BatchSize {
public:
    BatchSize() = default;
    BatchSize(qint64 start, qint64 least) : m_bytes(start), m_least(least) {}

    qint64 bytes() const { return std::clamp(m_bytes, m_least, m_most); }
    /// An exchange of `moved` bytes went well. A small one says nothing about a bigger one.
    void succeeded(qint64 moved, qint64 tookMs) {
        if (tookMs > longestMs)
            shrink();
        else if (tookMs < shortestMs && moved >= bytes() / 2)
            m_bytes = std::min(bytes() * 3 / 2, m_most);
    }
    void failed() { shrink(); }
    /// The far end takes no more than this; 0: it did not say.
    void limitTo(qint64 most) {
        if (most > 0) m_most = std::clamp(most, m_least, ceiling);
    }
    bool atLeast() const { return bytes() <= m_least; }

    static constexpr qint64 shortestMs = 5'000, longestMs = 8'000;
    /// Below maxBodyBytes by what the message adds to its events.
    static constexpr qint64 ceiling = protocol::maxBodyBytes - 256 * 1024;

private:
    void shrink() { m_bytes = std::max(bytes() / 2, m_least); }
    qint64 m_bytes = 32 * 1024;
    qint64 m_least = protocol::minBatchBytes;
    qint64 m_most = ceiling;
};

/// Kept from round to round: each direction has its own line speed.
struct BatchSizes {
    BatchSize push;
    BatchSize pull;
    BatchSize chunksUp{4 * protocol::chunkBytes, protocol::chunkBytes};
    BatchSize chunksDown{4 * protocol::chunkBytes, protocol::chunkBytes};
};

}  // namespace client
