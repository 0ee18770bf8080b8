// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

#include <QJsonArray>
#include <QWidget>

class QTableWidget;

namespace app {

/// A field with rows, such as the members of a household: cells are typed like a sheet.
class TableField : public QWidget {
    Q_OBJECT

public:
    explicit TableField(const packs::Field& field, QWidget* parent = nullptr);
    QJsonArray rows() const;      ///< rows in which nothing was typed are left out
    void setRows(const QJsonArray& rows);

Q_SIGNALS:
    void edited();

private:
    void addRow();
    void setRow(int row, const QJsonObject& answers);
    void removeRow();
    packs::Field m_field;
    QTableWidget* m_table;
};

}  // namespace app
