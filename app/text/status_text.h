// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_state.h"
#include "core/domain/role.h"

#include <QDateTime>
#include <QString>

namespace app {

/// Values → the words clerks use.
QString stateText(domain::CaseState state);
QString roleText(domain::Role role);
QString actText(domain::Act act);
/// "receipt" → "Receipt and appointment"; a slip nobody knows keeps its name.
QString slipText(const QString& slip);

/// Where a record is; green is only for the last.
enum class Where { ThisComputer, WithCourier, District };
QString whereText(Where where);
/// The same with the district's receipt: "Received by the district, receipt R-000123".
QString whereText(Where where, const QString& receipt);

/// Moments in office time: "23/11/2026", "09:05 23/11/2026", "today 09:05".
QString dateText(const QDateTime& moment);
QString momentText(const QDateTime& moment);
QString nearMomentText(const QDateTime& moment, const QDateTime& now);
/// Told once, after a newer program met the data of an older one.
QString upgradeText(const QString& copy);
/// "12,5 MB", "640 kB".
QString bytesText(qint64 bytes);
/// A number beside a list; "999+" for what nobody counts any further.
QString countText(int count);
/// "about 3 minutes".
QString durationText(qint64 seconds);

}  // namespace app
