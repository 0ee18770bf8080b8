// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace bench {
namespace {

double processorMilliseconds() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

struct Series {
    std::vector<double> elapsed, computing;
    void add(const std::function<void(int)>& work, int round) {
        const double before = processorMilliseconds();
        elapsed.push_back(milliseconds([&] { work(round); }));
        computing.push_back(processorMilliseconds() - before);
    }
};

}  // namespace

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
    Series one, other;
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0) one.add(ours, round);
        other.add(baseline, round);
        if (round % 2 == 1) one.add(ours, round);
    }
    return {.ours = median(std::move(one.elapsed)),
            .baseline = median(std::move(other.elapsed)),
            .oursComputing = median(std::move(one.computing)),
            .baselineComputing = median(std::move(other.computing))};
}

std::vector<Median> inTurns(int rounds, const std::vector<std::function<void(int)>>& works) {
    std::vector<Series> series(works.size());
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < works.size(); ++i) {
            const std::size_t turn = (i + static_cast<std::size_t>(round)) % works.size();
            series[turn].add(works[turn], round);
        }
    std::vector<Median> medians;
    for (Series& one : series)
        medians.push_back({.elapsed = median(std::move(one.elapsed)), .computing = median(std::move(one.computing))});
    return medians;
}

}  // namespace bench
