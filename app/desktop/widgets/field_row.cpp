// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/field_row.h"

#include "app/desktop/widgets/looks.h"

#include <QLabel>
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
