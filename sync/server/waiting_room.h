// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/answer.h"

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace server {

/// Where pulls wait for something new, without a thread or a transaction of their own.
class WaitingRoom {
public:
    using Done = std::function<void(Response)>;
    struct Guest {
        WaitingPull pull;
        std::chrono::steady_clock::time_point until;
        Response nothingNew;
        Done done;
    };
    /// `retry` is called for each guest after news; who finds nothing comes back by admit().
    WaitingRoom(std::size_t most, std::function<void(Guest)> retry);
    ~WaitingRoom();
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    /// Answers at once when the room is full, closed, or the time is up.
    void admit(Guest guest);
    /// Something was stored.
    void news();
    /// Sends everybody home with "nothing new".
    void close();

private:
    void watch();
    std::list<Guest> leaving(bool all);

    const std::size_t m_most;
    const std::function<void(Guest)> m_retry;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Guest> m_guests;
    bool m_news = false, m_arrived = false, m_closed = false;
    std::thread m_thread;
};

}  // namespace server
