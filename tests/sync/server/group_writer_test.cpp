// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/group_writer.h"
#include "sync/server/worker_pool.h"
#include "tests/support/print.h"

#include <atomic>
#include <future>
#include <set>

namespace {

/// A store without a file: what is not committed is rolled back.
struct Numbers {
    void group(const std::function<void()>& work) {
        std::vector<int> before = written;
        try {
            work();
        } catch (...) {
            written = before;
            throw;
        }
        ++commits;
    }
    std::vector<int> written;
    int commits = 0;
};
using Writer = server::GroupWriter<Numbers>;

/// Keeps the writer at its first work, alone in its group, while others queue up behind it.
class Gate {
public:
    void hold() {
        m_held.set_value();
        m_opened.get_future().wait();
    }
    void waitUntilHeld() { m_held.get_future().wait(); }
    void open() { m_opened.set_value(); }

private:
    std::promise<void> m_held, m_opened;
};

}  // namespace

TEST_CASE("work of many threads is written once each, in few commits") {
    Numbers* store = nullptr;
    std::atomic<int> commitsSeen = 0;
    Writer writer(
        [&] {
            auto made = std::make_unique<Numbers>();
            store = made.get();
            return made;
        },
        1000, [&](Numbers&) { ++commitsSeen; });
    // While the first is being written the others gather.
    Gate gate;
    std::vector<std::thread> threads;
    threads.emplace_back([&] { writer.run([&](Numbers&) { gate.hold(); }); });
    gate.waitUntilHeld();
    for (int i = 0; i < 100; ++i)
        threads.emplace_back([&, i] { writer.run([i](Numbers& n) { n.written.push_back(i); }); });
    while (writer.waiting() < 100) std::this_thread::yield();
    gate.open();
    for (auto& thread : threads) thread.join();
    int commits = 0;
    std::multiset<int> written;
    writer.run([&](Numbers& n) {
        commits = n.commits;
        written = {n.written.begin(), n.written.end()};
    });
    CHECK(written.size() == 100);
    CHECK(std::set<int>(written.begin(), written.end()).size() == 100);
    CHECK(commits == 2);
    CHECK(commitsSeen >= 2);
}

TEST_CASE("who fails in a group fails alone") {
    Writer writer([] { return std::make_unique<Numbers>(); }, 1000);
    Gate gate;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    threads.emplace_back([&] { writer.run([&](Numbers&) { gate.hold(); }); });
    gate.waitUntilHeld();
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([&, i] {
            try {
                writer.run([i](Numbers& n) {
                    n.written.push_back(i);
                    if (i % 5 == 0) throw std::runtime_error("bad");
                });
            } catch (const std::runtime_error&) {
                ++failed;
            }
        });
    while (writer.waiting() < 20) std::this_thread::yield();
    gate.open();
    for (auto& thread : threads) thread.join();
    std::set<int> written;
    writer.run([&](Numbers& n) { written = {n.written.begin(), n.written.end()}; });
    CHECK(failed == 4);
    CHECK(written.size() == 16);
    CHECK(written.count(5) == 0);
}

TEST_CASE("a store that went away is asked once for all who wait") {
    struct Absent {
        void group(const std::function<void()>& work) {
            ++asked;
            work();
            if (asked > 1) throw server::DatabaseFailure(server::DatabaseFailure::Kind::Unreachable, QStringLiteral("away"));
        }
        int asked = 0;
    };
    Absent* store = nullptr;
    server::GroupWriter<Absent> writer(
        [&] {
            auto made = std::make_unique<Absent>();
            store = made.get();
            return made;
        },
        1000);
    Gate gate;
    std::atomic<int> told = 0;
    std::vector<std::thread> threads;
    threads.emplace_back([&] { writer.run([&](Absent&) { gate.hold(); }); });
    gate.waitUntilHeld();
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([&] {
            try {
                writer.run([](Absent&) {});
            } catch (const server::DatabaseFailure&) {
                ++told;
            }
        });
    while (writer.waiting() < 20) std::this_thread::yield();
    gate.open();
    for (auto& thread : threads) thread.join();
    CHECK(told == 20);
    CHECK(store->asked == 2);
}

TEST_CASE("a full queue says so at once") {
    Writer writer([] { return std::make_unique<Numbers>(); }, 1);
    Gate gate;
    std::thread first([&] { writer.run([&](Numbers&) { gate.hold(); }); });
    gate.waitUntilHeld();
    std::thread second([&] { writer.run([](Numbers&) {}); });
    while (writer.waiting() < 1) std::this_thread::yield();
    CHECK_THROWS_AS(writer.run([](Numbers&) {}), server::Busy);
    gate.open();
    first.join();
    second.join();
}

TEST_CASE("a store that cannot be opened is told at once") {
    CHECK_THROWS_AS(Writer([]() -> std::unique_ptr<Numbers> { throw std::runtime_error("no"); }, 1),
                    std::runtime_error);
    using Pool = server::WorkerPool<Numbers>;
    const auto fails = []() -> std::unique_ptr<Numbers> { throw std::runtime_error("no"); };
    CHECK_THROWS_AS(Pool(3, 10, fails), std::runtime_error);
}

TEST_CASE("workers answer everything that was accepted and refuse the rest") {
    std::atomic<int> answered = 0, accepted = 0, refused = 0;
    {
        server::WorkerPool<Numbers> pool(4, 50, [] { return std::make_unique<Numbers>(); });
        std::vector<std::thread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] {
                for (int n = 0; n < 200; ++n)
                    ++(pool.post([&](Numbers& own) {
                        own.written.push_back(1);
                        ++answered;
                    })
                           ? accepted
                           : refused);
            });
        for (auto& caller : callers) caller.join();
    }
    CHECK(answered == accepted);
    CHECK(accepted + refused == 1600);
}

TEST_CASE("workers send away who would wait longer than he stays, and take in again when they have caught up") {
    std::promise<void> go;
    std::shared_future<void> gone = go.get_future().share();
    std::atomic<int> done = 0;
    server::WorkerPool<Numbers> pool(1, 50, [] { return std::make_unique<Numbers>(); }, std::chrono::milliseconds(50));
    const auto post = [&] {
        return pool.post([&](Numbers&) {
            gone.wait();
            ++done;
        });
    };
    CHECK(post());   // is being answered
    while (pool.waiting() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(post());
    CHECK(post());
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    CHECK_FALSE(post());
    go.set_value();
    while (done < 3) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(post());
    pool.stop();
    CHECK(done == 4);
}
