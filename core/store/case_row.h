// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_table.h"

namespace store {

// Private to core/store: rows of case_row as values.

/// Names of the columns that readCase reads, in its order, each with the prefix "r.".
const QString& caseColumns();
inline constexpr int caseColumnCount = 25;
CaseRow readCase(const sqlite::Row& row);
CaseRow rowOf(const domain::CaseFile& file);
/// The rows of these numbers, in their order; a number without a row is left out.
std::vector<CaseRow> rowsNumbered(sqlite::Database& database, const std::vector<qint64>& numbers);

/// The numbers as the JSON list that json_each() wants.
QString numberList(const std::vector<qint64>& numbers);

/// Stands for "no due date" in the order of due dates.
inline constexpr qint64 neverDue = 9'000'000'000'000'000;

}  // namespace store
