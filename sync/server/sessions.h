// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <deque>
#include <map>
#include <mutex>
#include <optional>

namespace server {

/// Which PC, and in which of its lives.
struct Speaker {
    domain::DeviceId device;
    domain::EpochId epoch;
};

/// Who is talking to us. When a session is lost, the device opens a new one: one exchange.
class Sessions {
public:
    virtual ~Sessions() = default;
    /// The oldest session of the device, or of all, makes room when there are too many.
    virtual void open(const QByteArray& session, const domain::DeviceId& device,
                      const domain::EpochId& epoch) = 0;
    virtual std::optional<Speaker> speaker(const QByteArray& session) const = 0;
    /// False unless the counter is higher than any this session has used.
    virtual bool advance(const QByteArray& session, quint64 counter) = 0;
};

/// Those of the one server of a folder, in its memory: gone after a restart. Safe from any thread.
class MemorySessions final : public Sessions {
public:
    MemorySessions(int most, int mostPerDevice) : m_most(most), m_mostPerDevice(mostPerDevice) {}

    void open(const QByteArray& session, const domain::DeviceId& device,
              const domain::EpochId& epoch) override;
    std::optional<Speaker> speaker(const QByteArray& session) const override;
    bool advance(const QByteArray& session, quint64 counter) override;
    std::size_t count() const;

private:
    struct Entry {
        Speaker speaker;
        quint64 place;         ///< in m_order
        quint64 counter = 0;
    };
    void close(QByteArray session);   ///< a copy: the lists that name it change

    const int m_most, m_mostPerDevice;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
    QHash<domain::DeviceId, std::deque<QByteArray>> m_ofDevice;
    std::map<quint64, QByteArray> m_order;   ///< as they were opened
    quint64 m_opened = 0;
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
