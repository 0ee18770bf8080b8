// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/idle.h"

#include "app/desktop/widgets/keys.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QTimer>

#include <chrono>

namespace app {
namespace {

constexpr std::chrono::seconds between{5};

bool isTouch(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::MouseButtonPress ||
           type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TabletPress ||
           type == QEvent::InputMethod;
}

bool asksForLock(const QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    return QKeySequence(static_cast<const QKeyEvent*>(event)->keyCombination()) == keyOf("lock");
}

}  // namespace

Idle::Idle(const domain::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock), m_touched(clock.now()) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Idle::look);
    timer->start(between);
    QCoreApplication::instance()->installEventFilter(this);
}

void Idle::setMinutes(int minutes) { m_minutes = minutes; }

bool Idle::isOver() const {
    return m_minutes > 0 && m_touched.secsTo(m_clock.now()) >= std::chrono::seconds(std::chrono::minutes(m_minutes)).count();
}

void Idle::look() {
    const QDateTime now = m_clock.now();
    if (now < m_touched) m_touched = now;   // the clock was set back
    if (isOver()) Q_EMIT lockWanted();
}

bool Idle::eventFilter(QObject*, QEvent* event) {
    if (!isTouch(event->type())) return false;
    // A computer that slept is touched before the timer comes round: who touches it must not see anything.
    const bool late = isOver();
    m_touched = m_clock.now();
    if (!late && !asksForLock(event)) return false;
    Q_EMIT lockWanted();
    return true;
}

}  // namespace app
