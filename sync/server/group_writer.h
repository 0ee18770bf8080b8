// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/failure.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace server {

/// Too much is waiting already: come back later.
class Busy : public std::runtime_error {
public:
    Busy() : std::runtime_error("the queue is full") {}
};

/// One thread that writes for many: what waits is committed together, because a durable commit
/// costs the same for one as for a hundred. `Store` needs `group(work)`: all or nothing.
/// When one of a group throws, the group is rolled back and each is tried alone, so that only the
/// one at fault is told; when the store itself went away all are. Work may therefore run twice, the first time without effect.
template <class Store>
class GroupWriter {
public:
    using Work = std::function<void(Store&)>;
    using Open = std::function<std::unique_ptr<Store>()>;

    /// Opens the store on its own thread; throws what opening throws. `afterCommit` runs there too.
    GroupWriter(Open open, std::size_t mostWaiting, Work afterCommit = {})
        : m_mostWaiting(mostWaiting), m_afterCommit(std::move(afterCommit)) {
        std::exception_ptr trouble;
        bool opened = false;
        m_thread = std::thread([this, &open, &trouble, &opened] {
            std::unique_ptr<Store> store;
            try {
                store = open();
            } catch (...) {
                trouble = std::current_exception();
            }
            {
                const std::lock_guard lock(m_mutex);
                opened = true;
                m_changed.notify_all();
                if (!store) return;
            }
            serve(*store);
        });
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return opened; });
        }
        if (!trouble) return;
        m_thread.join();
        std::rethrow_exception(trouble);
    }
    /// Nobody may be inside run() any more.
    ~GroupWriter() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_changed.notify_all();
        }
        m_thread.join();
    }
    GroupWriter(const GroupWriter&) = delete;
    GroupWriter& operator=(const GroupWriter&) = delete;

    /// Comes back when the work is durable. Throws Busy, or what the work or its commit threw.
    void run(const Work& work) {
        Job job{&work, nullptr, false};
        std::unique_lock lock(m_mutex);
        if (m_waiting.size() >= m_mostWaiting) throw Busy();
        m_waiting.push_back(&job);
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return job.done; });
        if (job.trouble) std::rethrow_exception(job.trouble);
    }
    std::size_t waiting() const {
        const std::lock_guard lock(m_mutex);
        return m_waiting.size();
    }

private:
    struct Job {
        const Work* work;
        std::exception_ptr trouble;
        bool done;
    };

    void serve(Store& store) {
        for (;;) {
            std::vector<Job*> jobs;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_stopping || !m_waiting.empty(); });
                if (m_stopping) return;
                jobs.assign(m_waiting.begin(), m_waiting.end());
                m_waiting.clear();
            }
            commit(store, jobs);
            const std::lock_guard lock(m_mutex);
            for (Job* job : jobs) job->done = true;
            m_changed.notify_all();
        }
    }
    void commit(Store& store, const std::vector<Job*>& jobs) {
        try {
            store.group([&] {
                for (const Job* job : jobs) (*job->work)(store);
            });
        } catch (const DatabaseFailure& failure) {
            // To try each alone would only make all of them wait for the same absent database.
            const bool isAway = failure.kind() == DatabaseFailure::Kind::Unreachable;
            if (isAway || jobs.size() == 1)
                for (Job* job : jobs) job->trouble = std::current_exception();
            else
                for (Job* job : jobs) commit(store, {job});
            return;
        } catch (...) {
            if (jobs.size() == 1) jobs.front()->trouble = std::current_exception();
            else
                for (Job* job : jobs) commit(store, {job});
            return;
        }
        try {
            if (m_afterCommit) m_afterCommit(store);
        } catch (...) {
            // The work is durable: nobody may be told otherwise.
        }
    }

    const std::size_t m_mostWaiting;
    const Work m_afterCommit;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job*> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace server
