// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/cover.h"

#include <QEvent>

namespace app {

Cover::Cover(const QString& word, QWidget* window) : QLabel(word, window) {
    setObjectName(QStringLiteral("cover"));
    setAlignment(Qt::AlignCenter);
    setAutoFillBackground(true);
    setGeometry(window->rect());
    window->installEventFilter(this);
    show();
    raise();
    repaint();   // now, whatever is done next
}

bool Cover::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Show || type == QEvent::ChildPolished) {
        setGeometry(static_cast<QWidget*>(watched)->rect());
        raise();
    }
    return false;
}

}  // namespace app
