// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_model.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace app {

int TrayModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrayModel::data(const QModelIndex& index, int role) const {
    const TrayLine& line = this->line(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == What) return line.sentence;
    if (role == Qt::AccessibleDescriptionRole) return line.sentence;   // whatever columns are hidden
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case What: return line.what;
    case Whose: return line.work.isEmpty() ? line.author : line.author + u'\n' + line.work;
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
    case Whose: return tr("Whose work");
    case Size: return m_tray == Tray::Waiting ? tr("Still to go") : tr("Size");
    case Tries: return tr("Tries");
    case When:
        return m_tray == Tray::Drafts ? tr("Last change") : m_tray == Tray::Sent ? tr("Receipt") : tr("Next try");
    case Why: return m_tray == Tray::Sent ? tr("Where it is") : tr("Why it is here");
    default: return {};
    }
}

}  // namespace app
