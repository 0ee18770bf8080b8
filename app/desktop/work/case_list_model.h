// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/row_model.h"
#include "app/desktop/work/case_line.h"


#include <vector>

class QTableView;

namespace app {

/// Cases as rows; asks for more when the view comes to the end.
class CaseListModel : public RowModel<CaseLine> {
    Q_OBJECT

public:
    enum Column { Code, Holder, Procedure, State, DueOn, WhereIs, UnitName, ReceivedOn, ColumnCount };
    explicit CaseListModel(QObject* parent = nullptr) : RowModel(parent) {}

    static QString words(const CaseLine& line, int column);
    static QString title(int column);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// Shows them in a table: the cases that were chosen stay chosen, the current one in sight.
void showLines(QTableView& table, CaseListModel& model, std::vector<CaseLine> lines, bool more);

}  // namespace app
