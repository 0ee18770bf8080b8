// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/admin_commands.h"

#include <string>

namespace CLI {
class App;
}

namespace server {

/// What was typed behind "provision". CLI11 fills standard strings.
struct ProvisionTyped {
    std::string unit, role, url, folder, computers, language = "vi", paper = "A5";
    int count = 1, days = 3;

    ProvisionWish wish() const;
};
/// The subcommand, which lives as long as `program`, like `typed`.
CLI::App* addProvision(CLI::App& program, ProvisionTyped& typed);

}  // namespace server
