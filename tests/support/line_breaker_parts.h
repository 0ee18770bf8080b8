// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/line_breaker.h"

#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <sys/socket.h>
#include <unistd.h>

/// Private to LineBreaker: its connections, and how they are moved along.
namespace test {

using LineClock = std::chrono::steady_clock;

inline size_t index(Way way) { return way == Way::Up ? 0 : 1; }

/// A descriptor that is closed where it ends.
class Handle {
public:
    explicit Handle(int fd = -1) : m_fd(fd) {}
    ~Handle() { close(); }
    Handle(Handle&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    int get() const { return m_fd; }
    void close() {
        if (m_fd >= 0) ::close(std::exchange(m_fd, -1));
    }
    /// The peer hears that the connection is gone, whatever is under way.
    void reset() {
        const linger now{1, 0};
        if (m_fd >= 0) ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close();
    }

private:
    int m_fd;
};

struct Piece {
    QByteArray bytes;
    LineClock::time_point due;
};

/// One way of one connection.
struct Lane {
    std::deque<Piece> queue;
    qsizetype queued = 0;
    QByteArray stored;                         ///< of a request that is not whole yet
    std::optional<LineClock::time_point> ended;    ///< no more comes: tell the other side then
    bool told = false, full = false;           ///< full: the far side takes nothing now
};

struct Connection {
    Handle caller, called;
    std::array<Lane, 2> lanes;
    bool connecting = true, silent = false, gone = false;
    std::optional<LineClock::time_point> leaving;  ///< goodbye was said; until then we listen to theirs

    Handle& from(Way way) { return way == Way::Up ? caller : called; }
    Handle& to(Way way) { return way == Way::Up ? called : caller; }
    Lane& lane(Way way) { return lanes[index(way)]; }
};

struct Order {
    Way way = Way::Up;
    qint64 left = 0;
    std::optional<LineBreaker::End> end;       ///< absent: the byte is changed
    char mask = 0;
};

struct LineBreaker::Parts {
    Parts(quint16 to, Line given);

    void run();
    int waitMs() const;
    void accept();
    void step(Connection& connection);
    void take(Connection& connection, Way way);
    void queue(Lane& lane, Way way, const QByteArray& bytes);
    qsizetype window(Way way) const;
    void deliver(Connection& connection, Way way);
    void answer(Connection& connection);
    void end(Connection& connection, End how);
    void carryOut(Connection& connection);
    void ring() const;

    mutable std::mutex mutex;
    Line line;
    std::optional<Order> order;
    bool broke = false;
    std::array<qint64, 2> carried{0, 0};
    int opened = 0;
    std::vector<std::unique_ptr<Connection>> connections;
    std::array<LineClock::time_point, 2> lineFree{};   ///< when the line has sent what it was given
    LineClock::time_point nextCut;
    std::atomic<bool> stopping = false;
    const quint16 target;
    quint16 port = 0;
    Handle listener;
    Handle wake;
    std::thread thread;
};

}  // namespace test
