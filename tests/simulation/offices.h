// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "tests/simulation/files.h"

#include <QTemporaryDir>

#include <vector>

namespace store {
class Store;
}

namespace simulation {

class District;

/// A district and the offices below it on the evening of their first day: enrolled, nothing taken in
/// yet. Made once; every world begins with copies of them.
class Offices {
public:
    static constexpr int most = 12;
    /// In `folder`, which should be quick.
    static Offices make(const QString& folder);
    /// A new computer at that desk's place, into an empty folder. False: the district cannot be reached, and the folder is empty.
    static bool enrol(District& district, int number, const QString& folder, const domain::Clock& clock, domain::Random& random);
    /// The same computer once more: the district was put back to before it knew it.
    static bool enrolAgain(District& district, int number, store::Store& store);

    const Files& district() const { return m_district; }
    const Files& desk(int number) const { return m_desks.at(static_cast<std::size_t>(number)); }
    /// Two desks of one commune and the officer above them come first.
    static bool isAbove(int number) { return number % 4 == 1; }
    static const char* unitOf(int number) { return isAbove(number) ? "48" : number % 4 == 3 ? "02686" : "02683"; }

private:
    Files m_district;
    std::vector<Files> m_desks;
};

inline const auto password = QStringLiteral("mat khau 2026");

}  // namespace simulation
