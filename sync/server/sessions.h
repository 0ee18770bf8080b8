// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <deque>
#include <mutex>
#include <optional>

namespace server {

/// Who is talking to us. Kept in memory only: after a restart a device opens a new session, which
/// costs it one exchange. Safe from any thread.
class Sessions {
public:
    Sessions(int most, int mostPerDevice) : m_most(most), m_mostPerDevice(mostPerDevice) {}

    /// The oldest session of the device, or of all, makes room when there are too many.
    void open(const QByteArray& session, const domain::DeviceId& device,
              const domain::EpochId& epoch);
    std::optional<domain::DeviceId> device(const QByteArray& session) const;
    /// The life in which the device writes now: that of its newest session.
    std::optional<domain::EpochId> epochOf(const domain::DeviceId& device) const;
    /// False unless the counter is higher than any this session has used.
    bool advance(const QByteArray& session, quint64 counter);

private:
    struct Entry {
        domain::DeviceId device;
        domain::EpochId epoch;
        quint64 counter = 0;
    };
    void close(const QByteArray& session);

    const int m_most, m_mostPerDevice;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
    QHash<domain::DeviceId, std::deque<QByteArray>> m_ofDevice;
    std::deque<QByteArray> m_order;   ///< as they were opened; may name closed ones
};

/// So many in a minute and no more. Safe from any thread.
class MinuteLimit {
public:
    explicit MinuteLimit(int most) : m_most(most) {}
    bool exceeded(const QDateTime& now) const;
    void count(const QDateTime& now);

private:
    const int m_most;
    mutable std::mutex m_mutex;
    QDateTime m_since;
    int m_count = 0;
};

}  // namespace server
