// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/lock.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/sign_in/lock_dialog.h"
#include "app/desktop/widgets/cover.h"

#include <QApplication>
#include <QEvent>
#include <QInputMethod>
#include <QToolTip>

namespace app {
namespace {

bool isPassing(const QWidget* window) {
    const Qt::WindowType type = window->windowType();
    return type == Qt::Popup || type == Qt::ToolTip || type == Qt::SplashScreen;
}

/// Menus and lists of suggestions take keys and mouse for themselves: they would stand above the lock.
void closePopups() {
    QToolTip::hideText();
    while (QPointer<QWidget> popup = QApplication::activePopupWidget()) {
        popup->close();
        if (popup && popup == QApplication::activePopupWidget()) return;
    }
}

}  // namespace

Lock::Lock(const QString& person, std::function<QString(const QString& password)> refusal, QWidget* window)
    : m_dialog(std::make_unique<LockDialog>(person, window)) {
    closePopups();
    QGuiApplication::inputMethod()->commit();   // half a syllable belongs to the text
    m_active = QApplication::activeWindow();
    m_focus = QApplication::focusWidget();
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* one : windows)
        if (one->isVisible()) cover(one);
    connectGuarded(m_dialog.get(), &LockDialog::unlockRequested, this, [this, refusal](const QString& password) {
        const QString sentence = refusal(password);
        if (!sentence.isEmpty()) return m_dialog->showRefusal(sentence);
        Q_EMIT opened();
    });
    connect(m_dialog.get(), &LockDialog::otherRequested, this, &Lock::otherRequested);
    QCoreApplication::instance()->installEventFilter(this);
    toTheFront();
}

Lock::~Lock() {
    QCoreApplication::instance()->removeEventFilter(this);
    m_dialog.reset();
    for (const QPointer<QWidget>& one : std::as_const(m_covers)) {
        if (!one) continue;   // its window was closed meanwhile
        one->window()->setWindowTitle(one->window()->property(Cover::titleBefore).toString());
        delete one;
    }
    if (!m_active || !m_active->isVisible()) return;
    m_active->activateWindow();
    if (m_focus && m_focus->isVisible()) m_focus->setFocus(Qt::ActiveWindowFocusReason);
}

QWidget* Lock::dialog() const { return m_dialog.get(); }

void Lock::askNoMore() { m_dialog->hide(); }

void Lock::cover(QWidget* window) {
    if (window == m_dialog.get() || isPassing(window) || m_covers.value(window)) return;
    window->setProperty(Cover::titleBefore, window->windowTitle());
    window->setWindowTitle(tr("Locked"));   // a title may name a citizen
    m_covers.insert(window, new Cover(tr("Locked"), window));
}

/// The newest modal window is the one that answers.
void Lock::toTheFront() {
    m_dialog->hide();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

bool Lock::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Show || !watched->isWidgetType()) return false;
    auto* window = static_cast<QWidget*>(watched);
    if (!window->isWindow() || isPassing(window) || window == m_dialog.get()) return false;
    cover(window);
    if (m_dialog->isVisible()) QMetaObject::invokeMethod(this, [this] { toTheFront(); }, Qt::QueuedConnection);
    return false;
}

}  // namespace app
