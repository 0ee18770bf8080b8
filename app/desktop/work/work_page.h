// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/work/case_line.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;
class QTimer;

namespace app {

class CaseListModel;
class EmptyState;

/// What a clerk wants to see of the cases.
enum class WorkView { MyWork, AllOpen, DueSoon, Overdue, SupplementAwaited, Ready, NotSent,
                      NeedsDecision, Everything };

struct WorkCounts {
    int open = 0, overdue = 0, dueToday = 0, ready = 0, notSent = 0, needsDecision = 0;
};

/// The list of cases: which ones, a word to look for, and the table. Knows no store.
class WorkPage : public QWidget {
    Q_OBJECT

public:
    explicit WorkPage(QWidget* parent = nullptr);
    void show(std::vector<CaseLine> lines, bool more);
    using QWidget::show;
    int rows() const;
    void append(const std::vector<CaseLine>& lines, bool more);
    void showCounts(const WorkCounts& counts);
    /// Close words when nothing matched: each is a link that searches for it.
    void showSuggestions(const QStringList& suggestions);
    void setUnitColumn(bool visible);
    void setRegisterButton(bool visible);
    WorkView view() const;
    QString typed() const;
    void choose(WorkView view);
    void lookFor(const QString& words);

Q_SIGNALS:
    void wanted();                           ///< view or word changed: show anew
    void moreRequested();
    void caseChosen(domain::CaseId id);
    void newCaseRequested();
    void registerRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void shareWidth();
    void addViews();
    void prepareTable();
    void connectParts(QPushButton* fresh);
    void showAnew();
    void openCurrent();
    void copyRow();
    QComboBox* m_view;
    QLineEdit* m_search;
    QPushButton* m_book;
    QLabel* m_counts;
    QTableView* m_table;
    CaseListModel* m_model;
    EmptyState* m_empty;
    QLabel* m_suggestions;
    QStackedLayout* m_stack;
    QTimer* m_pause;
};

}  // namespace app
