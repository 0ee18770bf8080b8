// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/empty_state.h"

#include "app/desktop/widgets/looks.h"

#include <QLabel>
#include <QVBoxLayout>

namespace app {

EmptyState::EmptyState(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_title(subHeading(title, this)), m_text(quiet(text, this)) {
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addStretch(2);
}

void EmptyState::setWords(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
}

}  // namespace app
