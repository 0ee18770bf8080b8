// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

namespace app {

class Session;

/// Says what was done to the case just now by this desk and offers the way back, for acts that have an
/// honest one: a further act that everybody sees too. `before`: the case as it was. Nothing is offered
/// for steps: whoever has the case next may have begun.
void offerUndo(Session& session, const domain::CaseFile& before);

}  // namespace app
