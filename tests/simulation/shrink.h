// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/script.h"

#include <functional>

namespace simulation {

/// The smallest script found that still breaks: steps, troubles of the line and desks are left out as long
/// as `breaks` says so. Delta debugging (Zeller, Hildebrandt, 2002), then one by one.
Script shrunk(Script script, const std::function<bool(const Script&)>& breaks);

}  // namespace simulation
