// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace bench {

double median(std::vector<double> values);

/// Milliseconds one call takes.
double milliseconds(const std::function<void()>& work);

/// Of milliseconds; those of the processor leave out waiting for the disk.
struct Medians {
    double ours = 0, baseline = 0;
    double oursComputing = 0, baselineComputing = 0;
};
/// Both in turns, the order swapped each round, so that a busy neighbour hits the two alike. Each is
/// given the number of its round.
Medians inTurns(int rounds, const std::function<void(int)>& ours,
                const std::function<void(int)>& baseline);
struct Median {
    double elapsed = 0, computing = 0;
};
/// Any number of them: the median milliseconds of each, in their order. Every round begins with another.
std::vector<Median> inTurns(int rounds, const std::vector<std::function<void(int)>>& works);

}  // namespace bench
