// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/clock_doubt.h"

#include "app/text/status_text.h"

#include <cstdlib>

namespace app {
namespace {

constexpr qint64 tolerated = 10 * 60 * 1000;  // ms

}  // namespace

std::optional<domain::Error> clockDoubt(store::Store& store) {
    const auto last = store.outbox().lastExchange();
    if (!last.serverTime || !last.serverTimeAt) return std::nullopt;
    const QDateTime now = store.clock().now();
    const qint64 off = last.serverTime->msecsTo(*last.serverTimeAt);
    if (std::abs(off) <= tolerated && now >= last.serverTime->addMSecs(-tolerated)) return std::nullopt;
    // Where the clock ran on since that contact, the district's time is as far ahead or behind as then.
    const QDateTime theirs = std::max(*last.serverTime, now.addMSecs(-off));
    return domain::Error{domain::Refusal::ClockSuspicious, momentText(theirs), momentText(now)};
}

}  // namespace app
