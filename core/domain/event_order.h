// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <optional>
#include <vector>

namespace domain {

/// What the server said of an event.
enum class Standing {
    Local,      ///< not yet receipted
    Confirmed,
    Held,       ///< stored, acknowledged, visible, not applied: see the reason
    Late,       ///< from a former unit or a revoked device: a person decides
};

/// Where an event stands inside its case.
struct Place {
    std::optional<qint64> revision;  ///< given by the server; absent until it has confirmed
    Standing standing = Standing::Local;
    QDateTime receivedAt;            ///< by the server; invalid while local

    friend bool operator==(const Place&, const Place&) = default;
};

struct PlacedEvent {
    Event event;
    Place place;

    friend bool operator==(const PlacedEvent&, const PlacedEvent&) = default;
};

/// Confirmed events in the server's order, then the unconfirmed ones by (lamport, device, epoch,
/// seq). No wall clock takes part.
bool before(const PlacedEvent& a, const PlacedEvent& b);

}  // namespace domain
