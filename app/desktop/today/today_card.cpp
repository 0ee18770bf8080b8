// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/today/today_card.h"

#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

/// Whose, what, and until when: the words a clerk looks for, in that order.
QString wordsOf(const CaseLine& line) {
    QStringList second;
    if (!line.due.isEmpty()) second += TodayCard::tr("due %1").arg(line.due);
    if (!line.dueWords.isEmpty()) second += line.dueWords;
    second += line.step.isEmpty() ? line.state : line.step;
    return QStringLiteral("%1  ·  %2\n%3").arg(line.holder, line.procedure, second.join(QStringLiteral("  ·  ")));
}

}  // namespace

TodayCard::TodayCard(const QString& title, const QString& whenEmpty, QWidget* parent)
    : QFrame(parent),
      m_name(title),
      m_whenEmpty(whenEmpty),
      m_title(subHeading(title, this)),
      m_empty(quiet(whenEmpty, this)),
      m_list(new QListWidget(this)),
      m_all(new QPushButton(tr("Show all"), this)) {
    setProperty("look", QStringLiteral("card"));
    m_list->setProperty("look", QStringLiteral("inCard"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(title);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_all->setProperty("look", QStringLiteral("link"));
    m_all->setAccessibleName(tr("Show all: %1").arg(title));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_all, &QPushButton::clicked, this, &TodayCard::allWanted);
    show({}, {});
}

void TodayCard::show(const QString& count, const std::vector<CaseLine>& lines) {
    m_title->setText(lines.empty() ? m_name : tr("%1 (%2)").arg(m_name).arg(count));
    m_empty->setVisible(lines.empty());
    m_list->setVisible(!lines.empty());
    m_all->setVisible(!lines.empty());
    if (lines == m_lines) return;   // whoever stands on a row keeps standing there
    const int row = m_list->currentRow();
    m_lines = lines;
    m_list->clear();
    for (const CaseLine& line : m_lines) {
        auto* item = new QListWidgetItem(wordsOf(line), m_list);
        item->setData(Qt::AccessibleTextRole, line.sentence);
        QFont font = m_list->font();
        font.setBold(line.urgency == Due::Overdue || line.urgency == Due::Today);
        item->setFont(font);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void TodayCard::choose(int row) {
    if (row >= 0 && row < static_cast<int>(m_lines.size())) Q_EMIT caseChosen(m_lines[static_cast<std::size_t>(row)].id);
}

}  // namespace app
