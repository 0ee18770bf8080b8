// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a table's columns: everything that the mouse does at their heads.
#include "app/desktop/widgets/table.h"
#include "app/desktop/widgets/table_memory.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace app {

QString TableMemory::title(int column) const {
    return m_table->model()->headerData(column, Qt::Horizontal).toString();
}

QToolButton* TableMemory::makeButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(tr("Columns"));
    button->setToolTip(tr("Which columns are shown, where, how wide, and sorted by what"));
    button->setAccessibleName(tr("Columns of the list"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu, m_table->currentIndex().column());
    });
    return button;
}

void TableMemory::fillMenu(QMenu& menu, int column) {
    QAction* copy = menu.addAction(tr("Copy the chosen rows\tCtrl+C"), this, [this] {
        QApplication::clipboard()->setText(chosenRows(*m_table));
    });
    copy->setEnabled(m_table->selectionModel() && m_table->selectionModel()->hasSelection());
    menu.addSection(tr("Sorted by"));
    for (int sorted = 0; sorted < static_cast<int>(m_columns.size()); ++sorted) {
        const Kept& kept = m_columns[static_cast<std::size_t>(sorted)];
        if (!kept.column.sortable || !kept.offered) continue;
        for (const bool backwards : {false, true}) {
            QAction* sort = menu.addAction(backwards ? tr("%1, backwards").arg(title(sorted)) : title(sorted), this,
                                           [this, sorted, backwards] { setSorting(TableSorting{sorted, backwards}); });
            sort->setCheckable(true);
            sort->setChecked(m_sorting == TableSorting{sorted, backwards});
        }
    }
    QAction* usual = menu.addAction(tr("The usual order"), this, [this] { setSorting(std::nullopt); });
    usual->setCheckable(true);
    usual->setChecked(!m_sorting);
    menu.addSection(tr("Columns"));
    for (const int shown : shownColumns(*m_table)) fillColumnMenu(menu, shown);
    for (int hidden = 0; hidden < static_cast<int>(m_columns.size()); ++hidden) {
        const Kept& kept = m_columns[static_cast<std::size_t>(hidden)];
        if (kept.shown || !kept.offered) continue;
        QAction* show = menu.addAction(tr("Show “%1”").arg(title(hidden)), this, [this, hidden] { setShown(hidden, true); });
        show->setCheckable(true);
    }
    menu.addSeparator();
    menu.addAction(tr("All as at first"), this, &TableMemory::asAtFirst);
    // The column that was pointed at, or that the keyboard is in, is the first thing the arrow keys meet.
    if (column >= 0)
        for (QAction* action : menu.actions())
            if (action->menu() && action->text() == title(column)) menu.setActiveAction(action);
}

void TableMemory::fillColumnMenu(QMenu& menu, int column) {
    QMenu* one = menu.addMenu(title(column));
    one->addAction(tr("Hide"), this, [this, column] { setShown(column, false); })->setEnabled(shownColumns(*m_table).size() > 1);
    one->addAction(tr("To the left"), this, [this, column] { move(column, -1); })->setEnabled(nextShown(column, -1) >= 0);
    one->addAction(tr("To the right"), this, [this, column] { move(column, 1); })->setEnabled(nextShown(column, 1) >= 0);
    one->addAction(tr("Wider"), this, [this, column] { widen(column, 125); });
    one->addAction(tr("Narrower"), this, [this, column] { widen(column, 80); });
}

}  // namespace app
