// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sidecar.h"
#include "core/store/store.h"

namespace store {

// Private to core/store: noticing an older copy of the files, and what follows.

/// A copy that was made before what this PC said later: it must not speak with the same voice.
bool isRestoredCopy(Store& store, const HighWater& now, const HighWater& marked);
/// A new epoch without re-issuing: what the server has not stored is the same in every copy of this
/// file and goes under its old name, so that nothing takes effect twice. A real fork is the server's
/// to find; only then does settleFork() re-issue.
void beginNewLife(Store& store, const HighWater& marked);

}  // namespace store
