// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace calendar {

inline bool isWeekend(QDate date) {
    return date.dayOfWeek() >= Qt::Saturday;
}

}  // namespace calendar
