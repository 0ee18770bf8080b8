// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/finder/hit.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace app {

class FinderBox;
class Session;
struct Navigator;

/// Something the program does, found by its words.
struct Command {
    QString id;
    QString words;                 ///< "Exchange with the district now"
    QString alsoCalled;            ///< other words people type for it
    QString keys;                  ///< "F2"; empty: none
    std::function<void()> run;
};

/// What of the commands fits the words, the best first.
std::vector<Hit> findCommands(const std::vector<Command>& commands, const QString& typed);

/// Everything that fits what was typed; the closest there is when nothing does. `about`: only this
/// person's cases, and procedures to begin for them. The code of an ID card finds the person on it.
std::vector<Hit> findEverything(Session& session, const std::vector<Command>& commands, const QString& typed,
                                const std::optional<domain::Person>& about);

/// Joins a box to the session: what it finds, and where a choice leads. `done`: after a choice.
void wire(FinderBox& box, Session& session, const Navigator& navigator, const std::vector<Command>& commands,
          std::function<void()> done);

}  // namespace app
