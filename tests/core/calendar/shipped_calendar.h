// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"

#include <vector>

/// The calendar files as shipped, and office moments as a clerk would say them.
namespace test {

std::vector<QByteArray> shippedHolidayFiles();
calendar::Calendar shippedCalendar(calendar::OfficeHours hours = {});
/// "2026-08-21 16:10" in office time, as the moment it is.
QDateTime office(const char* dateAndTime);
/// A moment as the office's clock shows it: "2026-08-25 17:00".
QString shown(const QDateTime& moment);
QDate day(const char* iso);

}  // namespace test
