// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/looks.h"
#include "app/office/provision.h"

#include <QString>

namespace app {

/// What this computer's program remembers between starts; nothing about citizens.
struct Settings {
    QString storeDir;
    QString officeName;        ///< whose data lie there; empty: nobody has signed in there yet
    QString lastLogin;
    QString language = QStringLiteral("vi");
    Theme theme = Theme::Light;
    int fontPercent = 100;
    int syncMinutes = 10;      ///< between tries while there is a line
    QString scanFolder{};      ///< where the scanner leaves its files; empty: nowhere
    int lockMinutes = 10;      ///< without a key or the mouse; 0: never by itself
    SlipPaper paper = SlipPaper::A5;   ///< what lies in the printer
};
inline constexpr int longestLockMinutes = 120;
/// What nobody has chosen yet is as the technician provided, if he did.
Settings loadSettings(const std::optional<Provision>& provided = {});
void saveSettings(const Settings& settings);

}  // namespace app
