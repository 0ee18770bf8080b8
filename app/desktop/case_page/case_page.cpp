// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"

#include "app/desktop/case_page/crossings_panel.h"
#include "app/desktop/case_page/facts_view.h"
#include "app/desktop/case_page/history_view.h"
#include "app/desktop/case_page/pins_panel.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/widgets/flow_layout.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/tabs.h"
#include "core/domain/pins.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

/// Empties a layout. What was in it is gone from the page at once, and from memory when nothing runs
/// in it any more: a button may be emptying its own page.
void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* gone = item->widget()) {
            gone->hide();
            gone->deleteLater();
        }
        delete item;
    }
}

}  // namespace

CasePage::CasePage(QWidget* parent)
    : QWidget(parent),
      m_title(heading({}, this)),
      m_code(subHeading({}, this)),
      m_state(new QLabel(this)),
      m_due(new QLabel(this)),
      m_where(new QLabel(this)),
      m_banner(new QLabel(this)),
      m_acts(nullptr),
      m_noActs(quiet(tr("Nothing waits for you here. It is the turn of another role, or the case is finished."), this)),
      m_slips(new QMenu(this)),
      m_print(new QToolButton(this)),
      m_crossings(new CrossingsPanel(this)),
      m_pins(new PinsPanel(this)),
      m_facts(new FactsView(this)),
      m_papers(new QTableWidget(0, 3, this)),
      m_files(new FilesView(this)),
      m_left(new QScrollArea(this)),
      m_tabs(new Tabs(this)),
      m_history(new HistoryView(this)),
      m_scans(new ScanView(this)),
      m_talk(new TalkView(this)) {
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(leftSide());
    split->addWidget(rightSide());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000});   // shares; without them the right side gets only what it needs
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(head());
    layout->addWidget(m_banner);
    layout->addWidget(m_crossings);
    layout->addWidget(m_pins);
    layout->addWidget(split, 1);
    m_banner->setWordWrap(true);
    m_banner->setProperty("look", QStringLiteral("bad"));
    m_banner->hide();
    auto* back = bindKey("back", this);
    connect(back, &QShortcut::activated, this, &CasePage::backRequested);
}

QWidget* CasePage::head() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    auto* back = new QPushButton(tr("← Back (Esc)"), box);
    back->setProperty("look", QStringLiteral("link"));
    connect(back, &QPushButton::clicked, this, &CasePage::backRequested);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(back, 0, 0, Qt::AlignLeft);
    grid->addWidget(m_title, 1, 0);
    grid->addWidget(m_code, 2, 0);
    m_print->setText(tr("Print a slip"));
    m_print->setIcon(icon(QStringLiteral("print")));
    m_print->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_print->setPopupMode(QToolButton::InstantPopup);
    m_print->setMenu(m_slips);
    m_print->setAccessibleName(m_print->text());
    grid->addWidget(m_print, 0, 1, Qt::AlignRight);
    grid->addWidget(m_state, 0, 2, Qt::AlignRight);
    grid->addWidget(m_due, 1, 1, 1, 2, Qt::AlignRight);
    grid->addWidget(m_where, 2, 1, 1, 2, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    return box;
}

QWidget* CasePage::leftSide() {
    auto* papersBox = new QGroupBox(tr("Papers"), this);
    auto* papersLayout = new QVBoxLayout(papersBox);
    m_papers->setHorizontalHeaderLabels({tr("Paper"), tr("Count"), tr("Where from")});
    m_papers->verticalHeader()->hide();
    m_papers->setAccessibleName(tr("Papers of the case"));
    m_papers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_papers->setShowGrid(false);
    m_papers->setTabKeyNavigation(false);
    m_papers->setWordWrap(true);
    m_papers->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_papers->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    papersLayout->addWidget(m_papers);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_facts);
    column->addWidget(papersBox);
    column->addWidget(m_files);
    column->addStretch(1);
    m_left->setWidget(inside);
    m_left->setWidgetResizable(true);
    m_left->setFrameShape(QFrame::NoFrame);
    m_left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_left->setFocusPolicy(Qt::NoFocus);
    return m_left;
}

QWidget* CasePage::rightSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    auto* actsBox = new QGroupBox(tr("What can be done now"), side);
    m_acts = new FlowLayout;
    auto* actsColumn = new QVBoxLayout(actsBox);
    actsColumn->addWidget(m_noActs);
    actsColumn->addLayout(m_acts);
    m_tabs->add(m_history, tr("History"));
    m_tabs->add(m_scans, tr("Scans"));
    m_tabs->add(m_talk, tr("Conversation"));
    column->addWidget(actsBox);
    column->addWidget(m_tabs, 1);
    // On a small screen this scrolls: no button is squeezed.
    auto* area = new QScrollArea(this);
    area->setWidget(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void CasePage::show(const CaseView& view) {
    // What did not change is not built again: whoever stands on a button keeps standing on it.
    if (view == m_view) return;
    if (!m_view || m_view->id != view.id) m_files->forgetWords();
    const bool sameActs = m_view && m_view->id == view.id && m_view->acts == view.acts;
    m_view = view;
    m_title->setText(view.title);
    m_code->setText(QStringLiteral("%1  ·  %2").arg(view.code, view.holder));
    m_state->setText(view.step.isEmpty() ? view.state : QStringLiteral("%1  ·  %2").arg(view.state, view.step));
    setLook(m_state, QStringLiteral("badge"));
    m_due->setText(view.due.isEmpty() ? QString()
                                      : tr("Due %1 %2").arg(view.due, view.dueWords).trimmed());
    setLook(m_due, view.pressing ? QStringLiteral("bad") : QStringLiteral("quiet"));
    m_where->setText((view.where == Where::District ? QStringLiteral("✓ ") : QStringLiteral("… ")) + view.whereText);
    setLook(m_where, view.where == Where::District ? QStringLiteral("good") : QStringLiteral("warn"));
    m_banner->setText(view.banner);
    m_banner->setVisible(!view.banner.isEmpty());
    if (!sameActs) showActs(view.acts);
    m_crossings->show(view.crossings);
    m_pins->show(view);
    m_facts->show(view.facts);
    showPapers(view.papers);
    showTabs(view);
    m_files->show(view.attachments);
    m_files->allow(view.mayAttach, view.mayTakeOut);
    m_slips->clear();
    for (const auto& [id, label] : view.slips) {
        QAction* action = m_slips->addAction(label);
        connect(action, &QAction::triggered, this, [this, slip = id] { Q_EMIT slipRequested(slip); });
    }
    m_print->setEnabled(!view.slips.empty());
    orderTabs(this);
}

void CasePage::showActs(const std::vector<domain::Act>& acts) {
    for (int at = 0; at < m_acts->count(); ++at)
        // Or the keyboard would be on whatever comes next, and Space would press that.
        if (m_acts->itemAt(at)->widget()->hasFocus()) m_tabs->bar()->setFocus(Qt::OtherFocusReason);
    clear(m_acts);
    for (const domain::Act act : acts) {
        auto* button = new QPushButton(actText(act), this);
        if (m_acts->count() == 0) button->setProperty("look", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
        m_acts->addWidget(button);
    }
    m_noActs->setVisible(acts.empty());
}

void CasePage::showPapers(const std::vector<PaperFact>& papers) {
    m_papers->setRowCount(static_cast<int>(papers.size()));
    int row = 0;
    for (const PaperFact& paper : papers) {
        auto* title = new QTableWidgetItem(paper.missing ? tr("MISSING: %1").arg(paper.title) : paper.title);
        title->setData(Qt::UserRole, paper.target);
        m_papers->setItem(row, 0, title);
        m_papers->setItem(row, 1, new QTableWidgetItem(paper.counts));
        m_papers->setItem(row++, 2, new QTableWidgetItem(paper.source));
    }
    m_papers->resizeRowsToContents();
    m_papers->setFixedHeight(m_papers->verticalHeader()->length() +
                             m_papers->horizontalHeader()->sizeHint().height() + 6);
}

void CasePage::showTabs(const CaseView& view) {
    m_history->show(view.timeline, view.pins);
    if (view.attachments != m_scans->files()) {
        m_scans->show(view.attachments);
        if (const auto first = m_scans->current()) Q_EMIT m_scans->chosen(*first);
    }
    m_talk->show(view.id, view.talk, view.mayRemark);
    m_tabs->setWords(1, tr("Scans (%1)").arg(view.attachments.size()));
    m_tabs->setWords(2, tr("Conversation (%1)").arg(view.talk.size()));
}

void CasePage::showTalk() {
    m_tabs->showPage(m_talk);
    focusFirst(m_talk);
}

void CasePage::jumpTo(const QString& target) {
    if (const auto page = domain::pageOfTarget(target)) {
        for (const domain::Attachment& file : m_view->attachments)
            if (file.blob == page->blob) {
                m_tabs->showPage(m_scans);
                m_scans->showPage(file, page->page);
                focusFirst(m_scans);
            }
        return;
    }
    if (QWidget* value = m_facts->find(target)) return m_left->ensureWidgetVisible(value, 0, 80);
    for (int row = 0; row < m_papers->rowCount(); ++row)
        if (target.section(QLatin1Char('#'), 0, 0) == m_papers->item(row, 0)->data(Qt::UserRole).toString()) {
            m_papers->selectRow(row);
            m_papers->setFocus(Qt::OtherFocusReason);
            m_left->ensureWidgetVisible(m_papers);
        }
}

}  // namespace app
