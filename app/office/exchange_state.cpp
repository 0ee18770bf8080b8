// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/exchange_state.h"

#include "app/office/clock_doubt.h"
#include "core/domain/refusal_name.h"
#include "core/store/line_book.h"
#include "core/store/twin.h"

namespace app {

QDateTime lineNow(store::Store& store) {
    const auto last = store.outbox().lastExchange();
    return domain::trustedNow(store.clock().now(), last.serverTime, last.serverTimeAt);
}

LineState lineStateOf(store::Store& store) {
    const auto last = store.outbox().lastExchange();
    const store::LineBook book(store.settings());
    const store::LineRecord record = book.record();
    LineState line{.enrolled = store.settings().server().has_value(), .failures = last.failures, .hint = record.hint,
                   .tried = last.tried, .succeeded = last.succeeded, .next = last.nextTry, .now = store.clock().now(),
                   .hold = domain::holdAt(book.rules(), record.today, lineNow(store)),
                   .clockDoubtful = clockDoubt(store).has_value()};
    if (last.failures > 0) line.problem = domain::refusalFromName(last.problem);
    return line;
}

TwinState twinStateOf(store::Store& store) {
    using Stage = store::Twin::Stage;
    const store::Twin twin = store::twinOf(store.settings());
    TwinState state{.stage = TwinState::Stage::None, .forked = twin.cause == store::Twin::Cause::Forked, .since = twin.since.value_or(QDateTime())};
    switch (twin.stage) {
    case Stage::None: break;
    case Stage::Asked: state.stage = TwinState::Stage::Asked; break;
    case Stage::Parting: state.stage = TwinState::Stage::Parting; break;
    case Stage::Parted: state.stage = TwinState::Stage::Parted; break;
    }
    return state;
}

RecordState recordState(const store::TrayRow& row, const LineState& line) {
    // What was written since is not on the stick; of scans it cannot be said.
    const bool isCarried = line.handedOver && row.events > 0 && row.newest && *row.newest <= *line.handedOver;
    return {.begun = row.row.has_value(), .events = row.events, .scans = row.scans, .previews = row.previews,
            .scanBytes = row.scanBytes, .notTaken = row.notTaken, .conflicts = row.row ? row.row->conflicts : 0,
            .withCourier = isCarried ? line.handedOver : std::nullopt, .receipt = row.receipt};
}

RecordState recordState(const store::Waiting& waiting) {
    return {.events = static_cast<int>(waiting.events), .scans = waiting.blobs, .previews = waiting.previews,
            .scanBytes = waiting.blobBytes};
}

}  // namespace app
