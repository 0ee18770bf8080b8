// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <functional>
#include <map>
#include <utility>

namespace simulation {

/// The only time there is: it stands still while something happens and jumps to the next thing.
class Timeline {
public:
    using Deed = std::function<void()>;

    qint64 nowMs() const { return m_now; }
    /// Things of the same moment happen in the order they were asked for.
    void in(qint64 ms, Deed deed) { m_coming.emplace(std::pair(m_now + (ms > 0 ? ms : 0), ++m_asked), std::move(deed)); }
    /// False when nothing is left to happen before `end`; then it is `end`.
    bool next(qint64 end) {
        const auto first = m_coming.begin();
        if (first == m_coming.end() || first->first.first > end) {
            if (end > m_now) m_now = end;
            return false;
        }
        m_now = first->first.first;
        const Deed deed = std::move(first->second);
        m_coming.erase(first);
        deed();
        return true;
    }
    void runTo(qint64 end) {
        while (next(end)) {}
    }
    bool isQuiet() const { return m_coming.empty(); }

private:
    qint64 m_now = 0;
    quint64 m_asked = 0;
    std::map<std::pair<qint64, quint64>, Deed> m_coming;
};

/// A computer's clock: as wrong as somebody set it.
class WallClock final : public domain::Clock {
public:
    explicit WallClock(const Timeline& timeline) : m_timeline(timeline) {}
    QDateTime now() const override { return beginning().addMSecs(m_timeline.nowMs() + m_wrongByMs); }
    void setWrongBy(qint64 ms) { m_wrongByMs = ms; }
    /// A Monday, 02/03/2026, 08:00 in the offices.
    static QDateTime beginning() { return QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC); }

private:
    const Timeline& m_timeline;
    qint64 m_wrongByMs = 0;
};

}  // namespace simulation
