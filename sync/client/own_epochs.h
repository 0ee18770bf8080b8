// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <vector>

namespace client {

/// Every epoch this PC has spoken in under its present name, oldest first, the present one last: a district restored from
/// a backup may have lost what an older one brought.
std::vector<domain::EpochId> ownEpochs(store::Store& store);
/// Before anything of it is sent.
void noteOwnEpoch(store::Store& store, const domain::EpochId& epoch);
/// The same of all that will be sent: the present epoch, and older ones the district has not received to their end.
void noteOwnEpochs(store::Store& store);

}  // namespace client
