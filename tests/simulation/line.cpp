// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/line.h"

namespace simulation {
namespace {

constexpr qint64 stallMs = 45'000;

protocol::WireResponse portal() {
    return {.status = 200, .headers = {{"content-type", "text/html"}},
            .body = "<html><body>Xin chào quý khách, mời đăng nhập</body></html>", .tlsKeyHash = QByteArray(32, 'p')};
}

void garble(QByteArray& bytes, Chance& chance) {
    if (bytes.isEmpty()) return;
    char& byte = bytes[chance.number(static_cast<int>(bytes.size()))];
    byte = static_cast<char>(byte ^ (1 << chance.number(8)));
}

}  // namespace

Line::Line(Timeline& timeline, District& district, const Weather& weather, quint64 seed, std::function<void(const Told&)> inside)
    : m_timeline(timeline), m_district(district), m_weather(weather), m_chance(seed), m_inside(std::move(inside)) {}

Line::~Line() { *m_alive = false; }

void Line::calm() {
    m_weather = {};
    m_weather.slowestMs = 1;
    m_downUntil = 0;
}

void Line::cancel() {
    m_done = nullptr;
    ++m_ticket;
}

void Line::send(const protocol::WireRequest& request, Done done, Moved) {
    m_done = std::move(done);
    const quint64 ticket = ++m_ticket;
    const bool isDown = m_timeline.nowMs() < m_downUntil;
    if (isDown) return tell(ticket, delay(), domain::Refusal::LinkUnreachable);
    if (m_chance.permille(m_weather.lost)) return tell(ticket, stallMs, domain::Refusal::LinkStalled);
    if (m_chance.permille(m_weather.portal)) return tell(ticket, delay(), portal());
    // What is on its way arrives whether or not somebody still waits for the answer.
    const auto carry = [this, alive = m_alive, request, ticket] {
        if (*alive) arrive(request, ticket);
    };
    m_timeline.in(delay(), carry);
    if (m_chance.permille(m_weather.twice)) m_timeline.in(delay(), carry);
    if (m_chance.permille(m_weather.late)) m_timeline.in(m_chance.number(3600'000), carry);
}

void Line::arrive(protocol::WireRequest request, quint64 ticket) {
    server::Request arrived;
    if (m_chance.permille(m_weather.cutShort)) {
        arrived.truncated = true;
        request.body.truncate(m_chance.number(static_cast<int>(request.body.size()) + 1));
    }
    if (m_chance.permille(m_weather.garbled)) garble(request.body, m_chance);
    static_cast<protocol::WireRequest&>(arrived) = request;
    auto answered = m_district.answer(arrived);
    if (!answered) return tell(ticket, delay(), domain::Refusal::LinkUnreachable);
    if (arrived.truncated || m_chance.permille(m_weather.cutShort)) return tell(ticket, delay(), domain::Refusal::LinkUnreachable);
    if (m_chance.permille(m_weather.answerLost)) return tell(ticket, stallMs, domain::Refusal::LinkStalled);
    // A garbled answer never comes out of TLS.
    if (m_chance.permille(m_weather.garbled)) return tell(ticket, delay(), domain::Refusal::LinkUnreachable);
    tell(ticket, delay(), *answered);
}

void Line::tell(quint64 ticket, qint64 inMs, Outcome outcome) {
    m_timeline.in(inMs, [this, alive = m_alive, ticket, outcome] {
        if (!*alive || ticket != m_ticket || !m_done) return;
        const Done done = std::exchange(m_done, nullptr);
        m_inside([&] { done(outcome); });
    });
}

}  // namespace simulation
