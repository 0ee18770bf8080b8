// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/store.h"

#include <optional>

namespace app {

/// ClockSuspicious when this PC's clock contradicts the newest signed server time: off by more than
/// ten minutes at that contact, or earlier than it now. Subject: the time by the district; detail: by
/// this PC. Shown before a due date is printed; it stops nothing, since the batteries of office PCs die.
std::optional<domain::Error> clockDoubt(store::Store& store);

}  // namespace app
