// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <exception>

namespace client {

/// What a store's failure means to whoever exchanges: DiskFull, StoreLocked, StoreDamaged.
domain::Error refusalFor(const std::exception& failure);

}  // namespace client
