// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace server {

/// Threads that answer, each with tools of its own (a connection belongs to one thread).
/// Work must not throw.
template <class Tools>
class WorkerPool {
public:
    using Work = std::function<void(Tools&)>;
    using Open = std::function<std::unique_ptr<Tools>()>;

    /// Throws what opening threw, when any thread could not open its tools.
    WorkerPool(std::size_t threads, std::size_t mostWaiting, const Open& open,
               std::chrono::milliseconds longestWait = std::chrono::seconds(20))
        : m_mostWaiting(mostWaiting), m_longestWait(longestWait) {
        std::exception_ptr trouble;
        std::size_t opened = 0;
        for (std::size_t i = 0; i < threads; ++i)
            m_threads.emplace_back([this, open, &trouble, &opened] {
                std::unique_ptr<Tools> tools;
                {
                    const std::lock_guard lock(m_mutex);  // one after the other
                    try {
                        tools = open();
                    } catch (...) {
                        trouble = std::current_exception();
                    }
                    ++opened;
                    m_changed.notify_all();
                }
                if (tools) serve(*tools);
            });
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return opened == threads; });
        }
        if (!trouble) return;
        stop();
        std::rethrow_exception(trouble);
    }
    ~WorkerPool() { stop(); }
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when too much is waiting, or whoever is next has waited too long: who came now would give
    /// up before his turn. Otherwise everybody is answered in the order of coming.
    bool post(Work work) {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        const bool isLate = !m_waiting.empty() && now - m_waiting.front().since > m_longestWait;
        if (m_stopping || isLate || m_waiting.size() >= m_mostWaiting) return false;
        m_waiting.push_back({std::move(work), now});
        m_changed.notify_one();
        return true;
    }
    std::size_t waiting() const {
        const std::lock_guard lock(m_mutex);
        return m_waiting.size();
    }
    /// Answers what was accepted, then ends. May be called again.
    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_changed.notify_all();
        }
        for (std::thread& thread : m_threads) thread.join();
        m_threads.clear();
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Waiting {
        Work work;
        Clock::time_point since;
    };

    void serve(Tools& tools) {
        for (;;) {
            Work work;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_stopping || !m_waiting.empty(); });
                if (m_waiting.empty()) return;
                work = std::move(m_waiting.front().work);
                m_waiting.pop_front();
            }
            work(tools);
        }
    }

    const std::size_t m_mostWaiting;
    const std::chrono::milliseconds m_longestWait;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace server
