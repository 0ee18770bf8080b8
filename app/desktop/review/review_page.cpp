// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/review_page.h"

#include "app/desktop/case_page/history_view.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/review/decision_box.h"
#include "app/desktop/review/queue_view.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/tabs.h"
#include "core/domain/pins.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

ReviewPage::ReviewPage(QWidget* parent)
    : QWidget(parent),
      m_queue(new QueueView(this)),
      m_title(subHeading({}, this)),
      m_question(new QLabel(this)),
      m_facts(new QTableWidget(0, 2, this)),
      m_tabs(new Tabs(this)),
      m_scans(new ScanView(this)),
      m_talk(new TalkView(this)),
      m_history(new HistoryView(this)),
      m_decision(new DecisionBox(this)),
      m_caseSide(nullptr) {
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_queue);
    auto* area = new QScrollArea(this);   // on a small screen it scrolls: nothing is squeezed
    area->setWidget(m_caseSide = caseSide());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    split->addWidget(area);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    split->setSizes({2000, 5000});   // shares; without them the queue gets only what it needs
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(heading(tr("Review"), this));
    layout->addWidget(split, 1);
    beginWith(this, m_queue->table());
    m_decision->setNames([this](const QString& target) { return nameOf(target); });
    connect(m_queue, &QueueView::caseChosen, this, [this](domain::CaseId id) {
        if (id != m_current) Q_EMIT caseChosen(id);
    });
    connect(m_decision, &DecisionBox::edited, this, &ReviewPage::edited);
    connect(m_decision, &DecisionBox::decided, this, &ReviewPage::decided);
    connect(m_decision, &DecisionBox::fieldPinRequested, this, &ReviewPage::pinField);
    connect(m_decision, &DecisionBox::pagePinRequested, this, &ReviewPage::pinPage);
    showNoCase();
}

QWidget* ReviewPage::caseSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 0, 0, 0);
    m_question->setWordWrap(true);
    m_facts->setAccessibleName(tr("What is written"));
    m_facts->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_facts->verticalHeader()->hide();
    m_facts->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_facts->setShowGrid(false);
    m_facts->setTabKeyNavigation(false);
    m_facts->setWordWrap(true);
    m_facts->setTextElideMode(Qt::ElideNone);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_facts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_facts->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tabs->add(m_scans, tr("Scans"));
    m_tabs->add(m_talk, tr("Conversation"));
    m_tabs->add(m_history, tr("History"));
    m_facts->setMinimumHeight(fontMetrics().height() * 6);
    // Words and decision beside the scans, which get the whole height.
    auto* written = new QWidget(side);
    auto* below = new QVBoxLayout(written);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_facts, 1);
    below->addWidget(m_decision);
    auto* both = new QSplitter(Qt::Horizontal, side);
    both->addWidget(written);
    both->addWidget(m_tabs);
    both->setSizes({1000, 1000});
    both->setChildrenCollapsible(false);
    column->addWidget(m_title);
    column->addWidget(m_question);
    column->addWidget(both, 1);
    return side;
}

void ReviewPage::showCase(const CaseView& view, const QString& question,
                          const std::vector<packs::Option>& sendBackReasons) {
    m_title->setText(QStringLiteral("%1  ·  %2  ·  %3").arg(view.title, view.code, view.holder));
    QStringList said{tr("Asked: %1").arg(question)};
    if (view.timesSentBack > 0) said += tr("Sent back %n time(s) before.", nullptr, view.timesSentBack);
    const auto open = std::count_if(view.pins.begin(), view.pins.end(), [](const PinLine& pin) { return pin.open; });
    if (open > 0) said += tr("%n earlier remark(s) are still open.", nullptr, static_cast<int>(open));
    m_question->setText(said.join(QLatin1Char('\n')));
    m_caseSide->setEnabled(true);
    const bool sameCase = m_current == view.id;
    m_current = view.id;
    if (!sameCase) m_decision->begin(sendBackReasons);
    if (!sameCase || view.facts != m_written) showFacts(view.facts);
    showScans(view, sameCase);
    m_talk->show(view.id, view.talk, view.mayRemark);
    m_history->show(view.timeline, view.pins);
    m_tabs->setWords(0, tr("Scans (%1)").arg(view.attachments.size()));
    m_tabs->setWords(1, tr("Conversation (%1)").arg(view.talk.size()));
    orderTabs(this);
}

void ReviewPage::showScans(const CaseView& view, bool sameCase) {
    const bool sameScans = sameCase && view.attachments == m_attachments;
    m_attachments = view.attachments;
    if (!sameScans) m_scans->show(view.attachments);
    // One that had not come may have come meanwhile.
    if (const auto file = m_scans->current(); file && !m_scans->hasPicture()) Q_EMIT m_scans->chosen(*file);
}

void ReviewPage::showFacts(const std::vector<Fact>& facts) {
    m_written = facts;
    const int chosen = m_facts->currentRow();
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const Fact& fact = facts[static_cast<std::size_t>(row)];
        auto* label = new QTableWidgetItem(fact.label);
        label->setData(Qt::UserRole, fact.target);
        m_facts->setItem(row, 0, label);
        const QString remark = fact.remark.isEmpty() ? QString() : QLatin1Char('\n') + tr("Still open: %1").arg(fact.remark);
        m_facts->setItem(row, 1, new QTableWidgetItem(fact.value + remark));
    }
    m_facts->resizeRowsToContents();
    if (chosen >= 0 && chosen < m_facts->rowCount()) m_facts->selectRow(chosen);
}

void ReviewPage::showNoCase() {
    m_current.reset();
    m_decision->clear();
    m_written.clear();
    m_attachments.clear();
    m_title->setText(tr("Choose a case on the left"));
    m_question->clear();
    m_facts->setRowCount(0);
    m_scans->show({});
    m_talk->showNothing();
    m_history->show({}, {});
    m_caseSide->setEnabled(false);
}

QJsonObject ReviewPage::draft() const { return m_decision->draft(); }

QString ReviewPage::firstWords() const { return m_decision->firstWords(); }

void ReviewPage::setDraft(const QJsonObject& draft) { m_decision->setDraft(draft); }

void ReviewPage::showRefusal(const QString& sentence) { m_decision->showRefusal(sentence); }

void ReviewPage::pinField() {
    const int row = m_facts->currentRow();
    if (row < 0) return showRefusal(tr("Choose a field in the table first, then pin the remark to it."));
    m_decision->pin(m_written[static_cast<std::size_t>(row)].target);
}

void ReviewPage::pinPage() {
    const auto file = m_scans->current();
    if (!file) return showRefusal(tr("Choose a scan first, then pin the remark to the page in view."));
    m_tabs->showPage(m_scans);
    m_decision->pin(domain::targetOf({file->blob, std::max(1, m_scans->page())}));
}

QString ReviewPage::nameOf(const QString& target) const {
    const auto fact = std::find_if(m_written.begin(), m_written.end(), [&](const Fact& one) { return one.target == target; });
    if (fact != m_written.end()) return fact->label;
    const auto page = domain::pageOfTarget(target);
    for (const domain::Attachment& file : m_attachments)
        if (page && file.blob == page->blob) return tr("page %1 of %2").arg(page->page).arg(file.fileName);
    return target;
}

void ReviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT wanted();
}

}  // namespace app
