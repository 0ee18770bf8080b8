// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_model.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace app {

void TrayModel::show(std::vector<TrayLine> lines, bool more) {
    const bool same = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                 [](const auto& a, const auto& b) { return a.key == b.key; });
    m_more = more;
    m_asked = false;
    if (same) {
        if (lines == m_lines) return;
        m_lines = std::move(lines);
        return Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void TrayModel::append(const std::vector<TrayLine>& lines, bool more) {
    m_more = more;
    m_asked = false;
    QSet<QByteArray> known;
    for (const TrayLine& line : m_lines) known.insert(line.key);
    std::vector<TrayLine> fresh;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(fresh),
                 [&](const TrayLine& line) { return !known.contains(line.key); });
    if (fresh.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_lines.insert(m_lines.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

int TrayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TrayModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrayModel::data(const QModelIndex& index, int role) const {
    const TrayLine& line = this->line(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == What) return line.sentence;
    if (role == Qt::AccessibleDescriptionRole) return line.sentence;   // whatever columns are hidden
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case What: return line.what;
    case Size: return line.size;
    case Tries: return line.tries;
    case When: return line.when;
    case Why: return line.why;
    default: return {};
    }
}

QVariant TrayModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case What: return tr("What");
    case Size: return m_tray == Tray::Waiting ? tr("Still to go") : tr("Size");
    case Tries: return tr("Tries");
    case When:
        return m_tray == Tray::Drafts ? tr("Last change") : m_tray == Tray::Sent ? tr("Receipt") : tr("Next try");
    case Why: return m_tray == Tray::Sent ? tr("Where it is") : tr("Why it is here");
    default: return {};
    }
}

bool TrayModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_more && !m_asked; }

void TrayModel::fetchMore(const QModelIndex&) {
    m_asked = true;
    Q_EMIT moreRequested();
}

}  // namespace app
