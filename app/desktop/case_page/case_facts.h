// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "core/domain/case_file.h"

namespace app {

class Session;

/// The case as its page shows it to the person signed in.
CaseView caseView(const domain::CaseFile& file, const std::vector<domain::PlacedEvent>& events,
                  Session& session);

}  // namespace app
