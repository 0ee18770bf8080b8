// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_list_model.h"

#include <QFont>
#include <QPalette>
#include <QScrollBar>
#include <QSet>
#include <QTableView>

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {
namespace {

bool isPressing(Due due) { return due == Due::Today || due == Due::Overdue || due == Due::Near; }

}  // namespace

QString CaseListModel::words(const CaseLine& line, int column) {
    switch (column) {
    case Code: return line.code;
    case Holder: return line.holder;
    case Procedure: return line.procedure;
    case State:
        return line.step.isEmpty() ? line.state : line.state + QLatin1Char('\n') + line.step;
    case DueOn:
        return line.dueWords.isEmpty() ? line.due : line.due + QLatin1Char('\n') + line.dueWords;
    case WhereIs:
        return (line.whereabouts == Where::District ? QStringLiteral("✓ ") : QStringLiteral("… ")) +
               line.where;
    case UnitName: return line.unit;
    case ReceivedOn: return line.received;
    default: return {};
    }
}

void showLines(QTableView& table, CaseListModel& model, std::vector<CaseLine> lines, bool more) {
    const int row = table.currentIndex().row();
    QSet<domain::CaseId> chosen, current;   // at most one
    if (row >= 0) current.insert(model.line(row).id);
    for (const QModelIndex& index : table.selectionModel()->selectedRows()) chosen.insert(model.line(index.row()).id);
    const int above = table.verticalScrollBar()->value();
    model.show(std::move(lines), more);
    if (current.isEmpty() || table.currentIndex().isValid()) return;
    QItemSelection again;
    QModelIndex found;
    for (int at = 0; at < model.rowCount(); ++at) {
        const domain::CaseId id = model.line(at).id;
        if (current.contains(id)) found = model.index(at, 0);
        if (chosen.contains(id)) again.select(model.index(at, 0), model.index(at, 0));
    }
    if (found.isValid()) table.selectionModel()->setCurrentIndex(found, QItemSelectionModel::NoUpdate);
    table.selectionModel()->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table.verticalScrollBar()->setValue(above);
    if (found.isValid()) table.scrollTo(found);
}

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    const CaseLine& line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole: return words(line, index.column());
    case Qt::ToolTipRole: return words(line, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Code ? line.sentence : words(line, index.column());
    case Qt::AccessibleDescriptionRole: return line.sentence;   // wherever in the row, and whatever columns are hidden
    case Qt::FontRole:
        if (index.column() == DueOn && isPressing(line.urgency)) {
            QFont bold;   // all else is as the table has it
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return title(section);
}

QString CaseListModel::title(int column) {
    switch (column) {
    case Code: return tr("Case code");
    case Holder: return tr("Case holder");
    case Procedure: return tr("Procedure");
    case State: return tr("State");
    case DueOn: return tr("Due");
    case WhereIs: return tr("Where it is");
    case UnitName: return tr("Office");
    case ReceivedOn: return tr("Taken in");
    default: return {};
    }
}

}  // namespace app
