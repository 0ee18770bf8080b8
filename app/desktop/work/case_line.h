// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/status_text.h"
#include "core/domain/case_state.h"
#include "core/domain/id.h"

#include <QString>

namespace app {

enum class Due { None, Later, Near, Today, Overdue };

/// One row of a case table, ready to show: the page knows no store.
struct CaseLine {
    domain::CaseId id;
    QString code;
    QString procedure;
    QString holder;
    QString unit;
    QString state;
    QString step;
    QString received;      ///< when it was taken in
    QString due;
    Due urgency = Due::None;
    QString dueWords;      ///< "overdue", "today": never colour alone
    QString where;
    Where whereabouts = Where::ThisComputer;
    QString sentence;      ///< the whole row read aloud

    friend bool operator==(const CaseLine&, const CaseLine&) = default;
};

inline const domain::CaseId& keyOf(const CaseLine& line) { return line.id; }

}  // namespace app
