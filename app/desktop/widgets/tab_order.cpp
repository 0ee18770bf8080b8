// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/tab_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QVariant>

namespace app {
namespace {

constexpr char beginning[] = "beginsWith";

bool takesTab(const QWidget* widget) { return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy(); }

void collect(QWidget* widget, QList<QWidget*>& found);

void collect(QLayout* layout, QList<QWidget*>& found) {
    for (int at = 0; at < layout->count(); ++at) {
        QLayoutItem* item = layout->itemAt(at);
        if (item->widget()) collect(item->widget(), found);
        else if (item->layout()) collect(item->layout(), found);
    }
}

void collectCells(const QTableWidget* table, QList<QWidget*>& found) {
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            if (QWidget* cell = table->cellWidget(row, column)) collect(cell, found);
}

void collect(QWidget* widget, QList<QWidget*>& found) {
    if (takesTab(widget)) found += widget;
    if (const auto* table = qobject_cast<QTableWidget*>(widget)) return collectCells(table, found);
    if (const auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) collect(area->widget(), found);
        return;
    }
    // What these are made of is their own affair.
    if (qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget))
        return;
    if (const auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int at = 0; at < splitter->count(); ++at) collect(splitter->widget(at), found);
        return;
    }
    if (const auto* tabs = qobject_cast<QTabWidget*>(widget)) {
        collect(tabs->tabBar(), found);
        for (int at = 0; at < tabs->count(); ++at) collect(tabs->widget(at), found);
        return;
    }
    if (widget->layout()) return collect(widget->layout(), found);
    for (QObject* child : widget->children())
        if (auto* inside = qobject_cast<QWidget*>(child); inside && !inside->isWindow()) collect(inside, found);
}

}  // namespace

void orderTabs(QWidget* page) {
    QList<QWidget*> stops;
    collect(page, stops);
    for (qsizetype at = 1; at < stops.size(); ++at) QWidget::setTabOrder(stops[at - 1], stops[at]);
}

void beginWith(QWidget* page, QWidget* editor) { page->setProperty(beginning, QVariant::fromValue(editor)); }

void focusFirst(QWidget* page) {
    auto* wanted = page->property(beginning).value<QWidget*>();
    if (wanted && wanted->isVisible() && wanted->isEnabled()) return wanted->setFocus(Qt::OtherFocusReason);
    QList<QWidget*> stops;
    collect(page, stops);
    for (QWidget* stop : stops)
        if (stop->isVisible() && stop->isEnabled()) return stop->setFocus(Qt::OtherFocusReason);
}

}  // namespace app
