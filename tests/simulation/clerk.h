// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/chance.h"
#include "tests/simulation/computer.h"

namespace simulation {

/// A person at a computer: does what the rules let somebody do, words and sums different each time, so
/// that a deed is known again wherever it turns up.
class Clerk {
public:
    Clerk(Computer& computer, Chance& dice, int deed) : m_computer(computer), m_dice(dice), m_deed(deed) {}
    /// Takes in a case or does something about one.
    void work();
    /// Something that only a program of years ahead can do.
    void workAhead();

private:
    void receive();
    void act();
    std::optional<domain::CaseId> chooseCase();
    domain::Result<std::vector<domain::EventBody>> decisions(const domain::CaseFile& file);
    domain::Result<domain::EventBody> decision(const domain::CaseFile& file);
    domain::Result<domain::EventBody> decisionFor(domain::Act act, const domain::CaseFile& file);
    std::optional<domain::Attachment> scan();
    QString words(const char* what) const;

    Computer& m_computer;
    Chance& m_dice;
    const int m_deed;
    std::optional<domain::Attachment> m_paper;
};

}  // namespace simulation
