// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;
class QTimer;

namespace app {

class CaseListModel;
class ChoiceRow;
class EmptyState;
class TableMemory;

/// What a clerk wants to see of the cases.
enum class WorkView { MyWork, AllOpen, DueSoon, Overdue, SupplementAwaited, Ready, NotSent,
                      NeedsDecision, Everything };
inline constexpr int workViewCount = 9;

/// The list of cases: which ones, a word to look for, and the table. Knows no store.
class WorkPage : public QWidget {
    Q_OBJECT

public:
    explicit WorkPage(QWidget* parent = nullptr);
    void show(std::vector<CaseLine> lines, bool more);
    using QWidget::show;
    int rows() const;
    void append(const std::vector<CaseLine>& lines, bool more);
    /// How many cases each view shows, in the order of WorkView; below nothing: it is not said.
    void showCounts(const std::vector<int>& counts);
    /// Close words when nothing matched: each is a link that searches for it.
    void showSuggestions(const QStringList& suggestions);
    void setUnitColumn(bool visible);
    void setRegisterButton(bool visible);
    WorkView view() const;
    QString typed() const;
    void choose(WorkView view);
    void lookFor(const QString& words);
    /// Columns and order; an order by a column holds for every view, not for a search.
    TableMemory& columns() { return *m_columns; }
    /// As they are shown, from left to right.
    std::vector<int> shownColumns() const;

Q_SIGNALS:
    void wanted();                           ///< view, word or order changed, or it came in sight: show anew
    void moreRequested();
    void caseChosen(domain::CaseId id);
    void newCaseRequested();
    void registerRequested();
    void exportRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addViews();
    QWidget* searchRow();
    QWidget* actionRow();
    void prepareTable();
    void connectParts();
    void addShortcuts();
    void showAnew();
    void openCurrent();
    ChoiceRow* m_view;
    QLineEdit* m_search;
    QPushButton *m_fresh, *m_book, *m_export;
    QLabel* m_found;
    QTableView* m_table;
    CaseListModel* m_model;
    TableMemory* m_columns;
    EmptyState* m_empty;
    QLabel* m_suggestions;
    QStackedLayout* m_stack;
    QTimer* m_pause;
};

}  // namespace app
