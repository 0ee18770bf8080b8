// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/line_text.h"
#include "app/text/twin_text.h"
#include "core/store/store.h"
#include "core/store/trays.h"

namespace app {

// What the sentences of app/text/line_text.h are made of, read from the store.

/// How the exchange stands. Whether a round runs now, and when the next one really comes, the caller knows.
LineState lineStateOf(store::Store& store);
/// The office's moment by the district's signed word where this PC's clock is not to be believed.
QDateTime lineNow(store::Store& store);
/// Whether a person has to say that two computers have one name.
TwinState twinStateOf(store::Store& store);
/// What one case owes to the exchange; `line` knows when a courier last took what waited.
RecordState recordState(const store::TrayRow& row, const LineState& line);
/// The whole outbox, as if it were one record.
RecordState recordState(const store::Waiting& waiting);

}  // namespace app
