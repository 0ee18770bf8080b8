// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/promises.h"

#include <optional>
#include <string>

namespace simulation {

/// What is done to a world on purpose, to see whether the promises notice: a check that cannot fail says
/// nothing.
enum class Sabotage {
    None,
    LyingDisks,          ///< say they have flushed and have not
    ForgetfulDistrict,   ///< an event it has acknowledged is shown to nobody
    LostRow,             ///< a computer loses an event of somebody else
    OtherPicture,        ///< a computer shows something else than its log tells
    CountedTwice,        ///< a deed comes a second time under another name
    LostScan,            ///< the district loses a paper it has acknowledged
    FlippedBit,          ///< a bit of what a computer keeps is another one, and its file does not show it
    FalseGreen,          ///< a computer believes the district has more than it has
    ForeignCase,         ///< a computer has a case of a unit that is none of its business
};
std::optional<Sabotage> sabotageNamed(const std::string& name);
/// The promise it must be found by: "I2".
std::string promiseBrokenBy(Sabotage sabotage);

/// Once everybody is at rest, before the promises are asked about. False: there was nothing to spoil.
bool spoil(Sabotage sabotage, const Rest& rest);

}  // namespace simulation
