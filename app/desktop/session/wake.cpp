// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/wake.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>
#include <cstdlib>

namespace app {
namespace {

constexpr std::chrono::seconds between{30};
constexpr std::chrono::milliseconds asleep = std::chrono::minutes(2);

}  // namespace

Wake::Wake(const domain::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_seen(clock.now()) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Wake::look);
    timer->start(between);
    // A system that cannot tell is one that is asked at intervals, as every system is.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    using Reach = QNetworkInformation::Reachability;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reach reach) {
                if (reach == Reach::Online || reach == Reach::Site) Q_EMIT happened();
            });
}

void Wake::look() {
    const QDateTime now = m_clock.now();
    // Timers stand still while the computer sleeps; the clock does not.
    const std::chrono::milliseconds passed{std::abs(m_seen.msecsTo(now))};
    m_seen = now;
    if (passed > asleep) Q_EMIT happened();
}

}  // namespace app
