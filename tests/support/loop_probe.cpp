// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loop_probe.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <exception>
#include <utility>

namespace test {
namespace {

constexpr double aFrameMs = 1000.0 / 60;

QString described(const char* receiver, int type) {
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 to %2").arg(name ? QLatin1String(name) : QString::number(type), QLatin1String(receiver));
}

}  // namespace

LoopProbe::LoopProbe(int& argc, char* argv[]) : QApplication(argc, argv) {
    m_clock.start();
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { loopTurned(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { loopTurned(); });
}

void LoopProbe::doing(const QString& act) {
    const auto found = std::find_if(m_acts.begin(), m_acts.end(), [&](const Act& one) { return one.name == act; });
    m_act = static_cast<int>(found - m_acts.begin());
    if (found == m_acts.end()) m_acts.push_back({.name = act, .during = {}});
    m_from = m_clock.nsecsElapsed();
}

void LoopProbe::does(const QString& act, const std::function<void()>& work) {
    doing(act);
    bool done = false;
    std::exception_ptr thrown;   // must not fly through the event loop
    QMetaObject::invokeMethod(this, [&] {
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
        }
        done = true;
    }, Qt::QueuedConnection);
    while (!done) processEvents();
    if (thrown) std::rethrow_exception(thrown);
}

/// A stretch ends: the loop has a turn, or a delivery is through.
void LoopProbe::over(const char* receiver, int type) {
    const qint64 now = m_clock.nsecsElapsed();
    const double ms = static_cast<double>(now - std::exchange(m_from, now)) / 1e6;
    if (m_act < 0) return;
    Act& act = m_acts[static_cast<std::size_t>(m_act)];
    ++act.stretches;
    if (ms > aFrameMs) ++act.overAFrame;
    if (ms <= act.worstMs) return;
    act.worstMs = ms;
    act.during = receiver ? described(receiver, type) : QStringLiteral("until a window that waits was open");
}

/// A loop inside a delivery: what ran before it is one stretch, what it delivers are others.
void LoopProbe::loopTurned() {
    if (m_depth > m_base) {
        over(nullptr, 0);
        m_base = m_depth;
    }
    m_from = m_clock.nsecsElapsed();
}

bool LoopProbe::notify(QObject* receiver, QEvent* event) {
    const bool outermost = m_depth == m_base;
    const int type = event->type();
    const char* name = receiver->metaObject()->className();   // it may be gone afterwards
    if (outermost) m_from = m_clock.nsecsElapsed();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (m_base > m_depth) m_base = m_depth;   // the loop inside has ended
    if (m_base == m_depth) over(name, type);
    return taken;
}

}  // namespace test
