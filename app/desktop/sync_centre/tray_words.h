// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"
#include "app/text/event_text.h"
#include "app/text/line_text.h"
#include "core/store/drafts.h"
#include "core/store/trays.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace app {

/// Rows of the store in the words of a tray.
TrayLine trayLine(Tray tray, const store::TrayRow& row, const LineState& state);
/// A row for each person whose work was set aside, and one for what else needs a decision. `tell` knows
/// what things are called in this case.
using TellEvent = std::function<EventLine(const domain::Event&)>;
std::vector<TrayLine> attentionLines(const store::TrayRow& row, const LineState& state, const TellEvent& tell);
TrayLine trayLine(const store::Draft& draft, const QString& title, const QDateTime& now);

}  // namespace app
