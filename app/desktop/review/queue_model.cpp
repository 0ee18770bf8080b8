// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/queue_model.h"

#include <algorithm>

namespace app {

QStringList queueWords(const CaseLine& line) {
    const QString due = line.due.isEmpty()        ? QString()
                        : line.dueWords.isEmpty() ? QueueModel::tr("Until %1").arg(line.due)
                                                  : QueueModel::tr("Until %1 – %2").arg(line.due, line.dueWords);
    QStringList words{line.procedure, due, QStringLiteral("%1 · %2").arg(line.unit, line.code)};
    words.removeAll(QString());
    return words;
}

void QueueModel::show(std::vector<CaseLine> lines, bool more) {
    m_more = more;
    m_asked = false;
    const bool sameCases = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                      [](const CaseLine& a, const CaseLine& b) { return a.id == b.id; });
    if (sameCases) {   // whoever reads the list stays where he is
        if (lines == m_lines) return;
        m_lines = std::move(lines);
        return Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void QueueModel::append(const std::vector<CaseLine>& lines, bool more) {
    m_more = more;
    m_asked = false;
    if (lines.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
}

int QueueModel::rowOf(domain::CaseId id) const {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const CaseLine& line) { return line.id == id; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int QueueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const CaseLine& line = this->line(index.row());
    if (role == Qt::DisplayRole) return line.holder + QLatin1Char('\n') + queueWords(line).join(QLatin1Char('\n'));
    if (role == Qt::AccessibleTextRole) return line.holder + QStringLiteral(", ") + queueWords(line).join(QStringLiteral(", "));
    return {};
}

bool QueueModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_more && !m_asked; }

void QueueModel::fetchMore(const QModelIndex&) {
    m_asked = true;
    Q_EMIT moreRequested();
}

}  // namespace app
