// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QTableView;
class QWidget;

namespace app {

/// A table as every page shows it: whole rows chosen, no grid, keyboard first. Nothing is cut: words
/// wrap, in the heads of columns too, and a row grows with them. Home and End go to the first and the
/// last row, Ctrl+C copies the chosen ones.
QTableView* makeTable(const QString& accessibleName, QWidget* parent);

/// The columns that are shown, as they stand from left to right.
std::vector<int> shownColumns(const QTableView& table);
/// The chosen rows as text: all shown columns with tabs between, a line for each row.
QString chosenRows(const QTableView& table);
/// Words of a cell on one line, for places that have no second one.
QString onOneLine(const QString& words);

}  // namespace app
