// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    WorkerPool(std::size_t threads, std::size_t mostWaiting, const Open& open)
        : m_mostWaiting(mostWaiting) {
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

    /// False when too much is waiting.
    bool post(Work work) {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_waiting.size() >= m_mostWaiting) return false;
        m_waiting.push_back(std::move(work));
        m_changed.notify_one();
        return true;
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
    void serve(Tools& tools) {
        for (;;) {
            Work work;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_stopping || !m_waiting.empty(); });
                if (m_waiting.empty()) return;
                work = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            work(tools);
        }
    }

    const std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace server
