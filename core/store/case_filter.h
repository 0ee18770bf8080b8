// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_table.h"

namespace store {

// Private to core/store: what a filter is in SQL, for rows of case_row called `r`.

/// Words of a WHERE clause with the values of their placeholders.
struct Condition {
    QString sql = QStringLiteral("1 = 1");
    sqlite::Values values;

    void add(const QString& words, const sqlite::Values& bound = {}) {
        sql += QStringLiteral(" AND ") + words;
        values.insert(values.end(), bound.begin(), bound.end());
    }
    void addOneOf(const QString& column, const sqlite::Values& wanted);
};
Condition conditionOf(const CaseFilter& filter);

/// What a cursor says after the number of its order: where the page before ended.
QStringList cursorParts(const QString& cursor, CaseOrder order, int count);
QString cursorOf(CaseOrder order, const QStringList& parts);

/// The page of a list that is ordered by the procedures' names.
CasePage pageByProcedure(sqlite::Database& database, const CaseFilter& filter, CaseOrder order,
                         const QString& cursor, int limit);

/// How many rows "FROM … WHERE …" has, no further than mostCounted.
int countUpTo(sqlite::Database& database, const QString& from, sqlite::Values values);

}  // namespace store
