// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sessions.h"

#include <algorithm>

namespace server {

void Sessions::open(const QByteArray& session, const domain::DeviceId& device,
                    const domain::EpochId& epoch) {
    const std::lock_guard lock(m_mutex);
    auto& own = m_ofDevice[device];
    while (static_cast<int>(own.size()) >= m_mostPerDevice) {
        m_entries.remove(own.front());
        own.pop_front();
    }
    while (!m_order.empty() &&
           (m_entries.size() >= m_most || !m_entries.contains(m_order.front()))) {
        close(m_order.front());
        m_order.pop_front();
    }
    m_entries.insert(session, {device, epoch, 0});
    m_ofDevice[device].push_back(session);
    m_order.push_back(session);
}

void Sessions::close(const QByteArray& session) {
    const auto found = m_entries.constFind(session);
    if (found == m_entries.cend()) return;
    const domain::DeviceId device = found->device;
    m_entries.erase(found);
    const auto own = m_ofDevice.find(device);
    if (own == m_ofDevice.end()) return;
    std::erase(*own, session);
    if (own->empty()) m_ofDevice.erase(own);
}

std::optional<domain::DeviceId> Sessions::device(const QByteArray& session) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(session);
    if (found == m_entries.cend()) return std::nullopt;
    return found->device;
}

std::optional<domain::EpochId> Sessions::epochOf(const domain::DeviceId& device) const {
    const std::lock_guard lock(m_mutex);
    const auto own = m_ofDevice.constFind(device);
    if (own == m_ofDevice.cend() || own->empty()) return std::nullopt;
    const auto newest = m_entries.constFind(own->back());
    if (newest == m_entries.cend()) return std::nullopt;
    return newest->epoch;
}

bool Sessions::advance(const QByteArray& session, quint64 counter) {
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
