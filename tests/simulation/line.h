// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/link.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/district.h"
#include "tests/simulation/script.h"
#include "tests/simulation/timeline.h"

#include <functional>
#include <memory>

namespace simulation {

/// The line from one computer to the district, as bad as the weather.
class Line final : public protocol::Link {
public:
    /// What the computer is told, it is told inside of it.
    using Told = std::function<void()>;
    Line(Timeline& timeline, District& district, const Weather& weather, quint64 seed, std::function<void(const Told&)> inside);
    ~Line() override;

    void send(const protocol::WireRequest& request, Done done, Moved moved = {}) override;
    void cancel() override;
    /// Nothing gets through before that moment.
    void cutUntil(qint64 ms) { m_downUntil = ms; }
    /// From now on everything gets through at once.
    void calm();

private:
    using Outcome = domain::Result<protocol::WireResponse>;
    void arrive(protocol::WireRequest request, quint64 ticket);
    void tell(quint64 ticket, qint64 inMs, Outcome outcome);
    qint64 delay() { return 1 + m_chance.number(m_weather.slowestMs); }

    Timeline& m_timeline;
    District& m_district;
    Weather m_weather;
    Chance m_chance;
    std::function<void(const Told&)> m_inside;
    qint64 m_downUntil = 0;
    quint64 m_ticket = 0;      ///< of the exchange that is waited for
    Done m_done;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace simulation
