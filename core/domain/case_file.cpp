// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_file.h"

#include "core/domain/case_steps.h"
#include "core/domain/match.h"

#include <QSet>

#include <algorithm>

namespace domain {

namespace {

bool counts(const Place& place) {
    switch (place.standing) {
        case Standing::Local:
        case Standing::Confirmed:
            return true;
        case Standing::Held:
        case Standing::Late:
            return false;
    }
    Q_UNREACHABLE();
    return false;
}

QDateTime deviceTime(const Event& event) {
    return QDateTime::fromMSecsSinceEpoch(event.envelope.deviceTimeMs, Qt::UTC);
}

bool isEarlierOfSameDevice(const Origin& origin, const Origin& than) {
    return origin.device == than.device && origin.epoch == than.epoch && origin.seq < than.seq;
}

/// True when the author, on the same device, had already lost a step of this case to one that he
/// could not have seen: then this one stands on nothing, even if the counters happen to agree.
bool standsOnLostStep(const CaseFile& file, const Envelope& envelope) {
    const auto unseen = [&](const TakenStep& step) {
        return step.revision.value_or(0) > envelope.baseRevision &&
               !isEarlierOfSameDevice(step.origin, envelope.origin);
    };
    return std::any_of(file.conflicts.begin(), file.conflicts.end(), [&](const Conflict& lost) {
        return isEarlierOfSameDevice(lost.origin, envelope.origin) &&
               unseen(file.steps[static_cast<size_t>(lost.step)]);
    });
}

/// What its author took for the newest step, on the word of another PC of the office, is not it.
bool standsOnOtherStep(const CaseFile& file, const Envelope& envelope) {
    return envelope.builtOn && file.steps.back().origin != *envelope.builtOn;
}

bool loses(const CaseFile& file, const Event& event) {
    return event.envelope.baseStep != file.stepCounter || isFinal(file.state) ||
           standsOnOtherStep(file, event.envelope) ||
           std::holds_alternative<CaseReceived>(event.body) ||
           standsOnLostStep(file, event.envelope);
}

Conflict conflictOf(const CaseFile& file, const PlacedEvent& placed) {
    const Event& event = placed.event;
    const int base = event.envelope.baseStep;
    // Nobody took a step after this base: the last one that stands is what it ran into.
    const bool taken = base >= 0 && base < file.stepCounter;
    const TakenStep& winner = taken ? file.steps[static_cast<size_t>(base)] : file.steps.back();
    return {event.envelope.origin,
            kindOf(event.body),
            event.by,
            winner.by,
            false,
            taken ? base : file.stepCounter - 1,
            placed.place.revision,
            event.envelope.actor};
}

/// Whoever took this step had the lost one before him: the server had placed it, or it is his own.
bool hasSeen(const Conflict& conflict, const Envelope& envelope) {
    return (conflict.revision && envelope.baseRevision >= *conflict.revision) ||
           conflict.origin.device == envelope.origin.device;
}

void takeStep(CaseFile& file, const PlacedEvent& placed) {
    const Event& event = placed.event;
    file.steps.push_back({event.envelope.origin, event.by, placed.place.revision});
    ++file.stepCounter;
    // Only his own: nobody's work is settled by somebody who merely went on.
    for (Conflict& conflict : file.conflicts)
        if (conflict.author == event.envelope.actor && hasSeen(conflict, event.envelope))
            conflict.settled = true;
}

/// Said before the step came: after a district was put back, what was said may arrive first.
bool isSettled(const CaseFile& file, const Origin& origin) {
    return std::any_of(file.settled.begin(), file.settled.end(),
                       [&](const QString& conflict) { return conflict == originText(origin); });
}

void noteNewest(CaseFile& file, const Event& event) {
    file.lastBy = event.by;
    file.lastAt = deviceTime(event);
}

void noteArrival(CaseFile& file, const PlacedEvent& placed) {
    file.lamport = std::max(file.lamport, placed.event.envelope.lamport);
    if (!counts(placed.place)) {
        ++file.held;
        return;
    }
    file.revision = std::max(file.revision, placed.place.revision.value_or(0));
    if (placed.place.standing == Standing::Local) ++file.unconfirmed;
}

bool isEarly(const CaseFile& file, const Event& event) { return event.envelope.baseStep > file.stepCounter && !isFinal(file.state); }

void lose(CaseFile& file, const PlacedEvent& placed) {
    file.conflicts.push_back(conflictOf(file, placed));
    file.conflicts.back().settled = isSettled(file, placed.event.envelope.origin);
}

/// What waited for the step just taken; the first of several. Nothing when somebody has settled it meanwhile.
std::optional<PlacedEvent> nextWaiting(CaseFile& file) {
    const auto found = std::find_if(file.early.begin(), file.early.end(), [&](const PlacedEvent& early) {
        return early.event.envelope.baseStep == file.stepCounter;
    });
    if (found == file.early.end()) return {};
    PlacedEvent event = std::move(*found);
    file.early.erase(found);
    const auto lost = std::find_if(file.conflicts.begin(), file.conflicts.end(), [&](const Conflict& conflict) {
        return conflict.origin == event.event.envelope.origin;
    });
    if (lost == file.conflicts.end() || lost->settled) return nextWaiting(file);
    file.conflicts.erase(lost);
    return event;
}

}  // namespace

qint64 owed(const CaseFile& file) {
    qint64 total = 0;
    for (const FeeLine& fee : file.fees) total = std::min(largestSum, total + fee.total());
    return std::max<qint64>(0, total - file.paid);
}

QDateTime claimedTime(const Event& event) {
    QDateTime claimed;
    if (const auto* received = std::get_if<CaseReceived>(&event.body))
        claimed = received->receivedAt;
    else if (const auto* supplement = std::get_if<SupplementReceived>(&event.body))
        claimed = supplement->receivedAt;
    else if (const auto* returned = std::get_if<ResultReturned>(&event.body))
        claimed = returned->at;
    return claimed.isValid() ? claimed : deviceTime(event);
}

std::optional<CaseFile> begin(const PlacedEvent& first) {
    const auto* received = std::get_if<CaseReceived>(&first.event.body);
    if (!received || !counts(first.place)) return {};
    CaseFile file = opened(first.event, *received);
    noteArrival(file, first);
    takeStep(file, first);
    noteNewest(file, first.event);
    return file;
}

namespace {

/// Of what counts.
CaseFile follow(CaseFile file, const PlacedEvent& placed) {
    const Event& event = placed.event;
    switch (classOf(event.body)) {
        case EventClass::Unknown:
            file.hasUnknown = true;
            file.needsNewerProgram |= event.envelope.mustUnderstand;
            return file;
        case EventClass::Step:
            if (loses(file, event)) {
                if (isEarly(file, event)) file.early.push_back(placed);
                lose(file, placed);
                return file;
            }
            takeStep(file, placed);
            break;
        case EventClass::Description:
        case EventClass::Fact:
            break;
    }
    change(file, event);
    followPins(file, placed);
    noteNewest(file, event);
    return file;
}

}  // namespace

CaseFile apply(CaseFile file, const PlacedEvent& placed) {
    noteArrival(file, placed);
    if (!counts(placed.place)) return file;
    const int before = file.stepCounter;
    file = follow(std::move(file), placed);
    if (file.stepCounter == before) return file;
    while (const auto waiting = nextWaiting(file)) file = follow(std::move(file), *waiting);
    return file;
}

std::optional<CaseFile> fold(std::vector<PlacedEvent> events) {
    std::sort(events.begin(), events.end(), before);
    QSet<QByteArray> told;
    std::erase_if(events, [&](const PlacedEvent& placed) {
        const Origin& origin = placed.event.envelope.origin;
        const QByteArray key =
            origin.device.bytes() + origin.epoch.bytes() + QByteArray::number(origin.seq);
        const bool again = told.contains(key);
        told.insert(key);
        return again;
    });
    std::optional<CaseFile> file;
    const auto first = std::find_if(events.begin(), events.end(), [&](const PlacedEvent& placed) {
        file = begin(placed);
        return file.has_value();
    });
    if (!file) return {};
    // What stands before the reception, as when it was confirmed late, counts after it.
    for (auto at = events.begin(); at != events.end(); ++at)
        if (at != first) file = apply(*std::move(file), *at);
    return file;
}

}  // namespace domain
