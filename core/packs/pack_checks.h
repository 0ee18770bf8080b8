// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"
#include "core/packs/pack.h"

namespace packs {

/// What can be judged only with the whole pack at hand: names that must be known, rules that must
/// not clash. Pointers are into procedure.json.
void checkPack(const Pack& pack, Findings& findings);

/// Whether a fee unit names a table whose rows have numbers "pages" and "copies".
bool isChargedByRow(const Field& field);

}  // namespace packs
