// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QAbstractTableModel>

#include <vector>

class QTableView;

namespace app {

/// Cases as rows; asks for more when the view comes to the end.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, Holder, Procedure, State, DueOn, WhereIs, UnitName, ReceivedOn, ColumnCount };
    explicit CaseListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Rows that are the same cases as before stay where they are and only change their words.
    void show(std::vector<CaseLine> lines, bool more);
    /// A case that is here already, because the list moved meanwhile, is not shown twice.
    void append(const std::vector<CaseLine>& lines, bool more);
    const CaseLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

    static QString words(const CaseLine& line, int column);
    static QString title(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreRequested();

private:
    std::vector<CaseLine> m_lines;
    bool m_more = false;
    bool m_asked = false;
};

/// Shows them in a table: the cases that were chosen stay chosen, the current one in sight.
void showLines(QTableView& table, CaseListModel& model, std::vector<CaseLine> lines, bool more);

}  // namespace app
