// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/twin_bar.h"

#include "app/desktop/widgets/flow_layout.h"
#include "app/desktop/widgets/looks.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

TwinBar::TwinBar(QWidget* parent)
    : QFrame(parent), m_words(new QLabel(this)), m_same(new QPushButton(sameComputerText(), this)),
      m_second(new QPushButton(secondComputerText() + QStringLiteral(" …"), this)),
      m_after(new QPushButton(tr("It is the same computer after all"), this)),
      m_register(new QPushButton(tr("Register this computer …"), this)) {
    setObjectName(QStringLiteral("twinBar"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 12, 8);
    column->addWidget(m_words);
    auto* answers = new FlowLayout;
    for (QPushButton* button : {m_same, m_second, m_after, m_register}) answers->addWidget(button);
    column->addLayout(answers);
    connect(m_same, &QPushButton::clicked, this, &TwinBar::sameRequested);
    connect(m_after, &QPushButton::clicked, this, &TwinBar::sameRequested);
    connect(m_second, &QPushButton::clicked, this, &TwinBar::secondRequested);
    connect(m_register, &QPushButton::clicked, this, &TwinBar::registerRequested);
    hide();
}

void TwinBar::show(const TwinState& state, bool mayAnswer) {
    using Stage = TwinState::Stage;
    QString words = twinText(state);
    if (!words.isEmpty() && !mayAnswer) words += u' ' + tr("An administrator of the office answers; until then the work goes on.");
    const bool isNews = words != m_words->text() && !words.isEmpty();
    m_words->setText(words);
    m_same->setVisible(mayAnswer && state.stage == Stage::Asked);
    m_second->setVisible(mayAnswer && state.stage == Stage::Asked);
    m_after->setVisible(mayAnswer && state.stage == Stage::Parting);
    m_register->setVisible(mayAnswer && state.stage == Stage::Parted);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    if (!isNews) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace app
