// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"
#include "sync/server/storage/storage.h"

#include <variant>

namespace server {

/// What came after the cursors, in each unit's order, none missed. Stops at `maxBytes`, but gives
/// at least one row: a row larger than the budget must not stop a feed.
/// Bodies of what the asker wrote in the life it asks in are left out.
/// Refused: OUT_OF_SCOPE, and CURSOR_STALE when this server never gave such a cursor.
std::variant<protocol::PullAnswer, protocol::Problem> pull(Storage& storage, const Asker& asker,
                                                           const domain::UnitTree& tree,
                                                           const QByteArray& serverEpoch,
                                                           const protocol::PullRequest& request,
                                                           qint64 maxBytes);

}  // namespace server
