// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/drafts.h"

namespace store {

class Store;

/// Keeps what is being typed; durable when this returns. DiskFull: the draft kept before stays.
domain::Result<domain::Done> saveDraft(Store& store, const Draft& draft);

}  // namespace store
