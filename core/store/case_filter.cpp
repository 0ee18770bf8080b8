// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_filter.h"

#include "core/domain/clock.h"
#include "core/store/values.h"

#include <algorithm>

namespace store {
namespace {

// A unit stands for itself and everything below it: a commune's own code is the common case.
const auto ofUnit = QStringLiteral(
    "r.unit IN (WITH RECURSIVE below (code) AS (VALUES (?) UNION "
    "SELECT u.code FROM unit u JOIN below b ON u.parent = b.code) SELECT code FROM below)");

void addDays(Condition& condition, const CaseFilter& filter) {
    const auto startOf = [](QDate day) {
        return domain::officeMoment(day, QTime(0, 0)).toMSecsSinceEpoch();
    };
    if (filter.dueFrom)
        condition.add(QStringLiteral("r.due_key >= ?"), {filter.dueFrom->toMSecsSinceEpoch()});
    if (filter.dueBefore)
        condition.add(QStringLiteral("r.due_key < ?"), {filter.dueBefore->toMSecsSinceEpoch()});
    if (filter.receivedFrom && filter.receivedFrom->isValid())
        condition.add(QStringLiteral("r.received_at >= ?"), {startOf(*filter.receivedFrom)});
    if (filter.receivedTo && filter.receivedTo->isValid())
        condition.add(QStringLiteral("r.received_at < ?"),
                      {startOf(filter.receivedTo->addDays(1))});
}

}  // namespace

void Condition::addOneOf(const QString& column, const sqlite::Values& wanted) {
    if (wanted.empty()) return;
    QStringList marks;
    for (std::size_t i = 0; i < wanted.size(); ++i) marks.append(QStringLiteral("?"));
    add(column + QStringLiteral(" IN (") + marks.join(u',') + u')', wanted);
}

// The partial index of what is under review says "4".
static_assert(static_cast<int>(domain::CaseState::UnderReview) == 4);

Condition conditionOf(const CaseFilter& filter) {
    Condition condition;
    // Literals, so that the engine may choose the partial indexes.
    if (filter.openOnly) condition.add(QStringLiteral("r.open = 1"));
    if (filter.clockRunning) condition.add(QStringLiteral("r.clock_running = 1"));
    if (filter.unsentOnly) condition.add(QStringLiteral("r.unconfirmed > 0"));
    if (filter.sentOnly) condition.add(QStringLiteral("r.unconfirmed = 0"));
    if (filter.needsDecision)
        condition.add(QStringLiteral("r.live = 1 AND (r.conflicts > 0 OR r.held > 0)"));
    if (!filter.unit.isEmpty()) condition.add(ofUnit, {filter.unit});
    if (!filter.procedure.isEmpty())
        condition.add(QStringLiteral("r.procedure = ?"), {filter.procedure});
    // What stands still is little, and so is what is under review.
    const bool halted = !filter.states.empty() && std::all_of(filter.states.begin(), filter.states.end(), [](domain::CaseState state) {
        return !domain::isFinal(state) && !domain::isClockRunning(state);
    });
    if (halted) condition.add(QStringLiteral("r.open = 1 AND r.clock_running = 0"));
    sqlite::Values states, roles;
    if (filter.states.size() == 1) condition.add(QStringLiteral("r.state = %1").arg(static_cast<int>(filter.states.front())));
    else
        for (const domain::CaseState state : filter.states) states.push_back(static_cast<int>(state));
    for (const QString& role : filter.roles) roles.push_back(asText(role));
    condition.addOneOf(QStringLiteral("r.state"), states);
    condition.addOneOf(QStringLiteral("r.role"), roles);
    addDays(condition, filter);
    return condition;
}

QStringList cursorParts(const QString& cursor, CaseOrder order, int count) {
    const QStringList parts = cursor.split(u'.');
    if (parts.size() != count + 1 || parts[0] != QString::number(static_cast<int>(order))) return {};
    return parts.mid(1);
}

QString cursorOf(CaseOrder order, const QStringList& parts) {
    return QString::number(static_cast<int>(order)) + u'.' + parts.join(u'.');
}

}  // namespace store
