// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/place.h"

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace server {

/// A thread that looks once a second what other servers on the same data have written. Rejected: a
/// message from the database; whoever misses one while the line is down must look all the same.
class OtherServers {
public:
    /// Without a lookout it does nothing. `news` hears the number of the newest event, `trouble` once of
    /// each spell of it; both on this thread.
    OtherServers(std::unique_ptr<Lookout> lookout, QByteArray epoch, std::function<void(qint64)> news,
                 std::function<void(const std::exception&)> trouble);
    ~OtherServers() { stop(); }
    OtherServers(const OtherServers&) = delete;
    OtherServers& operator=(const OtherServers&) = delete;
    void stop();

    /// Throws DatabaseFailure(Strayed) once the data were turned back under this server, or have begun
    /// another life: it must be started anew.
    void throwIfStrayed();

private:
    void watch();
    void look();

    const std::unique_ptr<Lookout> m_lookout;
    const QByteArray m_epoch;
    const std::function<void(qint64)> m_news;
    const std::function<void(const std::exception&)> m_trouble;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false, m_strayed = false;
    qint64 m_newest = 0;       ///< by the thread only, as the next
    bool m_inTrouble = false;
    std::thread m_thread;
};

}  // namespace server
