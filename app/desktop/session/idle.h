// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QObject>

namespace app {

/// Notices that nobody has touched a key or the mouse for a while, in any window of the program; also
/// that somebody asks for the lock by Ctrl+L, whatever window is open.
class Idle : public QObject {
    Q_OBJECT

public:
    Idle(const domain::Clock& clock, QObject* parent);
    /// 0: never by itself.
    void setMinutes(int minutes);
    /// Compares the clock with the last touch; done by itself every few seconds.
    void look();

Q_SIGNALS:
    void lockWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOver() const;
    const domain::Clock& m_clock;
    QDateTime m_touched;
    int m_minutes = 0;
};

}  // namespace app
