// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sign.h"
#include "core/domain/clock.h"
#include "sync/hub/box.h"
#include "sync/protocol/link.h"

#include <functional>
#include <optional>

namespace hub {

/// The box of an office, as PROTOCOL.md, section 12, has it: takes parcels of PCs with a badge of its district and unit,
/// and gives them to others. It can read none of them. Used by one thread.
class Hub {
public:
    /// `papers`: as the host wrote them. `freeBytes`: on the disk of the box. All but the papers must outlive it.
    Hub(const protocol::HubPapers& papers, Box& box, const QByteArray& tlsKeyHash, const domain::Clock& clock, std::function<qint64()> freeBytes);

    /// Any request, however wrong, has an answer; only a failure of the box is thrown.
    protocol::WireResponse answer(const protocol::WireRequest& request);
    /// Of papers that cannot be: nobody would believe this hub.
    static bool areGood(const protocol::HubPapers& papers);

private:
    protocol::WireResponse greet(const protocol::WireRequest& request);
    protocol::WireResponse exchange(const protocol::WireRequest& request);
    /// The word of a problem, if any.
    std::optional<protocol::WireResponse> refusing(const protocol::HubRequest& asked);
    protocol::HubAnswer read(const protocol::HubRequest& asked);

    const protocol::HubPapers m_papers;
    const domain::Realm m_realm;
    const crypto::SigningKey m_key;
    Box& m_box;
    const QByteArray m_tlsKeyHash;
    const domain::Clock& m_clock;
    const std::function<qint64()> m_freeBytes;
};

}  // namespace hub
