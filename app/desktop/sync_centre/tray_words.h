// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"
#include "app/text/line_text.h"
#include "core/store/drafts.h"
#include "core/store/trays.h"

#include <QDateTime>

namespace app {

/// Rows of the store in the words of a tray.
TrayLine trayLine(Tray tray, const store::TrayRow& row, const LineState& state);
TrayLine trayLine(const store::Draft& draft, const QString& title, const QDateTime& now);

}  // namespace app
