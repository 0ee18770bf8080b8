// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace app {

/// What is known and asked when two computers may have one name.
struct TwinState {
    enum class Stage { None, Asked, Parting, Parted };
    Stage stage = Stage::None;
    bool forked = false;      ///< the district knows other records; else the data were put back
    QDateTime since;
};

/// The question, or what is under way: one or two sentences for a clerk. Empty when nothing is asked.
QString twinText(const TwinState& state);
/// The two answers, as they stand on buttons and in the help of the command line.
QString sameComputerText();
QString secondComputerText();
/// What becomes of a second computer, before somebody says yes to it.
QString secondComputerMeans();
/// Machine words of the stages: "", "asked", "parting", "parted".
QString twinStageName(TwinState::Stage stage);

}  // namespace app
