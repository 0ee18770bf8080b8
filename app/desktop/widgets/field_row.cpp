// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/field_row.h"

#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {

FieldRow::FieldRow(const QString& label, QWidget* editor, Need need, const QString& help,
                   QWidget* parent)
    : QWidget(parent),
      m_plainLabel(label),
      m_label(new QLabel(this)),
      m_editor(editor),
      m_help(quiet(help, this)),
      m_error(new QLabel(this)) {
    m_label->setText(need == Need::Required ? tr("%1 (required)").arg(label) : label);
    m_label->setVisible(!label.isEmpty());
    m_label->setBuddy(editor);
    m_label->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setProperty("look", QStringLiteral("error"));
    editor->setParent(this);
    editor->setAccessibleName(label);
    // The part of an editable choice that is typed into is a widget of its own for screen readers.
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->isEditable()) box->lineEdit()->setAccessibleName(label);
        // The longest choice must not push the page wider than the screen; the list itself is as wide as it needs.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    editor->setAccessibleDescription(help);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_error);
    layout->addWidget(m_help);
    layout->addStretch(1);
    m_help->setVisible(!help.isEmpty());
    m_error->hide();
}

void FieldRow::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence.isEmpty() ? m_help->text() : sentence);
    setLook(m_editor, sentence.isEmpty() ? QString() : QStringLiteral("wrong"));
}

QString FieldRow::error() const { return m_error->text(); }

}  // namespace app
