// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

namespace client {

using domain::Error;
using domain::Refusal;

namespace {

constexpr int patience = 4;  // answers in a row that bring nothing forward

}  // namespace

void SyncEngine::pushMore() {
    report(Phase::Push);
    // At least one event comes, however large it is.
    act(LoadEvents{epoch().epoch, m_position, m_oneByOne ? 1 : m_sizes.push.bytes()});
}

void SyncEngine::eventsLoaded(const EventsLoaded& loaded) {
    if (m_phase != Phase::Push || m_asked != Asked::Nothing) return;
    if (loaded.events.empty()) return m_wrapping ? finish(m_soft) : pushed();
    m_wrapping = false;
    protocol::Segment segment{.device = m_store.device,
                              .epoch = epoch().epoch,
                              .first = m_position + 1,
                              .previousChain = loaded.previousChain,
                              .beacon = m_store.beacon,
                              .events = loaded.events,
                              .signature = {}};
    if (segment.events.size() > protocol::maxEventsPerPush)
        segment.events.resize(protocol::maxEventsPerPush, segment.events.front());
    protocol::sign(segment, m_key, m_store.realm);
    m_sentCount = segment.events.size();
    m_sentLast = m_position + static_cast<qint64>(m_sentCount);
    m_sentBytes = 0;
    for (const protocol::WireEvent& event : segment.events)
        m_sentBytes += event.envelope.size() + event.body.size();
    const QByteArray body = protocol::encode(protocol::PushRequest{{std::move(segment)}});
    send(Asked::Push, QByteArrayLiteral("POST"), protocol::pushPath, body);
}

void SyncEngine::pushCame(const protocol::WireResponse& response) {
    const auto answer = protocol::decode<protocol::PushAnswer>(response.body);
    if (!answer || !believable(answer->receipt) || answer->epoch != answer->receipt.epoch)
        return finish(stranger());
    m_sizes.push.limitTo(answer->maxBytes);
    std::vector<protocol::EventVerdict> verdicts;
    // Only on what was sent and is now safe there: anything else is not an answer to us.
    for (const protocol::EventVerdict& verdict : answer->verdicts)
        if (verdict.seq > m_position && verdict.seq <= m_sentLast &&
            verdict.seq <= answer->receipt.storedSeq)
            verdicts.push_back(verdict);
    checkReceipt(answer->receipt, std::move(verdicts), &SyncEngine::pushTaken);
}

void SyncEngine::pushTaken() {
    m_store.beacon = protocol::encode(*m_receipt);
    const qint64 stored = m_receipt->storedSeq;
    const qint64 newly = std::min(stored, m_sentLast) - m_position;
    m_report.sentEvents += static_cast<int>(std::max<qint64>(0, newly));
    using Kind = protocol::EventVerdict::Kind;
    for (const protocol::EventVerdict& verdict : m_verdicts)
        m_report.heldEvents += verdict.kind == Kind::Held || verdict.kind == Kind::Late;
    m_stalls = stored > m_position ? 0 : m_stalls + 1;
    if (m_stalls >= patience)
        return finish(Error{Refusal::ServerRejected, QStringLiteral("NO_PROGRESS"), {}});
    m_position = stored;
    pushMore();
}

void SyncEngine::seqGap(qint64 expected) {
    if (expected < 1 || ++m_stalls >= patience)
        return finish(Error{Refusal::ServerRejected, protocol::problem::seqGap, {}});
    m_position = expected - 1;
    pushMore();
}

void SyncEngine::pushTooLarge(const Trouble& trouble) {
    if (m_sentCount <= 1) return finish(trouble.error);
    m_oneByOne = m_sizes.push.atLeast();
    m_sizes.push.failed();
    pushMore();
}

/// The decisions may still come down.
void SyncEngine::noRoomForEvents(const Error& error) {
    m_noRoom = true;
    soften(error);
    m_revoked ? finish(m_soft) : beginPull();
}

/// The tail of this epoch is with the district.
void SyncEngine::pushed() {
    // A fork was told and nothing differs: the district only knows more of the epoch we speak in. This PC
    // was put back to before its first word in it.
    if (m_comparing && lastEpoch()) return fork(m_position);
    m_comparing = false;
    if (!lastEpoch()) return nextEpoch();
    if (m_revoked) return finish(Error{Refusal::DeviceRevoked, {}, {}});
    if (m_store.serverEpoch == m_serverEpoch) return beginPull();
    m_store.serverEpoch = m_serverEpoch;
    take(TakeServerEpoch{m_serverEpoch}, &SyncEngine::beginPull);
}

}  // namespace client
