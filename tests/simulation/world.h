// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/computer.h"
#include "tests/simulation/district.h"
#include "tests/simulation/offices.h"
#include "tests/simulation/sabotage.h"
#include "tests/simulation/script.h"
#include "tests/simulation/sticks.h"

#include <QCryptographicHash>

namespace simulation {

/// How one world went.
struct Outcome {
    QByteArray trace;          ///< hash of all that happened: equal for equal scripts
    std::string broken;        ///< which promise, and how; empty: none
    int deeds = 0, rounds = 0, falls = 0;
    bool spoilt = false;       ///< what was asked for was done
};

/// Plays a script to its end, lets everybody come to rest, and asks whether every promise was kept.
class World {
public:
    /// In `folder`, which is empty. `told`, when given, hears every line of the trace.
    World(const Script& script, const Offices& offices, const QString& folder, std::function<void(const QByteArray&)> told = {},
          Sabotage sabotage = Sabotage::None);
    ~World();
    /// Trace: the promises of everybody at rest are not asked about.
    enum class Ask { All, Trace };
    Outcome play(Ask ask = Ask::All);

private:
    void carryOut(const Step& step);
    Computer& add(int desk, const Image& image);
    Computer* which(const Step& step);
    bool isShutOut(Computer& computer) const;
    void restoreDistrict(int backup);
    void comeToRest();
    void exchangeUntilStill();
    void upgradeAll();
    bool exchangeMovesNothing(Computer& computer);
    /// What the district has, and what this computer has and wants to be rid of.
    QByteArray standing(Computer& computer);
    /// What everybody has in the end, for the trace.
    void noteHoldings();
    void askPromises();
    void note(const QByteArray& line);

    const Script& m_script;
    const Sabotage m_sabotage;
    const QString m_folder;
    std::function<void(const QByteArray&)> m_told;
    QCryptographicHash m_trace{QCryptographicHash::Blake2b_256};
    Outcome m_outcome;
    Timeline m_timeline;
    District m_district;
    Ledger m_ledger;
    std::vector<std::unique_ptr<Computer>> m_computers;
    std::vector<std::pair<int, Image>> m_copies;       ///< desk, and its disk at some moment
    Sticks m_sticks;
    std::set<QByteArray> m_revoked;                    ///< devices
    int m_deeds = 0;
};

}  // namespace simulation
