// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/computer.h"
#include "tests/simulation/district.h"
#include "tests/simulation/ledger.h"

namespace simulation {

/// Everybody is at rest and everything has been exchanged. Each throws Broken with the name of the
/// promise that was not kept.
struct Rest {
    District& district;
    std::vector<Computer*> working;    ///< those that may speak
    std::vector<Computer*> shutOut;
    const Ledger& ledger;
};
/// I10: what the district has put in order it never puts in another, within one of its lives.
void noteOrder(District& district, Ledger& ledger);
/// I5: what is green at a computer lies with the district, as long as it lives the life that said so: the very bytes,
/// since a chain stands for all before it.
void checkGreen(Computer& computer, District& district);
/// I22: a program that does not know all that there is has sent its texts, has every row of the district of its units as
/// it was written, and says which cases need a newer one.
void checkOld(Computer& computer, District& district);
/// I2, I3: what lies on any disk has reached the district, and takes effect once.
void checkArrived(const Rest& rest);
/// I7, I8, I9: every computer has what the district has of its units, folds it to the same cases, and
/// would do so again from the log.
void checkEqual(const Rest& rest);
/// I17, I18: papers are whole and have arrived, and nothing waits.
void checkPapers(const Rest& rest);
/// I13: nobody has what is not his to see.
void checkScope(const Rest& rest);

}  // namespace simulation
