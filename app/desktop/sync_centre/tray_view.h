// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QStackedLayout;
class QTableView;

namespace app {

class TableMemory;
class TrayModel;

/// One tray: its rows, what can be done with the chosen one, and what it means when it is empty.
class TrayView : public QWidget {
    Q_OBJECT

public:
    TrayView(Tray tray, const QString& name, QWidget* parent);
    void show(std::vector<TrayLine> lines, bool more);
    using QWidget::show;
    void append(const std::vector<TrayLine>& lines, bool more);
    int rows() const;
    TableMemory& columns() { return *m_columns; }

Q_SIGNALS:
    void chosen(const QByteArray& key);
    void removalRequested(const QByteArray& key);
    void whyRequested(const QByteArray& key);
    void moreRequested();

private:
    QWidget* actionRow(Tray tray);
    const TrayLine* current() const;
    TrayModel* m_model;
    QTableView* m_table;
    TableMemory* m_columns;
    QStackedLayout* m_stack;
};

}  // namespace app
