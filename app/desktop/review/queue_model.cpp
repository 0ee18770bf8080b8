// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/queue_model.h"

namespace app {

QStringList queueWords(const CaseLine& line) {
    const QString due = line.due.isEmpty()        ? QString()
                        : line.dueWords.isEmpty() ? QueueModel::tr("Until %1").arg(line.due)
                                                  : QueueModel::tr("Until %1 – %2").arg(line.due, line.dueWords);
    QStringList words{line.procedure, due, QStringLiteral("%1 · %2").arg(line.unit, line.code)};
    words.removeAll(QString());
    return words;
}

int QueueModel::rowOf(domain::CaseId id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (line(row).id == id) return row;
    return -1;
}

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const CaseLine& line = this->line(index.row());
    if (role == Qt::DisplayRole) return line.holder + QLatin1Char('\n') + queueWords(line).join(QLatin1Char('\n'));
    if (role == Qt::AccessibleTextRole) return line.holder + QStringLiteral(", ") + queueWords(line).join(QStringLiteral(", "));
    return {};
}

}  // namespace app
