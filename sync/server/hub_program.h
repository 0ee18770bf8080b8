// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "sync/server/admin_commands.h"
#include "sync/server/command_line.h"

namespace server {

/// communedesk-server --hub: the office's hub, with the papers its host has written into the folder. Serves until a signal.
Exit serveHub(const Typed& typed, const domain::Clock& clock, domain::Random& random);

}  // namespace server
