// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/domain/event.h"
#include "core/domain/realm.h"
#include "core/domain/result.h"

#include <QByteArray>

#include <vector>

namespace protocol {

/// One event on the wire: the very bytes its device kept.
struct WireEvent {
    QByteArray envelope;
    QByteArray body;          ///< empty: destroyed; the chain still holds
    friend bool operator==(const WireEvent&, const WireEvent&) = default;
};

/// A run of consecutive events of one device's epoch, signed once. The receiver recomputes the chain
/// from `previousChain`, so a run may be cut anywhere on a retry.
struct Segment {
    domain::DeviceId device;
    domain::EpochId epoch;
    qint64 first = 0;         ///< seq of the first event
    QByteArray previousChain; ///< chain before it, 32 bytes
    QByteArray beacon;        ///< newest signed server time seen, verbatim; may be empty
    std::vector<WireEvent> events;
    QByteArray signature;     ///< Ed25519 over signedBytes()

    /// "CDSEG1" ‖ device ‖ epoch ‖ first (u64 BE) ‖ count (u32 BE) ‖ previousChain ‖ lastChain ‖
    /// BLAKE2b(beacon); in another context where people practise, see signature_context.h.
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    /// Chain after the last event.
    QByteArray lastChain() const;
    friend bool operator==(const Segment&, const Segment&) = default;
};
void sign(Segment& segment, const crypto::Secret& key,
          domain::Realm realm = domain::Realm::Real);
bool verify(const Segment& segment, const QByteArray& publicKey,
            domain::Realm realm = domain::Realm::Real);

}  // namespace protocol
