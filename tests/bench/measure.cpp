// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>

namespace bench {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double milliseconds(const std::function<void()>& work) {
    using namespace std::chrono;
    const auto begun = steady_clock::now();
    work();
    return duration<double, std::milli>(steady_clock::now() - begun).count();
}

Medians inTurns(int rounds, const std::function<void(int)>& ours,
                const std::function<void(int)>& baseline) {
    std::vector<double> oursMs, baselineMs;
    for (int round = 0; round < rounds; ++round) {
        const auto one = [&] { oursMs.push_back(milliseconds([&] { ours(round); })); };
        const auto other = [&] { baselineMs.push_back(milliseconds([&] { baseline(round); })); };
        if (round % 2 == 0) {
            one();
            other();
        } else {
            other();
            one();
        }
    }
    return {.ours = median(std::move(oursMs)), .baseline = median(std::move(baselineMs))};
}

}  // namespace bench
