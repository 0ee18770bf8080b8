// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/computer.h"
#include "tests/simulation/district.h"

#include <array>
#include <vector>

namespace simulation {

/// The USB sticks of a world. What was written stays on them: it may be carried and read again years later, in any
/// order, with letters missing or garbled.
class Sticks {
public:
    static constexpr int most = 3;

    /// A computer writes what waits; now and then the stick is pulled out in the middle and the program knows it.
    void write(int stick, Computer& computer, Chance& dice);
    /// Somebody with a good line brings everything on it to the district.
    void carry(int stick, District& district, Chance& dice, const std::function<void(const QByteArray&)>& note);
    /// A computer reads whatever is on it. I5: green is only what the district has.
    void read(int stick, Computer& computer, District& district, Chance& dice);
    void lose(int stick) { m_sticks[static_cast<std::size_t>(stick)].clear(); }

private:
    struct Bundle {
        std::vector<QByteArray> letters, answers;
    };
    std::vector<Bundle>& on(int stick) { return m_sticks[static_cast<std::size_t>(stick)]; }
    std::array<std::vector<Bundle>, most> m_sticks;
};

}  // namespace simulation
