// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"

#include <QtGlobal>

#include <cstddef>

namespace simulation {

/// Chance that is settled by numbers: the same ones give the same dice, on every computer.
class Chance final : public domain::Random {
public:
    explicit Chance(quint64 seed) : m_state(seed) {}
    /// Dice of their own for one thing among many, whatever happens to the others.
    Chance(quint64 seed, quint64 thing) : m_state(mixed(seed + 0x9e3779b97f4a7c15ULL * (thing + 1))) {}

    QByteArray bytes(int count) override {
        QByteArray result(count, '\0');
        for (char& byte : result) byte = static_cast<char>(next() >> 56);
        return result;
    }
    /// SplitMix64 (Steele, Lea, Flood, 2014).
    quint64 next() {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixed(m_state);
    }
    /// 0 … below - 1; 0 when there is nothing to choose from.
    int number(int below) { return below > 0 ? static_cast<int>(next() % static_cast<quint64>(below)) : 0; }
    /// from … to
    int between(int from, int to) { return from + number(to - from + 1); }
    bool permille(int chances) { return number(1000) < chances; }
    template <class List>
    auto& oneOf(List& list) {
        return list[static_cast<std::size_t>(number(static_cast<int>(list.size())))];
    }

private:
    static quint64 mixed(quint64 z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

}  // namespace simulation
