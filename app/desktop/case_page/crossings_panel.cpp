// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/crossings_panel.h"

#include "app/desktop/widgets/flow_layout.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"

#include <QApplication>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

QLabel* words(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

CrossingsPanel::CrossingsPanel(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    hide();
}

void CrossingsPanel::show(const std::vector<Crossing>& crossings) {
    if (crossings == m_crossings) return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_crossings = crossings;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();   // a button may be emptying its own panel
        delete item;
    }
    // One at a time, that the case below stays in sight; what somebody here can settle first.
    const auto first = std::find_if(m_crossings.begin(), m_crossings.end(), [](const Crossing& one) { return one.mine; });
    if (!m_crossings.empty()) m_rows->addWidget(box(first == m_crossings.end() ? m_crossings.front() : *first));
    setVisible(!m_crossings.empty());
    if (hadFocus && !m_crossings.empty()) focusFirst(this);
}

QWidget* CrossingsPanel::box(const Crossing& crossing) {
    auto* box = new QGroupBox(open() == 1 ? crossing.title : tr("%1 (%2 more)").arg(crossing.title).arg(open() - 1), this);
    auto* column = new QVBoxLayout(box);
    column->addWidget(quiet(tr("Neither knew of the other. Nothing is lost: compare, and say what counts."), box));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->addWidget(subHeading(tr("Stands now"), box), 0, 1);
    grid->addWidget(subHeading(tr("Does not count"), box), 0, 2);
    const struct {
        QString name;
        QString Crossing::Side::*part;
    } rows[] = {{tr("Who"), &Crossing::Side::who}, {tr("When"), &Crossing::Side::at}, {tr("What"), &Crossing::Side::what},
                {tr("Words"), &Crossing::Side::words}};
    int at = 0;
    for (const auto& row : rows) {
        const QString left = crossing.standing.*row.part, right = crossing.other.*row.part;
        if (left == right) continue;   // only what differs
        grid->addWidget(quiet(row.name, box), ++at, 0, Qt::AlignTop);
        grid->addWidget(words(left, box), at, 1, Qt::AlignTop);
        grid->addWidget(words(right, box), at, 2, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    column->addWidget(crossing.mine ? buttons(crossing) : quiet(tr("It is for the other office to settle. You can go on with your work."), box));
    return box;
}

QWidget* CrossingsPanel::buttons(const Crossing& crossing) {
    auto* line = new QWidget(this);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new FlowLayout;
    const auto add = [&](const QString& text, domain::Keep keep) {
        auto* button = new QPushButton(text, line);
        button->setAutoDefault(false);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(text, crossing.title));
        connect(button, &QPushButton::clicked, this, [this, crossing, keep] { Q_EMIT settled(crossing, keep); });
        row->addWidget(button);
        return button;
    };
    add(tr("Keep what stands"), domain::Keep::Standing);
    QPushButton* const other = add(tr("Let the other count"), domain::Keep::Lost);
    add(tr("Keep what stands, note the other"), domain::Keep::Noted);
    column->addLayout(row);
    other->setEnabled(crossing.whyNot.isEmpty());
    if (!crossing.whyNot.isEmpty()) column->addWidget(quiet(tr("The other cannot count now: %1").arg(crossing.whyNot), line));
    return line;
}

}  // namespace app
