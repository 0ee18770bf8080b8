// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/hub/hub_form.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace app {

HubForm::HubForm(QWidget* parent) : QWidget(parent), m_way(new QComboBox(this)), m_address(new QLineEdit(this)), m_state(new QLabel(this)) {
    m_way->addItems({tr("By itself, on the local network"), tr("At an address"), tr("This computer is the hub"), tr("Not at all")});
    m_address->setPlaceholderText(QStringLiteral("https://192.168.1.5:8444"));
    m_address->setMaxLength(300);
    m_state->setWordWrap(true);
    m_addressRow = new FieldRow(tr("Address of the hub"), m_address, Need::Required, {}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(subHeading(tr("Inside the office"), this));
    column->addWidget(new FieldRow(tr("How this computer comes to the office's hub"), m_way, Need::Optional,
                                   tr("Through the hub the computers of the office see each other's cases, also when nobody has a line."
                                      " Whoever has a line takes along what the others have for the district."), this));
    column->addWidget(m_addressRow);
    column->addWidget(m_state);
    ignoreWheel(m_way);
    connect(m_way, &QComboBox::activated, this, [this](int way) {
        m_addressRow->setVisible(way == Address);
        if (way == Address && m_address->text().isEmpty()) return m_address->setFocus();
        tell();
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        if (m_way->currentIndex() == Address && !m_address->text().trimmed().isEmpty()) tell();
    });
    show(Find, {}, {}, false);
}

void HubForm::show(Way way, const QString& address, const QString& state, bool trouble) {
    const bool isTyping = m_address->hasFocus() || m_way->hasFocus();
    if (!isTyping) {
        m_way->setCurrentIndex(way);
        m_address->setText(address);
        m_addressRow->setVisible(way == Address);
    }
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_state->setProperty("look", trouble ? QStringLiteral("warn") : QStringLiteral("quiet"));
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
}

void HubForm::tell() { Q_EMIT edited(static_cast<Way>(m_way->currentIndex()), m_address->text().trimmed()); }

}  // namespace app
