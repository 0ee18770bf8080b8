// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_filter.h"
#include "core/store/values.h"

namespace store {

int countUpTo(sqlite::Database& database, const QString& from, sqlite::Values values) {
    values.push_back(mostCounted);
    return static_cast<int>(database
                                .first(QStringLiteral("SELECT count(*) FROM (SELECT 1 ") + from + QStringLiteral(" LIMIT ?)"), values,
                                       [](const sqlite::Row& row) { return row.integer(0); })
                                .value_or(0));
}

std::vector<int> CaseTable::countEach(const std::vector<CaseFilter>& filters) const {
    std::vector<int> counts;
    for (const CaseFilter& filter : filters) {
        const Condition condition = conditionOf(filter);
        counts.push_back(countUpTo(m_database, QStringLiteral("FROM case_row r WHERE ") + condition.sql, condition.values));
    }
    return counts;
}

qint64 CaseTable::size() const {
    return m_database
        .first(QStringLiteral("SELECT count(*) FROM case_row"), {},
               [](const sqlite::Row& row) { return row.integer(0); })
        .value_or(0);
}

CaseCounts CaseTable::counts(const CaseFilter& filter, const QDateTime& now,
                             const QDateTime& endOfToday) const {
    Condition condition = conditionOf(filter);
    condition.add(QStringLiteral("r.live = 1"));
    const auto state = [](domain::CaseState value) { return static_cast<int>(value); };
    sqlite::Values values{now.toMSecsSinceEpoch(), endOfToday.toMSecsSinceEpoch(),
                          now.toMSecsSinceEpoch(), state(domain::CaseState::UnderReview),
                          state(domain::CaseState::SupplementRequested),
                          state(domain::CaseState::ResultReady)};
    values.insert(values.end(), condition.values.begin(), condition.values.end());
    const auto counted = m_database.first(
        QStringLiteral(
            "SELECT total(r.open), total(r.clock_running AND r.due_key >= ? AND r.due_key <= ?), "
            "total(r.clock_running AND r.due_key < ?), total(r.state = ?), total(r.state = ?), "
            "total(r.state = ?), total(r.unconfirmed > 0), total(r.conflicts > 0 OR r.held > 0) "
            "FROM case_row r WHERE ") +
            condition.sql,
        values, [](const sqlite::Row& row) {
            const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
            return CaseCounts{.open = number(0),
                              .dueToday = number(1),
                              .overdue = number(2),
                              .underReview = number(3),
                              .waitingSupplement = number(4),
                              .ready = number(5),
                              .unsent = number(6),
                              .needsDecision = number(7)};
        });
    return counted.value_or(CaseCounts{});
}

}  // namespace store
