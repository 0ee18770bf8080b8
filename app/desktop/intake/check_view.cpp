// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/check_view.h"

#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace app {

CheckView::CheckView(QWidget* parent)
    : QWidget(parent), m_doubts(new QLabel(this)), m_limit(new QLabel(this)), m_area(new QScrollArea(this)) {
    m_doubts->setWordWrap(true);
    m_doubts->setProperty("look", QStringLiteral("warn"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Check the answers and receive the case"), this));
    layout->addWidget(m_doubts);
    layout->addWidget(m_area, 1);
    layout->addWidget(buttons());
    auto* back = bindKey("back", this);
    connect(back, &QShortcut::activated, this, &CheckView::backRequested);
}

QWidget* CheckView::buttons() {
    auto* bar = new QWidget(this);
    m_limit->setWordWrap(true);
    m_limit->setProperty("look", QStringLiteral("strong"));
    auto* back = new QPushButton(tr("Back to the form (Esc)"), bar);
    auto* only = new QPushButton(tr("Receive without printing"), bar);
    m_receive = new QPushButton(tr("Receive and print the slip (F9)"), bar);
    m_receive->setProperty("look", QStringLiteral("primary"));
    m_receive->setAutoDefault(true);   // Enter presses it
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addStretch(1);
    for (QPushButton* button : {back, only, m_receive}) row->addWidget(button);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_limit);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &CheckView::backRequested);
    connect(only, &QPushButton::clicked, this, [this] { Q_EMIT receiveRequested(false); });
    connect(m_receive, &QPushButton::clicked, this, [this] { Q_EMIT receiveRequested(true); });
    return bar;
}

void CheckView::show(const std::vector<CheckSection>& sections, const QStringList& doubts, const QString& limit) {
    m_doubts->setText(doubts.join(QLatin1Char('\n')));
    m_doubts->setVisible(!doubts.isEmpty());
    m_limit->setText(limit);
    m_inside = new QWidget(m_area);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(10);
    for (const CheckSection& section : sections)
        if (!section.lines.empty()) addSection(section);
    column->addStretch(1);
    m_area->setWidget(m_inside);   // what was there before goes
    m_area->verticalScrollBar()->setValue(0);
    orderTabs(this);
    m_receive->setFocus(Qt::OtherFocusReason);
}

void CheckView::addSection(const CheckSection& section) {
    auto* box = new QGroupBox(section.title, m_inside);
    auto* grid = new QGridLayout(box);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 5);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(2);
    int row = 0;
    for (const CheckLine& line : section.lines) {
        QLabel* label = quiet(line.label, box);
        label->setWordWrap(true);
        auto* value = new QLabel(line.value, box);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* change = new QPushButton(tr("Change"), box);
        change->setProperty("look", QStringLiteral("link"));
        change->setAccessibleName(tr("Change: %1").arg(line.label));
        connect(change, &QPushButton::clicked, this, [this, field = line.field] { Q_EMIT changeRequested(field); });
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1);
        grid->addWidget(change, row++, 2);
    }
    m_inside->layout()->addWidget(box);
}

}  // namespace app
