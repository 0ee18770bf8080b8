// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"

#include <random>

namespace test {

/// Chance that repeats: the same seed gives the same bytes on every platform.
class FixedRandom final : public domain::Random {
public:
    explicit FixedRandom(quint64 seed = 1) : m_engine(seed) {}

    QByteArray bytes(int count) override {
        QByteArray result(count, '\0');
        for (char& byte : result) byte = static_cast<char>(m_engine() >> 56);
        return result;
    }
    /// 0 … below - 1. Not exactly even, which no test needs.
    int number(int below) { return static_cast<int>(m_engine() % static_cast<quint64>(below)); }
    bool chance(int percent) { return number(100) < percent; }

private:
    std::mt19937_64 m_engine;
};

}  // namespace test
