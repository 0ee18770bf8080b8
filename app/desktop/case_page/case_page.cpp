// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_page.h"

#include "app/desktop/intake/files_view.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

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
      m_slips(new QMenu(this)),
      m_print(new QToolButton(this)),
      m_facts(nullptr),
      m_papers(new QTableWidget(0, 3, this)),
      m_timeline(new QListWidget(this)),
      m_files(new FilesView(this)),
      m_factsBox(nullptr) {
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
    auto* back = new QPushButton(tr("← Work list (Esc)"), box);
    back->setProperty("look", QStringLiteral("link"));
    connect(back, &QPushButton::clicked, this, &CasePage::backRequested);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(back, 0, 0, Qt::AlignLeft);
    grid->addWidget(m_title, 1, 0);
    grid->addWidget(m_code, 2, 0);
    grid->addWidget(m_state, 0, 1, Qt::AlignRight);
    grid->addWidget(m_due, 1, 1, Qt::AlignRight);
    grid->addWidget(m_where, 2, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    return box;
}

QWidget* CasePage::leftSide() {
    m_factsBox = new QGroupBox(tr("What is written"), this);
    m_facts = new QGridLayout(m_factsBox);
    m_facts->setColumnStretch(0, 2);
    m_facts->setColumnStretch(1, 5);
    m_facts->setHorizontalSpacing(18);
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
    column->addWidget(m_factsBox);
    column->addWidget(papersBox);
    column->addWidget(m_files);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QWidget* CasePage::rightSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    auto* actsBox = new QGroupBox(tr("What can be done now"), side);
    m_acts = new QGridLayout(actsBox);
    m_print->setText(tr("Print a slip"));
    m_print->setIcon(icon(QStringLiteral("print")));
    m_print->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_print->setPopupMode(QToolButton::InstantPopup);
    m_print->setMenu(m_slips);
    m_print->setAccessibleName(m_print->text());
    m_timeline->setAccessibleName(tr("History of the case"));
    m_timeline->setWordWrap(true);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setSelectionMode(QAbstractItemView::SingleSelection);
    m_timeline->setSpacing(2);
    column->addWidget(actsBox);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addWidget(subHeading(tr("History"), side));
    column->addWidget(m_timeline, 1);
    return side;
}

void CasePage::show(const CaseView& view) {
    // What did not change is not built again: whoever stands on a button keeps standing on it.
    if (view == m_view) return;
    if (!m_view || m_view->id != view.id) m_files->forgetWords();
    const bool sameActs = m_view && m_view->id == view.id && m_view->acts == view.acts;
    const bool sameTimeline = m_view && m_view->timeline == view.timeline;
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
    showFacts(view.facts);
    showPapers(view.papers);
    if (!sameTimeline) showTimeline(view.timeline);
    m_files->show(view.attachments);
    m_slips->clear();
    for (const auto& [id, label] : view.slips) {
        QAction* action = m_slips->addAction(label);
        connect(action, &QAction::triggered, this, [this, slip = id] { Q_EMIT slipRequested(slip); });
    }
    m_print->setEnabled(!view.slips.empty());
    if (!sameActs) orderTabs(this);
}

void CasePage::showActs(const std::vector<domain::Act>& acts) {
    for (int at = 0; at < m_acts->count(); ++at)
        // Or the keyboard would be on whatever comes next, and Space would press that.
        if (m_acts->itemAt(at)->widget()->hasFocus()) m_timeline->setFocus(Qt::OtherFocusReason);
    clear(m_acts);
    // Two beside each other: eleven below each other would not fit a small screen.
    int place = 0;
    for (const domain::Act act : acts) {
        auto* button = new QPushButton(actText(act), this);
        if (place == 0) button->setProperty("look", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
        m_acts->addWidget(button, place / 2, place % 2);
        ++place;
    }
    if (acts.empty())
        m_acts->addWidget(quiet(tr("Nothing waits for you here. It is the turn of another role, or the case is finished."), this), 0, 0, 1, 2);
}

void CasePage::showFacts(const std::vector<Fact>& facts) {
    clear(m_facts);
    int row = 0;
    for (const Fact& fact : facts) {
        m_facts->addWidget(quiet(fact.label, m_factsBox), row, 0, Qt::AlignTop);
        auto* value = new QLabel(fact.value, m_factsBox);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(value, row++, 1);
        if (fact.remark.isEmpty()) continue;
        auto* remark = new QLabel(tr("Officer: %1").arg(fact.remark), m_factsBox);
        remark->setWordWrap(true);
        remark->setProperty("look", QStringLiteral("bad"));
        m_facts->addWidget(remark, row++, 1);
    }
}

void CasePage::showPapers(const std::vector<PaperFact>& papers) {
    m_papers->setRowCount(static_cast<int>(papers.size()));
    int row = 0;
    for (const PaperFact& paper : papers) {
        m_papers->setItem(row, 0, new QTableWidgetItem(paper.missing ? tr("MISSING: %1").arg(paper.title) : paper.title));
        m_papers->setItem(row, 1, new QTableWidgetItem(paper.counts));
        m_papers->setItem(row++, 2, new QTableWidgetItem(paper.source));
    }
    m_papers->resizeRowsToContents();
    m_papers->setFixedHeight(m_papers->verticalHeader()->length() +
                             m_papers->horizontalHeader()->sizeHint().height() + 6);
}

void CasePage::showTimeline(const std::vector<EventLine>& lines) {
    m_timeline->clear();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        QString text = QStringLiteral("%1   %2 %3").arg(momentText(line->at), line->who, line->what);
        if (!line->detail.isEmpty()) text += QLatin1Char('\n') + line->detail;
        auto* item = new QListWidgetItem(text, m_timeline);
        if (!line->position.isEmpty())   // at hand, but not on every line
            item->setToolTip(QStringLiteral("%1, %2").arg(line->who, line->position));
        QFont font = item->font();
        font.setBold(line->important);
        item->setFont(font);
    }
}

}  // namespace app
