// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QListWidget;
class QMenu;
class QTableWidget;
class QToolButton;

namespace app {

class FilesView;

/// One case: what it is, what can be done now, its papers and its history. Knows no store.
class CasePage : public QWidget {
    Q_OBJECT

public:
    explicit CasePage(QWidget* parent = nullptr);
    void show(const CaseView& view);
    using QWidget::show;
    const std::optional<CaseView>& view() const { return m_view; }
    FilesView& files() { return *m_files; }

Q_SIGNALS:
    void actRequested(domain::Act act);
    void slipRequested(const QString& slip);
    void backRequested();

private:
    QWidget* head();
    QWidget* leftSide();
    QWidget* rightSide();
    void showActs(const std::vector<domain::Act>& acts);
    void showFacts(const std::vector<Fact>& facts);
    void showPapers(const std::vector<PaperFact>& papers);
    void showTimeline(const std::vector<EventLine>& lines);

    std::optional<CaseView> m_view;
    QLabel *m_title, *m_code, *m_state, *m_due, *m_where, *m_banner;
    QGridLayout* m_acts;
    QMenu* m_slips;
    QToolButton* m_print;
    QGridLayout* m_facts;
    QTableWidget* m_papers;
    QListWidget* m_timeline;
    FilesView* m_files;
    QWidget* m_factsBox;
};

}  // namespace app
