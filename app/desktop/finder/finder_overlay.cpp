// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/finder/finder_overlay.h"

#include "app/desktop/finder/finder_box.h"
#include "app/desktop/widgets/tab_order.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

FinderOverlay::FinderOverlay(QWidget* over) : QFrame(over), m_box(new FinderBox(this)) {
    setObjectName(QStringLiteral("finderOverlay"));
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_box);
    hide();
    over->installEventFilter(this);
    connect(m_box, &FinderBox::dismissed, this, [this] { dismiss(true); });
}

void FinderOverlay::open() {
    if (isVisible()) return dismiss(true);
    m_before = window()->focusWidget();
    m_box->clear();
    place();
    raise();
    show();
    orderTabs(this);
    m_box->editor()->setFocus(Qt::ShortcutFocusReason);
}

void FinderOverlay::dismiss(bool giveBack) {
    if (isHidden()) return;
    hide();
    if (giveBack && m_before) m_before->setFocus(Qt::OtherFocusReason);
}

bool FinderOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) place();
    return QFrame::eventFilter(watched, event);
}

/// Wide enough for a name with its address, and never past the window.
void FinderOverlay::place() {
    const QSize room = parentWidget()->size();
    const int width = std::min(fontMetrics().averageCharWidth() * 110, room.width() - 48);
    const int height = std::min(fontMetrics().height() * 30, room.height() - 48);
    setGeometry((room.width() - width) / 2, 24, width, height);
}

}  // namespace app
