// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QScrollArea;
class QTableWidget;
class QToolButton;

namespace app {

class CrossingsPanel;
class FactsView;
class FilesView;
class FlowLayout;
class HistoryView;
class PinsPanel;
class ScanView;
class Tabs;
class TalkView;

/// One case: what the authority above remarked, what it is, what can be done now with its scans beside
/// it, its papers and its history. Knows no store.
class CasePage : public QWidget {
    Q_OBJECT

public:
    explicit CasePage(QWidget* parent = nullptr);
    void show(const CaseView& view);
    using QWidget::show;
    const std::optional<CaseView>& view() const { return m_view; }
    FilesView& files() { return *m_files; }
    PinsPanel& pins() { return *m_pins; }
    CrossingsPanel& crossings() { return *m_crossings; }
    TalkView& talk() { return *m_talk; }
    ScanView& scans() { return *m_scans; }
    /// Leads to a field, a page of a scan, or a paper, and marks it.
    void jumpTo(const QString& target);
    /// Leads to the conversation.
    void showTalk();

Q_SIGNALS:
    void actRequested(domain::Act act);
    void slipRequested(const QString& slip);
    void backRequested();

private:
    QWidget* head();
    QWidget* leftSide();
    QWidget* rightSide();
    void showActs(const std::vector<domain::Act>& acts);
    void showPapers(const std::vector<PaperFact>& papers);
    void showTabs(const CaseView& view);

    std::optional<CaseView> m_view;
    QLabel *m_title, *m_code, *m_state, *m_due, *m_where, *m_banner;
    FlowLayout* m_acts;
    QLabel* m_noActs;
    QMenu* m_slips;
    QToolButton* m_print;
    CrossingsPanel* m_crossings;
    PinsPanel* m_pins;
    FactsView* m_facts;
    QTableWidget* m_papers;
    FilesView* m_files;
    QScrollArea* m_left;
    Tabs* m_tabs;
    HistoryView* m_history;
    ScanView* m_scans;
    TalkView* m_talk;
};

}  // namespace app
