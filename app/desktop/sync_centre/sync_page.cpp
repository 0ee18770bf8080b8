// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/sync_page.h"

#include "app/desktop/widgets/confirmation.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/desktop/widgets/table.h"
#include "app/desktop/work/case_list_model.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

SyncPage::SyncPage(QWidget* parent)
    : QWidget(parent),
      m_server(subHeading({}, this)),
      m_last(quiet({}, this)),
      m_waitingText(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_progressText(quiet({}, this)),
      m_progress(new QProgressBar(this)),
      m_now(new QPushButton(icon(QStringLiteral("sync"), QPalette::HighlightedText), tr("Exchange now"), this)),
      m_trays(new QTabWidget(this)),
      m_waiting(new CaseListModel(this)),
      m_sent(new CaseListModel(this)),
      m_attention(new CaseListModel(this)),
      m_waitingTable(tray(m_waiting, tr("Waiting to be sent"))),
      m_sentTable(tray(m_sent, tr("With the district"))),
      m_attentionTable(tray(m_attention, tr("Needs attention"))),
      m_drafts(new QListWidget(this)) {
    m_now->setProperty("look", QStringLiteral("primary"));
    m_problem->setWordWrap(true);
    m_problem->setProperty("look", QStringLiteral("warn"));
    m_waitingText->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the exchange"));
    auto* card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->addWidget(m_server, 0, 0);
    grid->addWidget(m_now, 0, 1, Qt::AlignRight);
    grid->addWidget(m_waitingText, 1, 0, 1, 2);
    grid->addWidget(m_last, 2, 0, 1, 2);
    grid->addWidget(m_problem, 3, 0, 1, 2);
    grid->addWidget(m_progress, 4, 0, 1, 2);
    grid->addWidget(m_progressText, 5, 0, 1, 2);
    grid->addWidget(quiet(tr("Nothing is lost without a line: every record is kept on this computer until the"
                             " district has receipted it."), card), 6, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_trays->addTab(draftTray(), {});
    for (QTableView* table : {m_waitingTable, m_sentTable, m_attentionTable})
        m_trays->addTab(table, {});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(heading(tr("Exchange with the district"), this));
    layout->addWidget(card);
    layout->addWidget(m_trays, 1);
    beginWith(this, m_now);
    connect(m_now, &QPushButton::clicked, this, &SyncPage::syncRequested);
    show(SyncView{});
    showDrafts({});
    showWaiting({});
    showSent({});
    showAttention({});
    m_trays->setCurrentIndex(1);
}

QTableView* SyncPage::tray(CaseListModel* model, const QString& name) {
    auto* table = makeTable(name, this);
    table->setModel(model);
    table->setColumnHidden(CaseListModel::UnitName, true);
    table->setColumnHidden(CaseListModel::DueOn, true);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {22, 24, 32, 22, 18, 24, 20};
    for (int column = 0; column < CaseListModel::ColumnCount; ++column)
        table->setColumnWidth(column, letter * widths[column]);
    connect(table, &QTableView::activated, this, [this, model](const QModelIndex& index) {
        Q_EMIT caseChosen(model->line(index.row()).id);
    });
    return table;
}

QWidget* SyncPage::draftTray() {
    auto* box = new QWidget(this);
    m_drafts->setAccessibleName(tr("Drafts"));
    auto* open = new QPushButton(tr("Go on with it"), box);
    auto* remove = new QPushButton(tr("Throw away"), box);
    remove->setProperty("look", QStringLiteral("danger"));
    auto* row = new QHBoxLayout;
    row->addWidget(open);
    row->addWidget(remove);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_drafts, 1);
    layout->addLayout(row);
    const auto chosen = [this]() -> const DraftLine* {
        const int at = m_drafts->currentRow();
        return at < 0 ? nullptr : &m_draftLines[static_cast<std::size_t>(at)];
    };
    const auto resume = [this, chosen] {
        if (const DraftLine* line = chosen()) Q_EMIT draftChosen(line->id);
    };
    connect(open, &QPushButton::clicked, this, resume);
    connect(m_drafts, &QListWidget::itemActivated, this, resume);
    connect(remove, &QPushButton::clicked, this, [this, chosen] {
        if (const DraftLine* line = chosen()) removeDraft(*line);
    });
    return box;
}

void SyncPage::removeDraft(const DraftLine& draft) {
    const domain::DraftId id = draft.id;   // the list may change while the window is open
    const Confirmation question{
        .title = tr("Throw the draft away"),
        .explanation = tr("“%1” is deleted with everything typed in it. It does not come back.")
                           .arg(draft.words),
        .confirm = tr("Throw it away")};
    if (askToConfirm(question, this)) Q_EMIT draftRemovalRequested(id);
}

void SyncPage::show(const SyncView& view) {
    m_server->setText(view.server);
    m_last->setText(view.next.isEmpty() ? view.last : view.last + QStringLiteral("  ·  ") + view.next);
    m_waitingText->setText(view.waiting);
    m_problem->setText(view.problem);
    m_problem->setVisible(!view.problem.isEmpty());
    m_now->setEnabled(view.enrolled && !view.busy);
    m_progress->setVisible(view.busy);
    m_progress->setRange(0, view.percent < 0 ? 0 : 100);
    if (view.percent >= 0) m_progress->setValue(view.percent);
    m_progressText->setText(view.progress);
    m_progressText->setVisible(view.busy);
}

void SyncPage::showWaiting(std::vector<CaseLine> lines) {
    m_trays->setTabText(1, tr("Waiting (%1)").arg(lines.size()));
    showLines(*m_waitingTable, *m_waiting, std::move(lines), false);
}
void SyncPage::showSent(std::vector<CaseLine> lines) {
    m_trays->setTabText(2, tr("With the district (%1)").arg(lines.size()));
    showLines(*m_sentTable, *m_sent, std::move(lines), false);
}
void SyncPage::showAttention(std::vector<CaseLine> lines) {
    m_trays->setTabText(3, tr("Needs attention (%1)").arg(lines.size()));
    showLines(*m_attentionTable, *m_attention, std::move(lines), false);
}
void SyncPage::showDrafts(const std::vector<DraftLine>& drafts) {
    if (!drafts.empty() && drafts == m_draftLines) return;
    const int row = m_drafts->currentRow();
    m_draftLines = drafts;
    m_trays->setTabText(0, tr("Drafts (%1)").arg(drafts.size()));
    m_drafts->clear();
    for (const DraftLine& draft : drafts) m_drafts->addItem(draft.words);
    m_drafts->setCurrentRow(std::min(row, m_drafts->count() - 1));
}

}  // namespace app
