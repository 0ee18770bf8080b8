// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "core/store/case_row.h"
#include "core/store/case_table.h"
#include "core/store/values.h"

#include <limits>

namespace store {
namespace {

/// Words of a WHERE clause with the values of their placeholders.
struct Condition {
    QString sql = QStringLiteral(" WHERE 1 = 1");
    sqlite::Values values;

    void add(const QString& words, const sqlite::Values& bound = {}) {
        sql += QStringLiteral(" AND ") + words;
        values.insert(values.end(), bound.begin(), bound.end());
    }
    void addOneOf(const QString& column, const sqlite::Values& wanted) {
        if (wanted.empty()) return;
        QStringList marks;
        for (std::size_t i = 0; i < wanted.size(); ++i) marks.append(QStringLiteral("?"));
        add(column + QStringLiteral(" IN (") + marks.join(u',') + u')', wanted);
    }
};

// A unit stands for itself and everything below it: a commune's own code is the common case.
const auto ofUnit = QStringLiteral(
    "r.unit IN (WITH RECURSIVE below (code) AS (VALUES (?) UNION "
    "SELECT u.code FROM unit u JOIN below b ON u.parent = b.code) SELECT code FROM below)");

Condition conditionOf(const CaseFilter& filter) {
    Condition condition;
    // Literals, so that the engine may choose the partial indexes.
    if (filter.openOnly) condition.add(QStringLiteral("r.open = 1"));
    if (filter.unsentOnly) condition.add(QStringLiteral("r.unconfirmed > 0"));
    if (filter.needsDecision)
        condition.add(QStringLiteral("r.live = 1 AND (r.conflicts > 0 OR r.held > 0)"));
    if (!filter.unit.isEmpty()) condition.add(ofUnit, {filter.unit});
    if (!filter.procedure.isEmpty())
        condition.add(QStringLiteral("r.procedure = ?"), {filter.procedure});
    sqlite::Values states, roles;
    for (const domain::CaseState state : filter.states) states.push_back(static_cast<int>(state));
    for (const QString& role : filter.roles) roles.push_back(asText(role));
    condition.addOneOf(QStringLiteral("r.state"), states);
    condition.addOneOf(QStringLiteral("r.role"), roles);
    if (filter.dueBefore)
        condition.add(QStringLiteral("r.due_key < ?"), {filter.dueBefore->toMSecsSinceEpoch()});
    const auto startOf = [](QDate day) {
        return domain::officeMoment(day, QTime(0, 0)).toMSecsSinceEpoch();
    };
    if (filter.receivedFrom && filter.receivedFrom->isValid())
        condition.add(QStringLiteral("r.received_at >= ?"), {startOf(*filter.receivedFrom)});
    if (filter.receivedTo && filter.receivedTo->isValid())
        condition.add(QStringLiteral("r.received_at < ?"),
                      {startOf(filter.receivedTo->addDays(1))});
    return condition;
}

struct Sorting {
    QString column;
    bool descending = false;
    bool byText = false;
};

Sorting sortingOf(CaseOrder order) {
    switch (order) {
    case CaseOrder::DueFirst: return {.column = QStringLiteral("due_key")};
    case CaseOrder::NewestFirst: return {.column = QStringLiteral("received_at"), .descending = true};
    case CaseOrder::OldestFirst: return {.column = QStringLiteral("received_at")};
    case CaseOrder::HolderName: return {.column = QStringLiteral("holder_key"), .byText = true};
    }
    Q_UNREACHABLE();
}

/// "order.number.key": where the page before ended. Anything else begins at the start.
struct Position {
    QVariant key;
    qint64 no = 0;
};

std::optional<Position> readCursor(const QString& cursor, CaseOrder order, bool byText) {
    const QStringList parts = cursor.split(u'.');
    if (parts.size() != 3 || parts[0] != QString::number(static_cast<int>(order)))
        return std::nullopt;
    bool isNumber = false, isKey = true;
    const qint64 no = parts[1].toLongLong(&isNumber);
    const QVariant key =
        byText ? QVariant(asText(QString::fromUtf8(QByteArray::fromHex(parts[2].toLatin1()))))
               : QVariant(parts[2].toLongLong(&isKey));
    if (!isNumber || !isKey) return std::nullopt;
    return Position{key, no};
}

QString writeCursor(CaseOrder order, const Position& position, bool byText) {
    const QString key = byText ? QString::fromLatin1(position.key.toString().toUtf8().toHex())
                               : QString::number(position.key.toLongLong());
    return QStringLiteral("%1.%2.%3").arg(static_cast<int>(order)).arg(position.no).arg(key);
}

}  // namespace

CasePage CaseTable::page(const CaseFilter& filter, CaseOrder order, const QString& cursor,
                         int limit) const {
    Condition condition = conditionOf(filter);
    const Sorting sorting = sortingOf(order);
    if (const auto from = readCursor(cursor, order, sorting.byText))
        condition.add(QStringLiteral("(r.%1, r.no) %2 (?, ?)")
                          .arg(sorting.column, sorting.descending ? QStringLiteral("<")
                                                                  : QStringLiteral(">")),
                      {from->key, from->no});
    const int wanted = qBound(1, limit, 1000);
    condition.values.push_back(wanted + 1);  // one more tells whether there is a next page
    const QString direction = sorting.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    CasePage page;
    Position last;
    m_database.each(
        QStringLiteral("SELECT") + caseColumns() +
            QStringLiteral(", r.no, r.%1 FROM case_row r").arg(sorting.column) + condition.sql +
            QStringLiteral(" ORDER BY r.%1 %2, r.no %2 LIMIT ?").arg(sorting.column, direction),
        condition.values, [&](const sqlite::Row& row) {
            if (static_cast<int>(page.rows.size()) == wanted) {
                page.next = writeCursor(order, last, sorting.byText);
                return false;
            }
            page.rows.push_back(readCase(row));
            const int key = caseColumnCount + 1;
            last = {.key = sorting.byText ? QVariant(row.text(key)) : QVariant(row.integer(key)),
                    .no = row.integer(caseColumnCount)};
            return true;
        });
    return page;
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
            "FROM case_row r") +
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
