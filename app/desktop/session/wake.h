// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QObject>

namespace app {

/// Notices that the computer slept, that its clock was set, or that the network came back: old
/// connections and old appointments are worth nothing then.
class Wake : public QObject {
    Q_OBJECT

public:
    Wake(const domain::Clock& clock, QObject* parent);
    /// Compares the clock with what it was at the last look; done by itself twice a minute.
    void look();

Q_SIGNALS:
    void happened();

private:
    const domain::Clock& m_clock;
    QDateTime m_seen;
};

}  // namespace app
