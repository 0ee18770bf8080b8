// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/other_servers.h"

#include "sync/server/storage/failure.h"

#include <chrono>
#include <utility>

namespace server {
namespace {

constexpr auto pause = std::chrono::seconds(1);

DatabaseFailure strayed() {
    return DatabaseFailure(DatabaseFailure::Kind::Strayed,
                           QStringLiteral("the database was put back, or has begun another life: start this server anew"));
}

}  // namespace

OtherServers::OtherServers(std::unique_ptr<Lookout> lookout, QByteArray epoch, std::function<void(qint64)> news,
                           std::function<void(const std::exception&)> trouble)
    : m_lookout(std::move(lookout)), m_epoch(std::move(epoch)), m_news(std::move(news)), m_trouble(std::move(trouble)) {
    if (m_lookout) m_thread = std::thread([this] { watch(); });
}

void OtherServers::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable()) m_thread.join();
}

void OtherServers::throwIfStrayed() {
    const std::lock_guard lock(m_mutex);
    if (m_strayed) throw strayed();
}

void OtherServers::look() {
    const Lookout::Seen seen = m_lookout->look();
    if (seen.epoch != m_epoch || seen.lastEvent < m_newest) {
        {
            const std::lock_guard lock(m_mutex);
            m_strayed = true;
        }
        throw strayed();
    }
    m_newest = seen.lastEvent;
    m_news(seen.lastEvent);
}

void OtherServers::watch() {
    for (;;) {
        try {
            look();
            m_inTrouble = false;
        } catch (const std::exception& failure) {
            if (!std::exchange(m_inTrouble, true)) m_trouble(failure);
        }
        std::unique_lock lock(m_mutex);
        if (m_changed.wait_for(lock, pause, [&] { return m_stopping; })) return;
    }
}

}  // namespace server
