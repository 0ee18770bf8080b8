// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "core/domain/settling.h"
#include "core/store/case_commands.h"

namespace app {

class CaseNames;
class Session;

/// What two people did without knowing of each other and nobody has settled: steps first, then
/// corrections.
std::vector<Crossing> crossingsOf(const domain::CaseFile& file, const std::vector<domain::PlacedEvent>& events,
                                  const CaseNames& names, Session& session);

/// What settles the crossing of this key. Noted: the words of what does not count become a remark.
store::DecideAll settling(const Crossing& crossing, domain::Keep keep, Session& session);

}  // namespace app
