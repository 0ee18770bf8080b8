// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/line_breaker.h"

#include "tests/support/line_breaker_parts.h"

#include <stdexcept>

#include <arpa/inet.h>
#include <sys/eventfd.h>

namespace test {
namespace {

void need(bool done, const char* what) {
    if (!done) throw std::runtime_error(what);
}

}  // namespace

LineBreaker::Parts::Parts(quint16 to, Line given)
    : line(std::move(given)),
      target(to),
      listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)),
      wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    need(listener.get() >= 0 && wake.get() >= 0, "no descriptors for the line");
    const int window = 64 * 1024;
    // Accepted sockets take it over: what waits in the system is no line.
    ::setsockopt(listener.get(), SOL_SOCKET, SO_RCVBUF, &window, sizeof window);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    need(::bind(listener.get(), reinterpret_cast<sockaddr*>(&here), size) == 0 && ::listen(listener.get(), 64) == 0 &&
             ::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&here), &size) == 0,
         "no port for the line");
    port = ntohs(here.sin_port);
    nextCut = LineClock::now() + line.cutEvery;
}

void LineBreaker::Parts::ring() const {
    const quint64 one = 1;
    (void)!::write(wake.get(), &one, sizeof one);
}

LineBreaker::LineBreaker(quint16 to, Line line) : m_parts(std::make_unique<Parts>(to, std::move(line))) {
    m_parts->thread = std::thread([parts = m_parts.get()] { parts->run(); });
}

LineBreaker::~LineBreaker() {
    m_parts->stopping = true;
    m_parts->ring();
    m_parts->thread.join();
}

quint16 LineBreaker::port() const { return m_parts->port; }

void LineBreaker::setLine(const Line& line) {
    const std::lock_guard lock(m_parts->mutex);
    m_parts->line = line;
    m_parts->nextCut = LineClock::now() + line.cutEvery;
    m_parts->ring();
}

void LineBreaker::breakAfter(Way way, qint64 bytes, End end) {
    const std::lock_guard lock(m_parts->mutex);
    m_parts->order = Order{.way = way, .left = bytes, .end = end};
    m_parts->broke = false;
}

void LineBreaker::garble(Way way, qint64 byte, char mask) {
    const std::lock_guard lock(m_parts->mutex);
    m_parts->order = Order{.way = way, .left = byte, .end = {}, .mask = mask};
    m_parts->broke = false;
}

bool LineBreaker::broke() const {
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->broke;
}

void LineBreaker::mend() {
    const std::lock_guard lock(m_parts->mutex);
    m_parts->order.reset();
    for (const auto& each : m_parts->connections)
        if (each->silent) {
            each->caller.reset();
            each->called.reset();
            each->gone = true;
        }
    m_parts->ring();
}

qint64 LineBreaker::carried(Way way) const {
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->carried[index(way)];
}

int LineBreaker::connections() const {
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->opened;
}

}  // namespace test
