// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/wake.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>

namespace app {

Wake::Wake(const domain::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock) {
    look();
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Wake::look);
    timer->start(client::SleepWatch::interval);
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
    using namespace std::chrono;
    const auto running = duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
    const client::SleepWatch::Saw saw = m_watch.look(running, m_clock.now());
    if (saw == client::SleepWatch::Saw::Nothing) return;
    if (saw == client::SleepWatch::Saw::Slept) Q_EMIT slept();
    Q_EMIT happened();
}

bool Wake::behindPortal() const {
    const QNetworkInformation* const network = QNetworkInformation::instance();
    return network && network->supports(QNetworkInformation::Feature::CaptivePortal) && network->isBehindCaptivePortal();
}

}  // namespace app
