// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>

#include <vector>

namespace calendar {

/// When the counter is open. One working day is hoursPerDay() hours.
struct OfficeHours {
    struct Span {
        QTime from, to;
        friend bool operator==(const Span&, const Span&) = default;
    };
    std::vector<Span> spans{{QTime(7, 0), QTime(11, 30)}, {QTime(13, 30), QTime(17, 0)}};
    bool saturdayMorning = false;   ///< receives, but does not count as a working day

    QTime opens() const { return spans.front().from; }
    QTime closes() const { return spans.back().to; }
    int minutesPerDay() const;
    /// Ordered, not empty, no overlap.
    bool isValid() const;
    friend bool operator==(const OfficeHours&, const OfficeHours&) = default;
};

}  // namespace calendar
