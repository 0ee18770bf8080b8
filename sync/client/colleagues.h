// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/protocol/hub.h"

#include <optional>
#include <vector>

namespace client {

/// What the PCs of an office know each other by, as the district last told. Nobody needs a line to use it.
struct Colleagues {
    protocol::Badge badge;                     ///< of this PC
    std::vector<QByteArray> unitKeys;          ///< the newest last
    std::vector<domain::DeviceId> revoked;
    QByteArray serverKey;
    domain::Realm realm = domain::Realm::Real;

    /// A badge of our district and unit, of a PC that was not shut out.
    bool trusts(const protocol::Badge& other) const;
};
/// NotEnrolled; its detail is "badge" when the district has not told yet: one exchange with it is needed.
domain::Result<Colleagues> colleagues(store::Store& store);
/// Inside a write. An older word never takes away a key, or lets back in who was shut out.
void noteColleagues(store::Store& store, const protocol::SessionAnswer& answer);

}  // namespace client
