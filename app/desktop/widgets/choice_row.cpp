// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/choice_row.h"

#include "app/desktop/widgets/flow_layout.h"
#include "app/text/status_text.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QToolButton>

namespace app {

ChoiceRow::ChoiceRow(const QString& accessibleName, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setAccessibleName(accessibleName);
    setLayout(new FlowLayout(this));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int choice, bool on) {
        // Tab comes to the chosen one, arrow keys to the others.
        m_group->button(choice)->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        if (on) Q_EMIT chosen(choice);
    });
}

void ChoiceRow::add(const QString& words) {
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setText(words);
    button->setAccessibleName(words);
    button->setProperty("look", QStringLiteral("choice"));
    button->setFocusPolicy(m_words.empty() ? Qt::StrongFocus : Qt::ClickFocus);
    const QSignalBlocker quiet(m_group);
    m_group->addButton(button, static_cast<int>(m_words.size()));
    if (m_words.empty()) button->setChecked(true);
    m_words.push_back(words);
    button->installEventFilter(this);
    layout()->addWidget(button);
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool on = key == Qt::Key_Right || key == Qt::Key_Down, back = key == Qt::Key_Left || key == Qt::Key_Up;
    const int next = current() + (on ? 1 : back ? -1 : 0);
    if (!on && !back) return QWidget::eventFilter(watched, event);
    if (next >= 0 && next < static_cast<int>(m_words.size())) {
        choose(next);
        m_group->button(next)->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void ChoiceRow::setNumber(int choice, int number) {
    const QString& words = m_words[static_cast<std::size_t>(choice)];
    QAbstractButton* button = m_group->button(choice);
    const QString text = number < 0 ? words : tr("%1 (%2)").arg(words, countText(number));
    if (button->text() == text) return;
    button->setText(text);
    button->setAccessibleName(text);
}

int ChoiceRow::current() const { return m_group->checkedId(); }

void ChoiceRow::choose(int choice) { m_group->button(choice)->setChecked(true); }

}  // namespace app
