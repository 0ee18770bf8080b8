// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"
#include "sync/protocol/endpoints.h"

namespace client {

using domain::Error;
using domain::Refusal;

void SyncEngine::greet() {
    report(Phase::Greeting);
    m_nonce = m_random.bytes(16);
    send(Asked::Pong, QByteArrayLiteral("GET"), protocol::pingPath(m_nonce), {});
}

void SyncEngine::pongCame(const protocol::WireResponse& response) {
    const auto pong = checkedPong(response, m_nonce, m_store.serverKey, m_store.realm);
    if (!pong) return finish(pong.error());
    m_report.serverTime = pong->at;
    m_serverEpoch = pong->serverEpoch;
    m_serverChanged = !m_store.serverEpoch.isEmpty() && m_store.serverEpoch != m_serverEpoch;
    m_report.serverWasRestored = m_serverChanged;
    chooseEpochs();
}

void SyncEngine::chooseEpochs() {
    m_todo.clear();
    for (size_t i = 0; i < m_store.epochs.size(); ++i) {
        // A server with a new life may have lost what older epochs brought: ask for each.
        const EpochStand& stand = m_store.epochs[i];
        const bool present = i + 1 == m_store.epochs.size();
        const bool lost = m_serverChanged && stand.tipSeq > 0;
        if (present || lost || stand.storedSeq < stand.tipSeq) m_todo.push_back(i);
    }
    if (m_todo.empty()) return finish(Error{Refusal::NotEnrolled, {}, {}});
    m_at = 0;
    m_stalls = 0;
    openSession();
}

void SyncEngine::nextEpoch() {
    ++m_at;
    m_stalls = 0;
    m_comparing = false;
    openSession();
}

/// With the tip as it is now: an older one would look like a log put back from a backup. To compare
/// branches, though, it is the last event that is surely the same on both.
void SyncEngine::openSession() {
    if (m_phase < Phase::Session) report(Phase::Session);
    std::optional<qint64> at;
    if (m_comparing) at = epoch().storedSeq;
    act(LoadTip{epoch().epoch, at});
}

void SyncEngine::tipLoaded(const TipLoaded& tip) {
    if (m_todo.empty() || m_asked != Asked::Nothing) return;
    m_counter = 0;
    const protocol::SessionRequest request{.device = m_store.device,
                                           .epoch = epoch().epoch,
                                           .tipSeq = tip.seq,
                                           .tipChain = tip.chain,
                                           .nonce = m_random.bytes(16),
                                           .program = m_store.program,
                                           .users = m_store.users,
                                           .past = m_comparing || !lastEpoch()};
    send(Asked::Session, QByteArrayLiteral("POST"), protocol::sessionPath,
         protocol::encode(request));
}

void SyncEngine::sessionCame(const protocol::WireResponse& response) {
    const auto answer = protocol::decode<protocol::SessionAnswer>(response.body);
    if (!answer || !believable(answer->receipt)) return finish(stranger());
    m_session = answer->session;
    m_scope = answer->scope;
    m_revoked = answer->revoked;
    m_sizes.push.limitTo(answer->maxPushBytes);
    m_receipt = answer->receipt;
    m_verdicts.clear();
    take(TakeSession{*answer}, &SyncEngine::sessionTaken);
}

void SyncEngine::sessionTaken() { checkReceipt(*m_receipt, {}, &SyncEngine::resume); }

/// A receipt of this server's present life, for the epoch at hand, with its signature.
bool SyncEngine::believable(const protocol::Receipt& receipt) {
    return receipt.device == m_store.device && receipt.epoch == epoch().epoch &&
           receipt.serverEpoch == m_serverEpoch && 
           protocol::verify(receipt, m_store.serverKey, m_store.realm);
}

void SyncEngine::checkReceipt(protocol::Receipt receipt,
                              std::vector<protocol::EventVerdict> verdicts, Next next) {
    m_receipt = std::move(receipt);
    m_verdicts = std::move(verdicts);
    m_afterReceipt = next;
    if (m_receipt->storedSeq > 0)
        return act(LoadChain{m_receipt->epoch, m_receipt->storedSeq});
    chainLoaded({QByteArray(32, '\0')});
}

/// Nothing turns green unless the district's chain is ours.
void SyncEngine::chainLoaded(const ChainLoaded& loaded) {
    if (!m_receipt) return;
    if (loaded.chain != m_receipt->chain) return fork();
    epoch().storedSeq = m_receipt->storedSeq;
    const Next next = std::exchange(m_afterReceipt, nullptr);
    take(TakeReceipt{*m_receipt, m_verdicts}, next);
}

/// Goes on where the session was needed: the server's word on where we stand is the position, also
/// when it is less than it once receipted (it was restored).
void SyncEngine::resume() {
    m_position = m_receipt->storedSeq;
    switch (m_phase) {
    case Phase::Greeting:
    case Phase::Session:
    case Phase::Push: return pushMore();
    case Phase::Pull:
        return m_revoked ? finish(Error{Refusal::DeviceRevoked, {}, {}}) : beginPull();
    case Phase::Blobs: return beginPapers();
    case Phase::Done: return;
    }
}

/// Somebody else has spoken with our voice: a copy of this PC, or this PC before a restore. Where
/// the branches part must be known, or what both have would count twice: when the server did not
/// say it, what we have beyond its receipts is sent, and it tells at which event it differs.
void SyncEngine::fork(qint64 common) {
    constexpr int enough = 2;
    m_receipt.reset();
    m_phase = Phase::Session;
    const domain::EpochId forked = epoch().epoch;
    if (common <= 0 && !m_compared.contains(forked)) {
        m_compared.insert(forked);
        m_comparing = true;
        return openSession();
    }
    m_comparing = false;
    // Settled before, and not to the server's liking: an older epoch must not stop the present one.
    if (!lastEpoch() && m_settled.contains(forked)) return nextEpoch();
    if (lastEpoch() && ++m_forks > enough) return finish(Error{Refusal::LogFork, {}, {}});
    m_settled.insert(forked);
    m_report.newEpoch = m_report.newEpoch || lastEpoch();
    act(SettleFork{forked, common});
}

void SyncEngine::restarted(const Snapshot& store) {
    m_store.epochs = store.epochs;
    m_store.cursors = store.cursors;
    chooseEpochs();
}

/// Loop guard: a server that keeps changing its mind must not make us read everything for ever.
bool SyncEngine::resyncedLately() const {
    const QDateTime last = m_store.resyncs.value(m_serverEpoch);
    return last.isValid() && last.secsTo(m_report.serverTime) < 3600;
}

}  // namespace client
