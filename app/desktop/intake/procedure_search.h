// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/procedure_picker.h"
#include "core/packs/catalogue.h"

#include <vector>

namespace app {

/// What a search for a procedure came to.
struct FoundProcedures {
    std::vector<ProcedurePicker::Entry> entries;   ///< best first
    bool nearest = false;    ///< nothing matched: these are the closest names there are
    bool leads = false;      ///< a name begins with what was typed, or the code does
    bool close = false;      ///< of those the first is so near that a slip of the finger explains it
};

/// Procedures whose official or everyday name, code or sector matches what was typed; the nearest names
/// when nothing does; all of them when nothing was typed.
FoundProcedures findProcedures(const packs::Catalogue& catalogue, const QString& typed);
ProcedurePicker::Entry entryOf(const packs::Pack& pack);

}  // namespace app
