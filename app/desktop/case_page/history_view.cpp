// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/history_view.h"

#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

QListWidget* readingList(const QString& name, QWidget* parent) {
    auto* list = new QListWidget(parent);
    list->setAccessibleName(name);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setSpacing(2);
    return list;
}

}  // namespace

HistoryView::HistoryView(QWidget* parent)
    : QWidget(parent),
      m_which(new QComboBox(this)),
      m_list(readingList(tr("History of the case"), this)),
      m_settled(readingList(tr("Settled remarks"), this)),
      m_settledTitle(subHeading({}, this)) {
    m_which->addItem(tr("Everything that happened"));
    m_which->addItem(tr("Only what matters"));
    m_which->setAccessibleName(tr("Which entries of the history"));
    m_settled->setFixedHeight(fontMetrics().height() * 5);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    column->addWidget(m_settledTitle);
    column->addWidget(m_settled);
    m_settledTitle->hide();
    m_settled->hide();
    connect(m_which, &QComboBox::currentIndexChanged, this, &HistoryView::fill);
}

void HistoryView::show(const std::vector<EventLine>& lines, const std::vector<PinLine>& pins) {
    std::vector<PinLine> settled;
    std::copy_if(pins.begin(), pins.end(), std::back_inserter(settled), [](const PinLine& pin) { return !pin.open; });
    if (settled != m_settledPins) {
        m_settledPins = std::move(settled);
        m_settled->clear();
        for (const PinLine& pin : m_settledPins)
            m_settled->addItem(QStringLiteral("✓ %1: %2 (%3)\n%4").arg(pin.place, pin.text, pin.by, pin.outcome));
        m_settledTitle->setText(tr("Settled remarks: %1").arg(m_settledPins.size()));
        m_settledTitle->setVisible(!m_settledPins.empty());
        m_settled->setVisible(!m_settledPins.empty());
    }
    if (lines == m_lines) return;
    m_lines = lines;
    fill();
}

void HistoryView::fill() {
    m_list->clear();
    const bool everything = m_which->currentIndex() == 0;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (!everything && !line->matters) continue;
        QString text = QStringLiteral("%1   %2 %3").arg(momentText(line->at), line->who, line->what);
        if (!line->detail.isEmpty()) text += QLatin1Char('\n') + line->detail;
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::AccessibleTextRole, spoken(*line));
        if (!line->position.isEmpty())   // at hand, but not on every line
            item->setToolTip(QStringLiteral("%1, %2").arg(line->who, line->position));
        QFont font = item->font();
        font.setBold(line->important);
        item->setFont(font);
    }
}

}  // namespace app
