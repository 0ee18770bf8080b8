// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/shrink.h"

#include <algorithm>

namespace simulation {
namespace {

using Breaks = std::function<bool(const Script&)>;

bool leaveOutSteps(Script& script, const Breaks& breaks) {
    bool smaller = false;
    for (std::size_t size = std::max<std::size_t>(script.steps.size() / 2, 1);; size /= 2) {
        for (std::size_t at = 0; at < script.steps.size();) {
            Script less = script;
            const auto from = less.steps.begin() + static_cast<std::ptrdiff_t>(at);
            less.steps.erase(from, from + static_cast<std::ptrdiff_t>(std::min(size, less.steps.size() - at)));
            if (breaks(less)) {
                script = std::move(less);
                smaller = true;
            } else {
                at += size;
            }
        }
        if (size <= 1) return smaller;
    }
}

bool calmWeather(Script& script, const Breaks& breaks) {
    bool smaller = false;
    for (int Weather::*rate : {&Weather::lost, &Weather::answerLost, &Weather::twice, &Weather::late, &Weather::cutShort, &Weather::portal,
                               &Weather::garbled}) {
        if (script.weather.*rate == 0) continue;
        Script less = script;
        less.weather.*rate = 0;
        if (!breaks(less)) continue;
        script = std::move(less);
        smaller = true;
    }
    return smaller;
}

bool sendHome(Script& script, const Breaks& breaks) {
    bool smaller = false;
    while (script.desks.size() > 1) {
        Script less = script;
        less.desks.pop_back();
        if (!breaks(less)) break;
        script = std::move(less);
        smaller = true;
    }
    return smaller;
}

}  // namespace

Script shrunk(Script script, const Breaks& breaks) {
    for (bool smaller = true; smaller;) {
        smaller = leaveOutSteps(script, breaks);
        smaller = calmWeather(script, breaks) || smaller;
        smaller = sendHome(script, breaks) || smaller;
    }
    return script;
}

}  // namespace simulation
