// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/text_area.h"

namespace app {

TextArea::TextArea(int lines, QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * lines + 20);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QString recognisable(const QString& text) {
    constexpr qsizetype enough = 80;
    return text.simplified().left(enough);
}

}  // namespace app
