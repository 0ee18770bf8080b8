// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/text_area.h"

namespace app {

TextArea::TextArea(int lines, QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * lines + 20);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

}  // namespace app
