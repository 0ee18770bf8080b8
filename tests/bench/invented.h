// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "tests/support/fixed_random.h"

namespace bench {

/// Cases as a commune has them, with invented people: names as common as they are, numbers, addresses
/// and words that differ from case to case. The same seed gives the same cases.
class Invented {
public:
    explicit Invented(quint64 seed = 1) : m_random(seed) {}

    QString name();
    domain::Person person();
    /// With a code of its own for each serial.
    domain::CaseReceived receipt(int serial);
    QString remark();
    template <class Id>
    Id id() { return Id::fromRandom(m_random.bytes(16)); }

private:
    QString digits(int count);
    template <std::size_t Size>
    QString oneOf(const char* const (&words)[Size]) {
        return QString::fromUtf8(words[m_random.number(static_cast<int>(Size))]);
    }
    test::FixedRandom m_random;
};

}  // namespace bench
