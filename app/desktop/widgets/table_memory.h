// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include <optional>
#include <vector>

class QMenu;
class QTableView;
class QTimer;
class QToolButton;

namespace app {

/// What a page says of a column.
struct TableColumn {
    QString id;               ///< for what is kept: never translated, never another
    int share = 10;           ///< of the width
    bool shown = true;        ///< at first
    bool sortable = false;    ///< there is an order to page by
};
struct TableSorting {
    int column = 0;
    bool backwards = false;
    friend bool operator==(const TableSorting&, const TableSorting&) = default;
};

/// The columns of a table as somebody likes them: which, where, how wide, sorted by what. All of them
/// together are as wide as the table: a list that scrolls sideways hides what is due. Changed with the
/// mouse or from a menu that the keyboard reaches too. `state` is what somebody else keeps.
class TableMemory : public QObject {
    Q_OBJECT

public:
    /// The model is set; a column of it for each.
    TableMemory(QTableView* table, std::vector<TableColumn> columns);
    QJsonObject state() const;
    /// Unknown columns and impossible values are passed over.
    void restore(const QJsonObject& state);
    /// Nothing: the usual order of the list.
    std::optional<TableSorting> sorting() const { return m_sorting; }
    /// The order is not by a column now: no arrow.
    void setSortingShown(bool shown);
    /// What is not offered is neither shown nor in the menu.
    void setOffered(int column, bool offered);
    /// "Columns": the menu for the column the keyboard is in.
    QToolButton* makeButton(QWidget* parent);
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void changed();
    void sortingChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Kept {
        TableColumn column;
        int share = 0;
        bool shown = true, offered = true;
    };
    void connectHead();
    void fit();
    void adoptWidths();
    void sortBy(int column);
    void setSorting(std::optional<TableSorting> sorting);
    void setShown(int column, bool shown);
    void move(int column, int by);
    void widen(int column, int percent);
    void asAtFirst();
    void apply();
    int nextShown(int column, int by) const;
    void fillMenu(QMenu& menu, int column);
    void fillColumnMenu(QMenu& menu, int column);
    QString title(int column) const;

    QTableView* m_table;
    std::vector<Kept> m_columns;   ///< by their number in the model
    std::optional<TableSorting> m_sorting;
    bool m_sortingShown = true;
    bool m_fitting = false;
    QTimer* m_pause;
};

}  // namespace app
