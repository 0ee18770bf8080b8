// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sessions.h"

#include <algorithm>

namespace server {

void MemorySessions::open(const QByteArray& session, const domain::DeviceId& device,
                    const domain::EpochId& epoch) {
    const std::lock_guard lock(m_mutex);
    while (static_cast<int>(m_ofDevice.value(device).size()) >= m_mostPerDevice)
        close(m_ofDevice[device].front());
    while (!m_order.empty() && m_entries.size() >= m_most) close(m_order.begin()->second);
    m_entries.insert(session, {{device, epoch}, ++m_opened});
    m_ofDevice[device].push_back(session);
    m_order.emplace(m_opened, session);
}

void MemorySessions::close(QByteArray session) {
    const auto found = m_entries.find(session);
    const Entry entry = *found;
    m_entries.erase(found);
    m_order.erase(entry.place);
    const auto own = m_ofDevice.find(entry.speaker.device);
    std::erase(*own, session);
    if (own->empty()) m_ofDevice.erase(own);
}

std::optional<Speaker> MemorySessions::speaker(const QByteArray& session) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(session);
    if (found == m_entries.cend()) return std::nullopt;
    return found->speaker;
}

std::size_t MemorySessions::count() const {
    const std::lock_guard lock(m_mutex);
    return m_order.size();
}

bool MemorySessions::advance(const QByteArray& session, quint64 counter) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(session);
    if (found == m_entries.end() || counter <= found->counter) return false;
    found->counter = counter;
    return true;
}

bool MinuteLimit::exceeded(const QDateTime& now) const {
    const std::lock_guard lock(m_mutex);
    return m_since.isValid() && m_since.secsTo(now) < 60 && m_count >= m_most;
}

void MinuteLimit::count(const QDateTime& now) {
    const std::lock_guard lock(m_mutex);
    if (!m_since.isValid() || m_since.secsTo(now) >= 60) {
        m_since = now;
        m_count = 0;
    }
    ++m_count;
}

}  // namespace server
