// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/packs/slip.h"

class QWidget;

namespace app {

class Session;

/// The slip in a window of its own: looked at, printed or saved as PDF. A second printing carries the
/// reprint mark; every printing is written into the case.
void showSlip(QWidget* parent, Session& session, const domain::CaseFile& file, packs::SlipKind kind,
              int subject = 0);

}  // namespace app
