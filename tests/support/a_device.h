// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_codec.h"
#include "core/domain/event_order.h"
#include "tests/support/a_case.h"

#include <QCryptographicHash>

namespace test {

/// What the actor saw when acting: goes into the envelope.
struct Seen {
    int step = 0;
    qint64 revision = 0;
    std::optional<domain::Origin> builtOn{};
};

/// A PC of tests: gives its events consecutive origins, and makes their bytes as a real one does.
class ADevice {
public:
    explicit ADevice(int n = 1)
        : m_device(anId<domain::DeviceId>(n)), m_epoch(anId<domain::EpochId>(n)), m_actor(anId<domain::UserId>(n)) {}

    domain::Event event(domain::CaseId caseId, const domain::Signature& by,
                        const domain::EventBody& body, Seen seen = {}, qint64 lamport = 0) {
        m_lamport = std::max(m_lamport + 1, lamport);
        ++m_seq;
        const QByteArray bodyBytes = domain::encodeBody(by, body);
        const QByteArray hash =
            QCryptographicHash::hash(bodyBytes, QCryptographicHash::Blake2b_256);
        const domain::Envelope envelope{
            .origin = {m_device, m_epoch, m_seq},
            .kind = domain::kindOf(body),
            .caseId = caseId,
            .unit = QStringLiteral("02683"),
            .actor = m_actor,
            .lamport = m_lamport,
            .deviceTimeMs = aMoment().toMSecsSinceEpoch() + 60'000 * m_lamport,
            .clock = {},
            .baseRevision = seen.revision,
            .baseStep = seen.step,
            .bodyHash = *domain::Hash::fromBytes(hash),
            .builtOn = seen.builtOn};
        return {envelope, domain::encodeEnvelope(envelope), bodyBytes, by, body};
    }
    void heard(qint64 lamport) { m_lamport = std::max(m_lamport, lamport); }
    const domain::DeviceId& device() const { return m_device; }
    const domain::EpochId& epoch() const { return m_epoch; }

private:
    domain::DeviceId m_device;
    domain::EpochId m_epoch;
    domain::UserId m_actor;
    qint64 m_seq = 0;
    qint64 m_lamport = 0;
};

inline domain::PlacedEvent local(domain::Event event) {
    return {std::move(event), {}};
}
inline domain::PlacedEvent confirmed(domain::Event event, qint64 revision) {
    return {std::move(event),
            {revision, domain::Standing::Confirmed, aMoment(static_cast<int>(revision))}};
}
/// For Held and Late.
inline domain::PlacedEvent placed(domain::Event event, domain::Standing standing) {
    return {std::move(event), {std::nullopt, standing, aMoment()}};
}

}  // namespace test
