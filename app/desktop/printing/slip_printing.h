// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/result.h"
#include "core/packs/slip.h"

#include <optional>

class QWidget;

namespace app {

class Session;

/// What a slip of this case says: the case, the office, the words of the limit.
packs::SlipContext slipContext(Session& session, const domain::CaseFile& file, int subject);

/// The kind with this name, as packs::slipName gives it.
std::optional<packs::SlipKind> slipKind(const QString& name);

/// The slip in a window of its own: looked at, printed or saved as PDF. A second printing carries the
/// reprint mark; every printing is written into the case.
void showSlip(QWidget* parent, Session& session, const domain::CaseFile& file, packs::SlipKind kind,
              int subject = 0);

}  // namespace app
