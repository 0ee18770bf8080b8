// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

namespace app {

/// A sentence, not yet translated (context "Refusal"), for the kind of trouble a line had; null when nothing
/// more than the refusal is known.
const char* hintSentence(const domain::Error& error);

}  // namespace app
