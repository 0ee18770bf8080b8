// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>
#include <utility>

namespace client {

/// Notices that a PC slept from nothing but two clocks looked at every few seconds. Where the running clock
/// stands still in sleep (Linux) the wall clock has gone on without it; where it does not (Windows) the look
/// itself comes far too late. No help of the system is needed.
class SleepWatch {
public:
    enum class Saw {
        Nothing,
        Slept,       ///< or the clock was set forward, which looks the same
        ClockSet,    ///< back
    };
    /// `running` never goes back; its zero means nothing.
    Saw look(std::chrono::milliseconds running, const QDateTime& wall) {
        const std::optional<Look> before = std::exchange(m_last, Look{running, wall});
        if (!before) return Saw::Nothing;
        const std::chrono::milliseconds ran = running - before->running, passed{before->wall.msecsTo(wall)};
        if (ran > tolerated || passed - ran > tolerated) return Saw::Slept;
        return ran - passed > tolerated ? Saw::ClockSet : Saw::Nothing;
    }

    static constexpr std::chrono::seconds interval{10};
    static constexpr std::chrono::milliseconds tolerated = std::chrono::minutes(1);

private:
    struct Look {
        std::chrono::milliseconds running;
        QDateTime wall;
    };
    std::optional<Look> m_last;
};

}  // namespace client
