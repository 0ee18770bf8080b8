// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/runs.h"

namespace server {
namespace {

/// One more at the end of a feed.
void show(std::vector<FeedRun>& runs, const QString& unit, qint64 event, qint64& head) {
    ++head;
    if (!runs.empty() && runs.back().unit == unit && runs.back().last + 1 == event)
        runs.back().last = event;
    else
        runs.push_back({unit, head, event, event});
}

}  // namespace

std::vector<LogRun> logRuns(const std::vector<NewEvent>& events) {
    std::vector<LogRun> runs;
    for (const NewEvent& event : events) {
        const qint64 number = event.number, seq = event.verdict.seq;
        if (!runs.empty()) {
            LogRun& run = runs.back();
            if (run.device == event.device && run.epoch == event.epoch && run.last + 1 == number &&
                run.seq + (run.last - run.first) + 1 == seq) {
                run.last = number;
                continue;
            }
        }
        runs.push_back({event.device, event.epoch, seq, number, number});
    }
    return runs;
}

std::vector<FeedRun> feedRuns(const std::vector<NewEvent>& events, QHash<QString, qint64>& heads) {
    std::vector<FeedRun> runs;
    const QString* unit = nullptr;   // mostly the same one as before
    qint64* head = nullptr;
    for (const NewEvent& event : events) {
        if (!unit || *unit != event.unit) head = &heads[event.unit];
        unit = &event.unit;
        show(runs, *unit, event.number, *head);
    }
    return runs;
}

std::vector<FeedRun> feedRuns(const std::vector<qint64>& events, const QString& unit, qint64& head) {
    std::vector<FeedRun> runs;
    for (const qint64 event : events) show(runs, unit, event, head);
    return runs;
}

}  // namespace server
