// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/help_door.h"

#include "app/desktop/help/help_window.h"
#include "app/desktop/widgets/keys.h"

#include <QApplication>
#include <QKeyEvent>

namespace app {
namespace {

constexpr char pageProperty[] = "helpPage";

}  // namespace

void setHelpPage(QWidget* widget, const QString& page) { widget->setProperty(pageProperty, page); }

HelpDoor::HelpDoor(QString language, std::function<QString(QWidget*)> pageOf, QObject* parent)
    : QObject(parent), m_language(std::move(language)), m_pageOf(std::move(pageOf)) {
    QApplication::instance()->installEventFilter(this);
}

HelpDoor::~HelpDoor() { delete m_window; }

HelpWindow* HelpDoor::window() const { return m_window; }

/// The nearest widget that says what it is about; else the window's own page, or that of the window
/// from which it was opened.
QString HelpDoor::pageFor(QWidget* widget) const {
    for (QWidget* at = widget; at; at = at->parentWidget()) {
        const QString told = at->property(pageProperty).toString();
        const QString ofWindow = at->isWindow() ? m_pageOf(at) : QString();
        if (!told.isEmpty()) {
            // Only in a window of ours: two offices may be open in one program.
            for (QWidget* over = at; over; over = over->parentWidget())
                if (over->isWindow() && !m_pageOf(over).isEmpty()) return told;
        }
        if (!ofWindow.isEmpty()) return ofWindow;
    }
    return {};
}

bool HelpDoor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (QKeySequence(key->keyCombination()) != keyOf("help")) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    const QString page = widget ? pageFor(widget) : QString();
    if (page.isEmpty()) return false;
    open(page, widget->window());
    return true;
}

void HelpDoor::open(const QString& page, QWidget* over) {
    // A window that waits for an answer lets only its own children be used.
    QWidget* waiting = over && over->isModal() ? over : nullptr;
    if (m_window && m_window->parentWidget() != waiting) delete m_window;
    if (!m_window) m_window = new HelpWindow(m_language, waiting);
    m_window->openPage(page);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    Q_EMIT opened(page);
}

}  // namespace app
