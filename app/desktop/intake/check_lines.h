// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/check_view.h"
#include "app/office/reception.h"

namespace app {

/// What was said at the counter, part by part, as it is read out before the case is received.
std::vector<CheckSection> checkSections(const Reception& reception, const packs::Pack& pack,
                                        const std::vector<domain::FeeLine>& fees,
                                        const std::vector<domain::Attachment>& files, QDate today);

}  // namespace app
