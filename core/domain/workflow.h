// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/role.h"
#include "core/domain/time_limit.h"

#include <QString>

#include <optional>
#include <vector>

namespace domain {

/// One stage a case goes through inside the office.
struct Step {
    QString id;               ///< "reception", "settle", "sign", "return", …
    QString name;
    Role role = Role::Officer;
    std::optional<TimeLimit> limit;

    friend bool operator==(const Step&, const Step&) = default;
};

/// What the rules need to know of a procedure; a pack carries it, a case keeps it for life.
struct Process {
    QString procedure;        ///< national code, "1.001193"
    QString packVersion;
    QString title;            ///< name printed on slips
    QString sector;           ///< lĩnh vực
    std::vector<Step> steps;  ///< in order; the first receives, the last returns the result
    int maxSupplements = 1;   ///< beyond it a reason must be given
    SupplementClock supplementClock = SupplementClock::Restart;
    int supplementDays = 15;  ///< calendar days to bring it (NĐ 118/2025 art. 19.5)
    bool quick = false;       ///< immediate result, no receipt unless asked (art. 17.4)

    friend bool operator==(const Process&, const Process&) = default;
};

std::optional<Step> stepOf(const Process& process, const QString& id);
std::optional<Step> nextStep(const Process& process, const QString& id);

}  // namespace domain
