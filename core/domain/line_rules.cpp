// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/line_rules.h"

#include "core/domain/clock.h"

#include <algorithm>
#include <cstdlib>

namespace domain {
namespace {

constexpr qint64 tolerated = 10 * 60 * 1000;        // ms a clock may be off
constexpr qint64 leastSample = 4 * 1024;            // bytes; below it only the way there and back is measured
constexpr qint64 leastToSay = 16 * 1024;
constexpr qint64 enoughToTrust = 256 * 1024;
constexpr qint64 rememberedMs = 120'000;

QTime timeOf(int minute) { return QTime(0, 0).addSecs(std::clamp(minute, 0, 24 * 60 - 1) * 60); }

/// The next moment, `now` or later, at which the window is open.
QDateTime opening(const NightWindow& window, const QDateTime& now) {
    if (within(window, officeTime(now).time())) return now;
    const QDateTime today = officeMoment(officeDate(now), timeOf(window.from));
    return today >= now ? today : officeMoment(officeDate(now).addDays(1), timeOf(window.from));
}

}  // namespace

bool within(const NightWindow& window, QTime time) {
    const QTime from = timeOf(window.from), to = timeOf(window.to);
    if (from == to) return true;
    if (from < to) return time >= from && time < to;
    return time >= from || time < to;
}

DayTally counted(const DayTally& tally, QDate today, qint64 up, qint64 down) {
    const bool same = tally.day == today;
    return {.day = today, .up = (same ? tally.up : 0) + up, .down = (same ? tally.down : 0) + down};
}

qint64 spentOn(const DayTally& tally, QDate today) { return tally.day == today ? tally.up + tally.down : 0; }

PaperHold holdAt(const LineRules& rules, const DayTally& tally, const QDateTime& now) {
    const QDate today = officeDate(now);
    const auto open = [&](const QDateTime& from) { return rules.night ? opening(*rules.night, from) : from; };
    if (rules.dayCapBytes > 0 && spentOn(tally, today) >= rules.dayCapBytes)
        return {PaperHold::Why::Cap, open(officeMoment(today.addDays(1), QTime(0, 0)))};
    if (rules.night && !within(*rules.night, officeTime(now).time())) return {PaperHold::Why::Night, open(now)};
    return {};
}

QDateTime trustedNow(const QDateTime& now, const std::optional<QDateTime>& serverTime,
                     const std::optional<QDateTime>& saidAt) {
    if (!serverTime || !saidAt) return now;
    const qint64 off = serverTime->msecsTo(*saidAt);
    if (std::abs(off) <= tolerated && now >= serverTime->addMSecs(-tolerated)) return now;
    return std::max(*serverTime, now.addMSecs(-off));
}

LineSpeed measured(const LineSpeed& speed, qint64 bytes, qint64 tookMs) {
    if (bytes < leastSample) return speed;
    LineSpeed next{speed.bytes + bytes, speed.ms + std::max<qint64>(1, tookMs)};
    if (next.ms > rememberedMs) {
        next.bytes = static_cast<qint64>(static_cast<double>(next.bytes) * rememberedMs / static_cast<double>(next.ms));
        next.ms = rememberedMs;
    }
    return next;
}

std::optional<qint64> bytesPerSecond(const LineSpeed& speed) {
    if (speed.bytes < leastToSay || speed.ms <= 0) return std::nullopt;
    return std::max<qint64>(1, static_cast<qint64>(static_cast<double>(speed.bytes) * 1000 / static_cast<double>(speed.ms)));
}

bool isRough(const LineSpeed& speed) { return speed.bytes < enoughToTrust; }

std::optional<qint64> secondsFor(qint64 bytes, const LineSpeed& speed) {
    const auto rate = bytesPerSecond(speed);
    if (!rate) return std::nullopt;
    return (std::max<qint64>(0, bytes) + *rate - 1) / *rate;
}

}  // namespace domain
