// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTableView;
class QWidget;

namespace app {

/// A table as every page shows it: whole rows chosen, no grid, no cut-off names, keyboard first.
QTableView* makeTable(const QString& accessibleName, QWidget* parent);

}  // namespace app
