// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_line.h"
#include "core/store/drafts.h"
#include "core/store/outbox.h"
#include "core/store/trays.h"

#include <QDateTime>

#include <optional>

namespace app {

/// How the exchange stands: it carries everything together, so that its failures are those of each row.
struct ExchangeState {
    bool enrolled = false, busy = false;
    store::Outbox::LastExchange last{};
    std::optional<QDateTime> next{};
    QDateTime now{};
};

/// Rows of the store in the words of a tray.
TrayLine trayLine(Tray tray, const store::TrayRow& row, const ExchangeState& state);
TrayLine trayLine(const store::Draft& draft, const QString& title, const QDateTime& now);
/// Why nothing goes now, in words; empty while something does or could.
QString lineTrouble(const ExchangeState& state);

}  // namespace app
