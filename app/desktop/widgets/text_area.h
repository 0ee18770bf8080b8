// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace app {

/// Several lines of text; Tab goes to the next field. `longest` is enforced by a message, never by
/// cutting off what was typed.
class TextArea : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextArea(int lines, QWidget* parent = nullptr);
    QString text() const { return toPlainText(); }
};

/// The first words of a longer text on one line, to recognise it by.
QString recognisable(const QString& text);

}  // namespace app
