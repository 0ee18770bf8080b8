// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/waiting_room.h"

#include <algorithm>

namespace server {
namespace {

using std::chrono::steady_clock;
// One look for everybody, however many commits there were meanwhile.
constexpr auto breath = std::chrono::milliseconds(250);

}  // namespace

WaitingRoom::WaitingRoom(std::size_t most, std::function<void(Guest)> retry)
    : m_most(most), m_retry(std::move(retry)), m_thread([this] { watch(); }) {}

WaitingRoom::~WaitingRoom() { close(); }

void WaitingRoom::admit(Guest guest) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed && m_guests.size() < m_most && guest.until > steady_clock::now()) {
            m_guests.push_back(std::move(guest));
            m_arrived = true;  // its end may be the next one
            m_changed.notify_all();
            return;
        }
    }
    guest.done(guest.nothingNew);
}

void WaitingRoom::news() {
    const std::lock_guard lock(m_mutex);
    m_news = true;
    m_changed.notify_all();
}

void WaitingRoom::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable()) m_thread.join();
    for (Guest& guest : leaving(true)) guest.done(guest.nothingNew);
}

std::list<WaitingRoom::Guest> WaitingRoom::leaving(bool all) {
    const std::lock_guard lock(m_mutex);
    std::list<Guest> gone;
    const auto now = steady_clock::now();
    for (auto guest = m_guests.begin(); guest != m_guests.end();) {
        const auto next = std::next(guest);
        if (all || guest->until <= now) gone.splice(gone.end(), m_guests, guest);
        guest = next;
    }
    return gone;
}

void WaitingRoom::watch() {
    for (;;) {
        bool look = false;
        {
            std::unique_lock lock(m_mutex);
            const auto nextEnd = [&] {
                auto end = steady_clock::now() + std::chrono::seconds(60);
                for (const Guest& guest : m_guests) end = std::min(end, guest.until);
                return end;
            };
            m_changed.wait_until(lock, nextEnd(), [&] { return m_closed || m_news || m_arrived; });
            m_arrived = false;
            if (m_closed) return;
            look = std::exchange(m_news, false);
        }
        if (!look) {
            for (Guest& guest : leaving(false)) guest.done(guest.nothingNew);
            continue;
        }
        for (Guest& guest : leaving(true)) m_retry(std::move(guest));
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, breath, [&] { return m_closed; });
    }
}

}  // namespace server
