// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <chrono>

namespace test {

/// A clock that moves only when told. Starts on a Monday, 02/03/2026, 08:00 in the office.
class FakeClock final : public domain::Clock {
public:
    FakeClock() = default;
    explicit FakeClock(QDateTime start) : m_now(start.toUTC()) {}

    QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds step) { m_now = m_now.addMSecs(step.count()); }
    void set(const QDateTime& moment) { m_now = moment.toUTC(); }

private:
    QDateTime m_now{QDate(2026, 3, 2), QTime(1, 0), Qt::UTC};
};

}  // namespace test
