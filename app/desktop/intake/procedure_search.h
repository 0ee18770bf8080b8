// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/procedure_picker.h"
#include "core/packs/catalogue.h"

#include <vector>

namespace app {

/// Procedures whose official or everyday name, code or sector matches what was typed, best first;
/// the nearest names when nothing does; all of them when nothing was typed.
std::vector<ProcedurePicker::Entry> findProcedures(const packs::Catalogue& catalogue,
                                                   const QString& typed);
ProcedurePicker::Entry entryOf(const packs::Pack& pack);

}  // namespace app
