// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/procedure_picker.h"

#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace app {

ProcedurePicker::ProcedurePicker(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_title(subHeading({}, this)) {
    m_search->setPlaceholderText(tr("Which procedure? For example: khai sinh, giay khai sinh, 1.001193"));
    m_search->setAccessibleName(tr("Search a procedure"));
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Procedures"));
    m_list->setWordWrap(true);
    auto* asking = new QWidget(this);
    auto* askingLayout = new QVBoxLayout(asking);
    askingLayout->setContentsMargins(0, 0, 0, 0);
    askingLayout->addWidget(m_search);
    askingLayout->addWidget(m_list, 1);
    auto* other = new QPushButton(tr("Another procedure"), this);
    auto* taken = new QWidget(this);
    auto* takenLayout = new QHBoxLayout(taken);
    takenLayout->setContentsMargins(0, 0, 0, 0);
    takenLayout->addWidget(m_title, 1);
    takenLayout->addWidget(other);
    m_stack->addWidget(asking);
    m_stack->addWidget(taken);
    connect(m_search, &QLineEdit::textChanged, this, &ProcedurePicker::typed);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { take(std::max(0, m_list->currentRow())); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { take(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(m_list->currentRow()); });
    connect(other, &QPushButton::clicked, this, [this] { Q_EMIT chosen({}); });
}

void ProcedurePicker::show(const std::vector<Entry>& entries) {
    m_entries = entries;
    m_list->clear();
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.title + QStringLiteral("  ·  ") + entry.code +
                                         QStringLiteral("  ·  ") + entry.sector, m_list);
        item->setToolTip(entry.everyday);
    }
    if (!entries.empty()) m_list->setCurrentRow(0);
}

void ProcedurePicker::setChosen(const Entry& entry) {
    m_title->setText(QStringLiteral("%1 (%2)").arg(entry.title, entry.code));
    m_stack->setCurrentIndex(entry.code.isEmpty() ? 0 : 1);
    if (!entry.code.isEmpty()) {
        setMaximumHeight(fontMetrics().height() * 3);
        return;
    }
    setMaximumHeight(QWIDGETSIZE_MAX);
    m_search->clear();
    m_search->setFocus();
}

bool ProcedurePicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up) return false;
    const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    return true;
}

void ProcedurePicker::take(int row) {
    if (row >= 0 && row < static_cast<int>(m_entries.size()))
        Q_EMIT chosen(m_entries[static_cast<std::size_t>(row)].code);
}

}  // namespace app
