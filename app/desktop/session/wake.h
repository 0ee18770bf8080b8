// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "sync/client/sleep_watch.h"

#include <QObject>

namespace app {

/// Notices that the computer slept, that its clock was set, or that the network came back: old
/// connections and old appointments are worth nothing then.
class Wake : public QObject {
    Q_OBJECT

public:
    Wake(const domain::Clock& clock, QObject* parent);
    /// Compares the clocks with what they were at the last look; done by itself every ten seconds.
    void look();
    /// The system thinks that the network asks for a sign-in page first. A hint, no more: not every system tells.
    bool behindPortal() const;

Q_SIGNALS:
    void slept();              ///< before `happened`: what was under way is worth nothing
    void happened();

private:
    const domain::Clock& m_clock;
    client::SleepWatch m_watch;
};

}  // namespace app
