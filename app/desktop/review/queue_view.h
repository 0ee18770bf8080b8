// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;

namespace app {

class QueueModel;

/// Which waiting cases an officer wants to see, and in which order.
struct QueueWish {
    enum class Due { All, Overdue, Today, ThisWeek };
    enum class Order { DueFirst, OldestFirst, HolderName };
    QString unit;        ///< empty: all offices
    QString procedure;   ///< empty: all
    Due due = Due::All;
    Order order = Order::DueFirst;
    friend bool operator==(const QueueWish&, const QueueWish&) = default;
};

/// The officer's queue: by office, procedure and due date. What was chosen stays while the page lives.
class QueueView : public QWidget {
    Q_OBJECT

public:
    explicit QueueView(QWidget* parent = nullptr);
    using Choices = std::vector<std::pair<QString, QString>>;   ///< code and name
    void showUnits(const Choices& units);
    void showProcedures(const Choices& procedures);
    void show(std::vector<CaseLine> lines, bool more);
    using QWidget::show;
    void append(const std::vector<CaseLine>& lines, bool more);
    void showCounts(int waiting, int overdue);
    QueueWish wish() const;
    int rows() const;
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void wanted();
    void moreRequested();
    void caseChosen(domain::CaseId id);

private:
    void fillBoxes();
    QComboBox *m_units, *m_procedures, *m_due, *m_order;
    QLabel* m_counts;
    QTableView* m_table;
    QueueModel* m_model;
};

}  // namespace app
