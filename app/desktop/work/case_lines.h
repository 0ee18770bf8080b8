// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/session.h"
#include "app/desktop/work/case_line.h"
#include "core/store/case_table.h"

namespace app {

/// Rows of the store as a table shows them now.
CaseLine caseLine(const store::CaseRow& row, Session& session, const domain::UnitTree& units);
std::vector<CaseLine> caseLines(const std::vector<store::CaseRow>& rows, Session& session);

}  // namespace app
