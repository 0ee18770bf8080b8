// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_view.h"

#include "app/desktop/sync_centre/tray_model.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/table.h"
#include "app/desktop/widgets/table_memory.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

/// In the order of the model.
std::vector<TableColumn> columnsOf(Tray tray) {
    const bool tries = tray == Tray::Waiting;
    const bool when = tray != Tray::Attention;
    const bool whose = tray == Tray::Attention;
    return {{QStringLiteral("what"), 36, true, false}, {QStringLiteral("whose"), 34, whose, false}, {QStringLiteral("size"), 11, !whose, false},
            {QStringLiteral("tries"), 13, tries, false}, {QStringLiteral("when"), 15, when, false},
            {QStringLiteral("why"), 36, true, false}};
}

EmptyState* emptyState(Tray tray, QWidget* parent) {
    switch (tray) {
    case Tray::Drafts:
        return new EmptyState(TrayView::tr("No draft"), TrayView::tr("All that is being written – cases, remarks, answers – is kept here."), parent);
    case Tray::Waiting:
        return new EmptyState(TrayView::tr("Nothing waits"), TrayView::tr("What is written from now on goes by itself."), parent);
    case Tray::Sent:
        return new EmptyState(TrayView::tr("Nothing is with the district yet"),
                              TrayView::tr("Cases come here with the district's receipt."), parent);
    case Tray::Attention:
        return new EmptyState(TrayView::tr("Nothing needs attention"),
                              TrayView::tr("What the district did not take, and what two people decided at once, comes here."), parent);
    }
    Q_UNREACHABLE();
}

}  // namespace

TrayView::TrayView(Tray tray, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_model(new TrayModel(tray, this)),
      m_table(makeTable(name, this)),
      m_columns(nullptr),
      m_stack(new QStackedLayout) {
    m_table->setModel(m_model);
    m_columns = new TableMemory(m_table, columnsOf(tray));
    auto* full = new QWidget(this);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(actionRow(tray));
    m_stack->addWidget(full);
    m_stack->addWidget(emptyState(tray, this));
    setLayout(m_stack);
    connect(m_model, &TrayModel::moreRequested, this, &TrayView::moreRequested);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const TrayLine* line = current()) Q_EMIT chosen(line->key);
    });
    show({}, false);
}

QWidget* TrayView::actionRow(Tray tray) {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const bool drafts = tray == Tray::Drafts;
    auto* open = new QPushButton(drafts ? tr("Go on with it") : tr("Open the case"), box);
    connect(open, &QPushButton::clicked, this, [this] {
        if (const TrayLine* line = current()) Q_EMIT chosen(line->key);
    });
    row->addWidget(open);
    if (drafts) {
        auto* remove = new QPushButton(tr("Throw away"), box);
        remove->setProperty("look", QStringLiteral("danger"));
        connect(remove, &QPushButton::clicked, this, [this] {
            if (const TrayLine* line = current()) Q_EMIT removalRequested(line->key);
        });
        row->addWidget(remove);
    }
    if (tray == Tray::Waiting || tray == Tray::Attention) {
        auto* why = new QPushButton(tr("Why is this one not there?"), box);
        connect(why, &QPushButton::clicked, this, [this] {
            if (const TrayLine* line = current()) Q_EMIT whyRequested(line->key);
        });
        row->addWidget(why);
    }
    row->addStretch(1);
    row->addWidget(m_columns->makeButton(box));
    return box;
}

/// The one the keyboard is on; the first when it has not been there yet.
const TrayLine* TrayView::current() const {
    if (m_model->rowCount() == 0) return nullptr;
    return &m_model->line(std::max(0, m_table->currentIndex().row()));
}

void TrayView::show(std::vector<TrayLine> lines, bool more) {
    const int row = m_table->currentIndex().row(), above = m_table->verticalScrollBar()->value();
    const QByteArray key = row < 0 ? QByteArray() : m_model->line(row).key;
    m_model->show(std::move(lines), more);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (row < 0 || m_table->currentIndex().isValid() || m_model->rowCount() == 0) return;
    int found = std::min(row, m_model->rowCount() - 1);
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->line(at).key == key) found = at;
    m_table->selectRow(found);
    m_table->verticalScrollBar()->setValue(above);
}

void TrayView::append(const std::vector<TrayLine>& lines, bool more) { m_model->append(lines, more); }

int TrayView::rows() const { return m_model->rowCount(); }

}  // namespace app
