// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/office_hours.h"

#include <algorithm>

namespace calendar {

int OfficeHours::minutesPerDay() const {
    int seconds = 0;
    for (const Span& span : spans) seconds += span.from.secsTo(span.to);
    return seconds / 60;
}

bool OfficeHours::isValid() const {
    const auto inOrder = [](const Span& span) {
        return span.from.isValid() && span.to.isValid() && span.from < span.to;
    };
    const auto clashes = [](const Span& a, const Span& b) { return b.from < a.to; };
    return !spans.empty() && std::all_of(spans.begin(), spans.end(), inOrder) &&
           std::adjacent_find(spans.begin(), spans.end(), clashes) == spans.end();
}

}  // namespace calendar
