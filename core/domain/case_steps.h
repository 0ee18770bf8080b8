// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

namespace domain {

/// Private to the fold: what each kind of event that counts does to a case. The caller has settled
/// that it counts. A CaseReceived and an UnknownEvent change nothing here.
void change(CaseFile& file, const Event& event);

/// The case as its reception left it.
CaseFile opened(const Event& event, const CaseReceived& received);

}  // namespace domain
