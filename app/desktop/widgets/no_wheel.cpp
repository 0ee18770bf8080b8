// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/no_wheel.h"

#include <QEvent>
#include <QWidget>

namespace app {
namespace {

class WheelFilter : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel) return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

}  // namespace

void ignoreWheel(QWidget* editor) {
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(new WheelFilter(editor));
}

}  // namespace app
