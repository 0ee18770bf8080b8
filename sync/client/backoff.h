// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"

#include <chrono>
#include <optional>

namespace client {

/// Why the next exchange is waited for.
enum class After {
    Failure,     ///< the line or the answer was bad
    NetworkUp,   ///< the PC has just come back on line, or woken up
    Busy,        ///< the server asked for a rest, or has a new life: everybody comes at once
};

/// How long to wait before trying again: full jitter, so that a district's offices never march in
/// step. `failures` counts those in a row, this one included; `asked` is the server's Retry-After,
/// which is never undercut.
std::chrono::milliseconds waitBefore(After after, int failures,
                                     std::optional<std::chrono::seconds> asked,
                                     domain::Random& random);

inline constexpr std::chrono::seconds firstBackoff{5};
inline constexpr std::chrono::minutes longestBackoff{15};

}  // namespace client
