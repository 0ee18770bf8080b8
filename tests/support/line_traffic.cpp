// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/line_breaker_parts.h"

#include <algorithm>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/tcp.h>
#include <poll.h>

namespace test {
namespace {

using std::chrono::milliseconds;

constexpr qsizetype windowBytes = 256 * 1024;
constexpr qsizetype pieceBytes = 1460;                   // what a slow line carries at a time
constexpr qsizetype largestRequest = 5 * 1024 * 1024;    // with its head, see PROTOCOL.md
constexpr milliseconds farewell{500};                    // for the peer to end as well

/// The end of the first HTTP request in the bytes; -1 while it is not all there.
qsizetype endOfRequest(const QByteArray& bytes) {
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return -1;
    const QByteArray head = bytes.left(end + 2).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 17, head.indexOf('\r', at + 17) - at - 17).trimmed().toLongLong();
    return end + 4 + length <= bytes.size() ? end + 4 + length : -1;
}

}  // namespace

int LineBreaker::Parts::waitMs() const {
    LineClock::time_point until = LineClock::now() + std::chrono::seconds(1);
    if (line.cutEvery.count() > 0) until = std::min(until, nextCut);
    for (const auto& connection : connections) {
        if (connection->leaving) until = std::min(until, *connection->leaving);
        if (connection->silent || connection->connecting) continue;
        for (const Lane& lane : connection->lanes) {
            if (!lane.queue.empty() && !lane.full) until = std::min(until, lane.queue.front().due);
            if (lane.queue.empty() && lane.ended && !lane.told) until = std::min(until, *lane.ended);
        }
    }
    const auto left = std::chrono::ceil<milliseconds>(until - LineClock::now()).count();
    return static_cast<int>(std::max<qint64>(0, left));
}

void LineBreaker::Parts::run() {
    while (!stopping) {
        std::vector<pollfd> watched;
        int wait = 0;
        {
            const std::lock_guard lock(mutex);
            watched = {{wake.get(), POLLIN, 0}, {listener.get(), POLLIN, 0}};
            for (const auto& each : connections) {
                for (const Way way : {Way::Up, Way::Down}) {
                    const Lane &out = each->lane(way == Way::Up ? Way::Down : Way::Up), &in = each->lane(way);
                    short events = 0;
                    const bool hears = each->leaving || (!each->silent && !each->connecting && in.queued < window(way));
                    if (hears && !in.ended) events |= POLLIN;
                    if (!each->silent && out.full) events |= POLLOUT;
                    if (way == Way::Down && each->connecting) events |= POLLOUT;
                    if (events != 0 && each->from(way).get() >= 0) watched.push_back({each->from(way).get(), events, 0});
                }
            }
            wait = waitMs();
        }
        ::poll(watched.data(), watched.size(), wait);
        const std::lock_guard lock(mutex);
        quint64 rung = 0;
        (void)!::read(wake.get(), &rung, sizeof rung);
        if (line.cutEvery.count() > 0 && LineClock::now() >= nextCut) {
            for (const auto& each : connections) end(*each, End::Close);
            nextCut = LineClock::now() + line.cutEvery;
        }
        if ((watched[1].revents & POLLIN) != 0) accept();
        for (const auto& each : connections) step(*each);
        std::erase_if(connections, [](const auto& each) { return each->gone; });
    }
}

void LineBreaker::Parts::accept() {
    for (;;) {
        Handle caller(::accept4(listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (caller.get() < 0) return;
        ++opened;
        auto made = std::make_unique<Connection>();
        made->caller = std::move(caller);
        if (line.says.isEmpty()) {
            made->called = Handle(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
            sockaddr_in there{};
            there.sin_family = AF_INET;
            there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            there.sin_port = htons(target);
            ::connect(made->called.get(), reinterpret_cast<const sockaddr*>(&there), sizeof there);
        } else {
            made->connecting = false;
        }
        const int yes = 1;
        for (const Handle* each : {&made->caller, &made->called})
            if (each->get() >= 0) ::setsockopt(each->get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        connections.push_back(std::move(made));
    }
}

void LineBreaker::Parts::step(Connection& connection) {
    if (connection.gone || connection.silent) return;
    if (connection.connecting) {
        pollfd one{connection.called.get(), POLLOUT, 0};
        if (::poll(&one, 1, 0) == 0) return;
        int trouble = 0;
        socklen_t size = sizeof trouble;
        ::getsockopt(connection.called.get(), SOL_SOCKET, SO_ERROR, &trouble, &size);
        if (trouble != 0) return end(connection, End::Reset);
        connection.connecting = false;
    }
    for (const Way way : {Way::Up, Way::Down})
        if (!connection.gone && !connection.silent && connection.from(way).get() >= 0) {
            take(connection, way);
            if (!connection.leaving) deliver(connection, way);
        }
    const bool bothTold = connection.lane(Way::Up).told && connection.lane(Way::Down).told;
    const bool bothEnded = connection.lane(Way::Up).ended && connection.lane(Way::Down).ended;
    if (bothTold || (connection.leaving && (bothEnded || LineClock::now() >= *connection.leaving))) connection.gone = true;
}

void LineBreaker::Parts::take(Connection& connection, Way way) {
    Lane& lane = connection.lane(way);
    std::array<char, 16 * 1024> space;
    while (!lane.ended && (lane.queued < window(way) || connection.leaving)) {
        const ssize_t count = ::recv(connection.from(way).get(), space.data(), space.size(), 0);
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return;
        if (count < 0 && !connection.leaving) return end(connection, End::Reset);
        if (count <= 0) {
            lane.ended = lane.queue.empty() ? LineClock::now() : lane.queue.back().due;
            return;
        }
        if (connection.leaving) continue;
        const QByteArray bytes(space.data(), static_cast<qsizetype>(count));
        const bool storing = way == Way::Up && (line.wholeRequests || connection.called.get() < 0);
        if (!storing) {
            queue(lane, way, bytes);
            continue;
        }
        lane.stored += bytes;
        if (lane.stored.size() > largestRequest) return end(connection, End::Reset);
        for (qsizetype whole = endOfRequest(lane.stored); whole > 0; whole = endOfRequest(lane.stored)) {
            if (connection.called.get() < 0) return answer(connection);
            queue(lane, way, lane.stored.left(whole));
            lane.stored.remove(0, whole);
        }
    }
}

/// A slow line holds a quarter of a second and what is on its way: more would be a line of its own.
qsizetype LineBreaker::Parts::window(Way way) const {
    const qint64 rate = way == Way::Up ? line.upBytesPerSecond : line.downBytesPerSecond;
    const milliseconds delay = way == Way::Up ? line.upDelay : line.downDelay;
    if (rate == 0) return windowBytes;
    return std::clamp<qsizetype>(rate * (delay.count() + 250) / 1000, pieceBytes, windowBytes);
}

void LineBreaker::Parts::queue(Lane& lane, Way way, const QByteArray& bytes) {
    const qint64 rate = way == Way::Up ? line.upBytesPerSecond : line.downBytesPerSecond;
    const milliseconds delay = way == Way::Up ? line.upDelay : line.downDelay;
    LineClock::time_point& free = lineFree[index(way)];
    const qsizetype step = rate > 0 ? pieceBytes : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const QByteArray piece = bytes.mid(at, step);
        free = std::max(free, LineClock::now());
        if (rate > 0) free += std::chrono::nanoseconds(piece.size() * 1'000'000'000 / rate);
        lane.queue.push_back({piece, free + delay});
        lane.queued += piece.size();
    }
}

void LineBreaker::Parts::deliver(Connection& connection, Way way) {
    Lane& lane = connection.lane(way);
    const int to = connection.to(way).get();
    lane.full = false;
    while (!lane.queue.empty() && lane.queue.front().due <= LineClock::now()) {
        QByteArray& bytes = lane.queue.front().bytes;
        qsizetype most = bytes.size();
        const bool ordered = order && order->way == way;
        if (ordered && order->end) {
            if (order->left == 0) return carryOut(connection);
            most = std::min<qint64>(most, order->left);
        } else if (ordered && order->left < most) {
            bytes[order->left] = static_cast<char>(bytes[order->left] ^ order->mask);
            order.reset();
            broke = true;
        }
        const ssize_t count = ::send(to, bytes.constData(), static_cast<size_t>(most), MSG_NOSIGNAL);
        if (count < 0) {
            lane.full = errno == EAGAIN || errno == EWOULDBLOCK;
            if (!lane.full) end(connection, End::Reset);
            return;
        }
        carried[index(way)] += count;
        lane.queued -= count;
        if (order && order->way == way) {
            order->left -= count;
            if (order->end && order->left == 0) return carryOut(connection);
        }
        if (count < bytes.size()) bytes.remove(0, static_cast<qsizetype>(count));
        else lane.queue.pop_front();
    }
    if (lane.queue.empty() && lane.ended && !lane.told && *lane.ended <= LineClock::now()) {
        ::shutdown(to, SHUT_WR);
        lane.told = true;
    }
}

/// The words of somebody in between, then goodbye.
void LineBreaker::Parts::answer(Connection& connection) {
    const ssize_t count = ::send(connection.caller.get(), line.says.constData(), static_cast<size_t>(line.says.size()), MSG_NOSIGNAL);
    carried[index(Way::Down)] += std::max<ssize_t>(0, count);
    end(connection, End::Close);
}

void LineBreaker::Parts::carryOut(Connection& connection) {
    broke = true;
    end(connection, *std::exchange(order, {})->end);
}

void LineBreaker::Parts::end(Connection& connection, End how) {
    switch (how) {
        case End::Close:
            // Closed at once with something unread, it would be a reset.
            ::shutdown(connection.caller.get(), SHUT_WR);
            if (connection.called.get() >= 0) ::shutdown(connection.called.get(), SHUT_WR);
            else connection.lane(Way::Down).ended = LineClock::now();
            connection.leaving = LineClock::now() + farewell;
            return;
        case End::Reset:
            connection.caller.reset();
            connection.called.reset();
            connection.gone = true;
            return;
        case End::Silence: connection.silent = true; return;
    }
}

}  // namespace test
