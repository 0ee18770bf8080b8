// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace client {

/// Before events up to `seq` of an epoch are sent. Only while it is open whether this computer becomes
/// another (see store::Twin): then what may lie with the district unreceipted must be known.
void noteOffered(store::Store& store, const domain::EpochId& epoch, qint64 seq);

/// What a person decided, carried out when nothing of the present epoch may lie with the district or a
/// courier unreceipted: at the end of a round, when answers were read in, or at once. Not while a round
/// runs. True: this PC has another name, and is to be registered anew.
domain::Result<bool> partWhenClear(store::Store& store);

}  // namespace client
