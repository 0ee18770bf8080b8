// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace app {

/// How long to wait after so many wrong passwords in a row: slips of the finger cost nothing, trying
/// them all costs days.
constexpr std::chrono::seconds pauseAfter(int wrong) {
    constexpr int free = 3, longest = 30;
    return std::chrono::seconds(wrong < free ? 0 : std::min(longest, 1 << std::min(wrong - free, 5)));
}

}  // namespace app
