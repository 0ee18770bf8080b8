// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

#include <vector>

namespace app {

/// The 54 ethnic groups of Viet Nam and "foreign", with the codes of the national list
/// (resources/lists/ethnic_groups.json). Empty if the resource is missing.
std::vector<packs::Option> ethnicGroups();

}  // namespace app
