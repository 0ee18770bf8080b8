// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/card_reader.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace app {

CardReader::CardReader(QWidget* page, QWidget* own) : QObject(page), m_page(page), m_own(own) {
    m_clock.start();
    qApp->installEventFilter(this);
}

bool CardReader::concerns(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    // An event wanders up the parents; it counts once, where the keyboard is.
    return widget && widget == QApplication::focusWidget() && widget != m_own && m_page->isAncestorOf(widget);
}

bool CardReader::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress, isText = event->type() == QEvent::InputMethod;
    if ((!isKey && !isText) || !concerns(watched)) return false;
    auto* where = static_cast<QWidget*>(watched);
    if (isKey) return key(where, *static_cast<QKeyEvent*>(event));
    const QString letters = static_cast<QInputMethodEvent*>(event)->commitString();
    if (!letters.isEmpty() && m_burst.key(letters, m_clock.elapsed())) begin(where);
    return false;
}

/// True: the key belongs to the reader and to nobody else.
bool CardReader::key(QWidget* where, const QKeyEvent& event) {
    // The time at which the key was pressed, where the system tells it: a busy program reads late.
    const qint64 at = event.timestamp() > 0 ? static_cast<qint64>(event.timestamp()) : m_clock.elapsed();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        if (!m_burst.isCard()) break;
        const QString payload = m_burst.text();
        m_burst.forget();
        undoTyping();
        Q_EMIT scanned(payload);
        return true;
    }
    case Qt::Key_Backspace: m_burst.takeBack(at); return false;
    default: break;
    }
    const QString letters = event.text();
    if (letters.isEmpty() || !letters.at(0).isPrint()) return false;
    if (m_burst.key(letters, at)) begin(where);
    return false;
}

void CardReader::begin(QWidget* where) {
    m_where = where;
    if (const auto* line = qobject_cast<QLineEdit*>(where)) m_before = line->text();
    if (const auto* area = qobject_cast<QPlainTextEdit*>(where)) m_before = area->toPlainText();
}

void CardReader::undoTyping() {
    if (auto* line = qobject_cast<QLineEdit*>(m_where)) line->setText(m_before);
    if (auto* area = qobject_cast<QPlainTextEdit*>(m_where)) area->setPlainText(m_before);
}

}  // namespace app
