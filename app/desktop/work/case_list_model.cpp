// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_list_model.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace app {
namespace {

QString textOf(const CaseLine& line, int column) {
    switch (column) {
    case CaseListModel::Code: return line.code;
    case CaseListModel::Holder: return line.holder;
    case CaseListModel::Procedure: return line.procedure;
    case CaseListModel::State:
        return line.step.isEmpty() ? line.state : line.state + QLatin1Char('\n') + line.step;
    case CaseListModel::DueOn:
        return line.dueWords.isEmpty() ? line.due : line.due + QLatin1Char('\n') + line.dueWords;
    case CaseListModel::WhereIs:
        return (line.whereabouts == Where::District ? QStringLiteral("✓ ") : QStringLiteral("… ")) +
               line.where;
    case CaseListModel::UnitName: return line.unit;
    default: return {};
    }
}

bool isPressing(Due due) { return due == Due::Today || due == Due::Overdue || due == Due::Near; }

}  // namespace

void CaseListModel::show(std::vector<CaseLine> lines, bool more) {
    const bool sameCases = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                      [](const auto& a, const auto& b) { return a.id == b.id; });
    m_more = more;
    m_asked = false;
    if (sameCases) {
        if (lines == m_lines) return;
        m_lines = std::move(lines);
        return Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void showLines(QTableView& table, CaseListModel& model, std::vector<CaseLine> lines, bool more) {
    const int row = table.currentIndex().row();
    const auto chosen = row < 0 ? std::nullopt : std::optional(model.line(row).id);
    const int above = table.verticalScrollBar()->value();
    model.show(std::move(lines), more);
    if (!chosen || table.currentIndex().isValid()) return;
    for (int at = 0; at < model.rowCount(); ++at)
        if (model.line(at).id == *chosen) table.selectRow(at);
    table.verticalScrollBar()->setValue(above);
    if (table.currentIndex().isValid()) table.scrollTo(table.currentIndex());
}

void CaseListModel::append(const std::vector<CaseLine>& lines, bool more) {
    m_more = more;
    m_asked = false;
    if (lines.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
}

int CaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    const CaseLine& line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(line, index.column());
    case Qt::ToolTipRole: return textOf(line, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Code ? line.sentence : textOf(line, index.column());
    case Qt::FontRole:
        if (index.column() == DueOn && isPressing(line.urgency)) {
            QFont bold = QApplication::font();
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Code: return tr("Case code");
    case Holder: return tr("Case holder");
    case Procedure: return tr("Procedure");
    case State: return tr("State");
    case DueOn: return tr("Due");
    case WhereIs: return tr("Where it is");
    case UnitName: return tr("Office");
    default: return {};
    }
}

bool CaseListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_asked;
}

void CaseListModel::fetchMore(const QModelIndex&) {
    m_asked = true;
    Q_EMIT moreRequested();
}

}  // namespace app
