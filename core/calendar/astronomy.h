// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace calendar {

/// The Julian day, in Vietnamese civil days (UTC+7), on which new moon number `k` falls. Number 0
/// is the new moon of January 2000. Good to about two minutes between 1900 and 2200.
qint64 newMoonDay(int k);
/// Number of the last new moon on or before that civil day.
int newMoonUpTo(qint64 julianDay);
/// Which twelfth of the ecliptic the sun is in when that civil day begins: 0 from the spring
/// equinox, 9 from the winter solstice.
int sunSector(qint64 julianDay);

}  // namespace calendar
