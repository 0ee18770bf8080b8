// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace client {

/// Bytes of a round: how many there are, how many went, how fast, and so how long it still takes.
class Pace {
public:
    void expect(qint64 bytes) { m_total += bytes; }
    void moved(qint64 bytes, qint64 tookMs) {
        m_done += bytes;
        m_timed += bytes;
        m_ms += tookMs;
        if (m_done > m_total) m_total = m_done;
    }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// Nothing before a second was measured.
    std::optional<int> secondsLeft() const {
        if (m_ms < 1000 || m_timed <= 0) return std::nullopt;
        return static_cast<int>((m_total - m_done) * m_ms / m_timed / 1000);
    }

private:
    qint64 m_total = 0, m_done = 0, m_timed = 0, m_ms = 0;
};

}  // namespace client
