// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/admin_commands.h"
#include "sync/server/provision_options.h"
#include "sync/server/service.h"

#include <functional>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace server {

/// What was typed. CLI11 fills standard strings.
struct Typed {
    std::string data, database, listen = "127.0.0.1:8443", certificate, key, log, highWater, name;
    std::string unit, role, file, device, reason, caseId;
    UnitTold unitTold;
    ProvisionTyped provision;
    bool json = false, practice = false, hub = false;
    int workers = ServiceSettings().workers;
};

/// "127.0.0.1:8443", "[::1]:0"
struct ListeningPlace {
    QString host;
    quint16 port = 0;
};
std::optional<ListeningPlace> placeIn(const QString& typed);

using Command = std::function<Exit(const Administration&)>;

/// Every option and subcommand of the program. What is typed lands in `typed`; `chosen` stays empty
/// where no subcommand is named. Both live as long as `program`.
void describe(CLI::App& program, Typed& typed, Command& chosen);
/// What is not typed may stand in a file. Whoever types a folder means another server than this
/// computer's, whose certificate and marks are not for those data.
void addConfiguration(CLI::App& program, bool folderIsTyped);

}  // namespace server
