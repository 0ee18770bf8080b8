// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/store_failure.h"

#include "core/store/store.h"

namespace client {

domain::Error refusalFor(const std::exception& failure) {
    using domain::Refusal;
    const auto* ofEngine = dynamic_cast<const sqlite::Failure*>(&failure);
    const bool full = ofEngine && ofEngine->kind() == sqlite::Failure::Kind::Full;
    const bool locked = ofEngine && ofEngine->kind() == sqlite::Failure::Kind::Busy;
    return {full ? Refusal::DiskFull : locked ? Refusal::StoreLocked : Refusal::StoreDamaged, {}, {}};
}

}  // namespace client
