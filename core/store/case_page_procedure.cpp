// SPDX-License-Identifier: GPL-3.0-or-later
// A list by the names of the procedures. Few procedures are on many cases: they are put in order here,
// as a Vietnamese list has them, and the cases of each are one step in a small index.
#include "core/store/case_filter.h"
#include "core/store/case_row.h"
#include "core/store/holder_key.h"
#include "core/store/values.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

/// Codes of all procedures of the store, by name.
QStringList procedures(sqlite::Database& database, bool backwards) {
    struct Procedure {
        QString key, code;
    };
    // One step in the index for each, however many cases it has.
    auto found = database.all(
        QStringLiteral("WITH RECURSIVE one (kind) AS (SELECT min(procedure) FROM case_row UNION ALL "
                       "SELECT (SELECT min(r.procedure) FROM case_row r WHERE r.procedure > one.kind) "
                       "FROM one WHERE one.kind IS NOT NULL) "
                       "SELECT kind, (SELECT r.title FROM case_row r WHERE r.procedure = one.kind LIMIT 1) "
                       "FROM one WHERE kind IS NOT NULL"),
        {}, [](const sqlite::Row& row) { return Procedure{textKey(row.text(1)), row.text(0)}; });
    std::sort(found.begin(), found.end(), [](const Procedure& a, const Procedure& b) {
        return std::tie(a.key, a.code) < std::tie(b.key, b.code);
    });
    if (backwards) std::reverse(found.begin(), found.end());
    QStringList codes;
    for (const Procedure& one : found) codes += one.code;
    return codes;
}

struct Position {
    QString procedure;
    int open = 1;
    qint64 no = 0;
};

std::optional<Position> readCursor(const QString& cursor, CaseOrder order) {
    const QStringList parts = cursorParts(cursor, order, 3);
    if (parts.isEmpty()) return std::nullopt;
    bool isNumber = false;
    const qint64 no = parts[1].toLongLong(&isNumber);
    if (!isNumber) return std::nullopt;
    return Position{.procedure = QString::fromUtf8(QByteArray::fromHex(parts[2].toLatin1())),
                    .open = parts[0] == u"1" ? 1 : 0,
                    .no = no};
}

QString writeCursor(CaseOrder order, const Position& position) {
    return cursorOf(order, {QString::number(position.open), QString::number(position.no),
                            QString::fromLatin1(position.procedure.toUtf8().toHex())});
}

/// Cases of one procedure, the open ones first, the newest first among them.
std::vector<std::pair<CaseRow, Position>> casesOf(sqlite::Database& database, Condition condition,
                                                  const QString& column, const QString& procedure,
                                                  const std::optional<Position>& from, int limit) {
    condition.add(column + QStringLiteral(" = ?"), {procedure});
    if (from) condition.add(QStringLiteral("(r.open, r.no) < (?, ?)"), {from->open, from->no});
    condition.values.push_back(limit);
    return database.all(
        QStringLiteral("SELECT") + caseColumns() + QStringLiteral(", r.open, r.no FROM case_row r WHERE ") +
            condition.sql + QStringLiteral(" ORDER BY r.open DESC, r.no DESC LIMIT ?"),
        condition.values, [&](const sqlite::Row& row) {
            return std::pair(readCase(row),
                             Position{.procedure = procedure,
                                      .open = static_cast<int>(row.integer(caseColumnCount)),
                                      .no = row.integer(caseColumnCount + 1)});
        });
}

}  // namespace

CasePage pageByProcedure(sqlite::Database& database, const CaseFilter& filter, CaseOrder order,
                         const QString& cursor, int limit) {
    const auto wanted = static_cast<std::size_t>(qBound(1, limit, 1000));
    const Condition condition = conditionOf(filter);
    // The few that wait have an index of their own: the "+" keeps the engine from that of procedures.
    const bool few = filter.unsentOnly || filter.needsDecision;
    const auto column = few ? QStringLiteral("+r.procedure") : QStringLiteral("r.procedure");
    auto from = readCursor(cursor, order);
    CasePage page;
    Position last;
    bool begun = !from;
    for (const QString& procedure : procedures(database, order == CaseOrder::ProcedureBackwards)) {
        if (!begun && procedure != from->procedure) continue;
        begun = true;
        const bool goesOn = from && from->procedure == procedure;
        const auto found = casesOf(database, condition, column, procedure, goesOn ? from : std::nullopt,
                                   static_cast<int>(wanted - page.rows.size() + 1));
        for (const auto& [row, position] : found) {
            if (page.rows.size() == wanted) {
                page.next = writeCursor(order, last);
                return page;
            }
            page.rows.push_back(row);
            last = position;
        }
    }
    return page;
}

}  // namespace store
