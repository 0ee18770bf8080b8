// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"
#include "core/packs/pack.h"

namespace packs {

/// Notes tags of requestText that name no field of the form.
void checkRequestText(const Pack& pack, Findings& findings);
/// Notes what is wrong with a slip template of the pack: tags, and names slipData() does not give.
void checkSlip(const QString& slip, const QString& text, Findings& findings);

}  // namespace packs
