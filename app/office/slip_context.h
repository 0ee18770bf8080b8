// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/packs/slip.h"
#include "core/store/store.h"

#include <optional>

namespace app {

/// What a slip of this case says: the case, the office, the moment of the act it tells of. Nothing of
/// it hangs on today's procedures, so that a reprint says what the first print said. `subject`: which supplement request, 0 the last.
packs::SlipContext slipContext(store::Store& store, const domain::CaseFile& present,
                               packs::SlipKind kind, int subject = 0);

/// The kind with this name, as packs::slipName gives it.
std::optional<packs::SlipKind> slipKind(const QString& name);
/// The slips this case has something to say for, the most usual first.
std::vector<packs::SlipKind> slipsOf(const domain::CaseFile& file);
/// The slip a citizen takes home when the case is taken in.
packs::SlipKind receptionSlip(const domain::CaseFile& file);

/// Which one of its kind a slip is, for the record of printings: each new receipt after a supplement is
/// a paper of its own, and 0 asks for the newest.
int slipSubject(const domain::CaseFile& file, packs::SlipKind kind, int subject);
/// It left a printer before: the next one carries the reprint mark.
bool wasPrinted(const domain::CaseFile& file, const QString& slip, int subject);

}  // namespace app
