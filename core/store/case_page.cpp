// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_filter.h"
#include "core/store/case_row.h"
#include "core/store/values.h"

namespace store {
namespace {

struct Sorting {
    QString column;
    bool descending = false;
    bool byText = false;
};

/// Nothing: not by a column of the row.
std::optional<Sorting> sortingOf(CaseOrder order) {
    const auto by = [](const char* column, bool descending, bool byText) {
        return Sorting{QLatin1String(column), descending, byText};
    };
    switch (order) {
    case CaseOrder::DueFirst: return by("due_key", false, false);
    case CaseOrder::DueLast: return by("due_key", true, false);
    case CaseOrder::NewestFirst: return by("received_at", true, false);
    case CaseOrder::OldestFirst: return by("received_at", false, false);
    case CaseOrder::HolderName: return by("holder_key", false, true);
    case CaseOrder::HolderNameBackwards: return by("holder_key", true, true);
    case CaseOrder::Code: return by("code", false, true);
    case CaseOrder::CodeBackwards: return by("code", true, true);
    case CaseOrder::Procedure:
    case CaseOrder::ProcedureBackwards: return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// "order.number.key": where the page before ended. Anything else begins at the start.
struct Position {
    QVariant key;
    qint64 no = 0;
};

std::optional<Position> readCursor(const QString& cursor, CaseOrder order, bool byText) {
    const QStringList parts = cursorParts(cursor, order, 2);
    if (parts.isEmpty()) return std::nullopt;
    bool isNumber = false, isKey = true;
    const qint64 no = parts[0].toLongLong(&isNumber);
    const QVariant key =
        byText ? QVariant(asText(QString::fromUtf8(QByteArray::fromHex(parts[1].toLatin1()))))
               : QVariant(parts[1].toLongLong(&isKey));
    if (!isNumber || !isKey) return std::nullopt;
    return Position{key, no};
}

QString writeCursor(CaseOrder order, const Position& position, bool byText) {
    const QString key = byText ? QString::fromLatin1(position.key.toString().toUtf8().toHex())
                               : QString::number(position.key.toLongLong());
    return cursorOf(order, {QString::number(position.no), key});
}

}  // namespace

CasePage CaseTable::page(const CaseFilter& filter, CaseOrder order, const QString& cursor,
                         int limit) const {
    const auto sorting = sortingOf(order);
    if (!sorting) return pageByProcedure(m_database, filter, order, cursor, limit);
    Condition condition = conditionOf(filter);
    if (const auto from = readCursor(cursor, order, sorting->byText))
        condition.add(QStringLiteral("(r.%1, r.no) %2 (?, ?)")
                          .arg(sorting->column, sorting->descending ? QStringLiteral("<")
                                                                    : QStringLiteral(">")),
                      {from->key, from->no});
    const int wanted = qBound(1, limit, 1000);
    condition.values.push_back(wanted + 1);  // one more tells whether there is a next page
    const QString direction = sorting->descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    CasePage page;
    Position last;
    m_database.each(
        QStringLiteral("SELECT") + caseColumns() +
            QStringLiteral(", r.no, r.%1 FROM case_row r WHERE ").arg(sorting->column) + condition.sql +
            QStringLiteral(" ORDER BY r.%1 %2, r.no %2 LIMIT ?").arg(sorting->column, direction),
        condition.values, [&](const sqlite::Row& row) {
            if (static_cast<int>(page.rows.size()) == wanted) {
                page.next = writeCursor(order, last, sorting->byText);
                return false;
            }
            page.rows.push_back(readCase(row));
            const int key = caseColumnCount + 1;
            last = {.key = sorting->byText ? QVariant(row.text(key)) : QVariant(row.integer(key)),
                    .no = row.integer(caseColumnCount)};
            return true;
        });
    return page;
}

std::vector<CaseRow> CaseTable::numbered(const std::vector<qint64>& numbers) const {
    return rowsNumbered(m_database, numbers);
}

}  // namespace store
