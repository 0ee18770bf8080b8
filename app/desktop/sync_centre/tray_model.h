// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"
#include "app/desktop/widgets/row_model.h"


#include <vector>

namespace app {

/// The rows of a tray; asks for more when the view comes to the end.
class TrayModel : public RowModel<TrayLine> {
    Q_OBJECT

public:
    enum Column { What, Whose, Size, Tries, When, Why, ColumnCount };
    explicit TrayModel(Tray tray, QObject* parent) : RowModel(parent), m_tray(tray) {}

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Tray m_tray;
};

}  // namespace app
