// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

namespace client {

/// The word kept for the refusal that ended a round: "link-unreachable"; "other" for those that no
/// round ends with.
QString refusalWord(domain::Refusal refusal);

}  // namespace client
