// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/records.h"

#include <QHash>

#include <vector>

/// What a push brings is consecutive: in its device's log, in the journal and mostly in one feed. So
/// the journal says once per run, not once per event, where events stand; an index entry for each
/// would cost more than the event itself.
namespace server {

/// Events `first` to `last` of the journal are those of an epoch from `seq` on.
struct LogRun {
    domain::DeviceId device;
    domain::EpochId epoch;
    qint64 seq = 0, first = 0, last = 0;
};
/// Events `first` to `last` of the journal stand in a unit's feed from `pos` on.
struct FeedRun {
    QString unit;
    qint64 pos = 0, first = 0, last = 0;
};

/// As few as say the same. The events are in the order of their numbers, without a gap.
std::vector<LogRun> logRuns(const std::vector<NewEvent>& events);
/// `heads`: how far each of the feeds went; then how far it goes.
std::vector<FeedRun> feedRuns(const std::vector<NewEvent>& events, QHash<QString, qint64>& heads);
/// The same for events of the journal by number that are all shown to one unit.
std::vector<FeedRun> feedRuns(const std::vector<qint64>& events, const QString& unit, qint64& head);

}  // namespace server
