// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"

#include "core/domain/match.h"
#include "sync/protocol/signed_request.h"

namespace client {

using domain::Error;
using domain::Refusal;

SyncEngine::SyncEngine(Snapshot store, crypto::Secret deviceKey, domain::Random& random,
                       BatchSizes sizes)
    : m_store(std::move(store)), m_key(std::move(deviceKey)), m_random(random), m_sizes(sizes) {}

std::vector<Action> SyncEngine::on(const Input& input) {
    m_actions.clear();
    if (m_finished) return {};
    std::visit(domain::match{[&](const Start& begin) { start(begin); },
                             [&](const Answered& answer) { answered(answer); },
                             [&](const Failed& failure) { failed(failure.error); },
                             [&](const TipLoaded& tip) { tipLoaded(tip); },
                             [&](const EventsLoaded& loaded) { eventsLoaded(loaded); },
                             [&](const ChainLoaded& loaded) { chainLoaded(loaded); },
                             [&](const BlobsLoaded& loaded) { blobsLoaded(loaded); },
                             [&](const ChunksLoaded& loaded) { chunksLoaded(loaded); },
                             [&](const Stored&) {
                                 if (const Next next = std::exchange(m_next, nullptr))
                                     (this->*next)();
                             },
                             [&](const StoreRefused& refusal) { storeRefused(refusal.error); },
                             [&](const Restarted& again) { restarted(again.store); },
                             [&](const Cancel&) { finish(m_soft); }},
               input);
    return std::move(m_actions);
}

void SyncEngine::start(const Start& start) {
    m_byHand = start.byHand;
    m_everything = start.everything;
    const domain::PaperHold held = hold();
    m_pace.expect(m_store.eventBytes + (held.previews() ? 0 : held.scans() ? m_store.previewBytes : m_store.blobBytes));
    greet();
}

void SyncEngine::send(Asked asked, const QByteArray& method, const QString& path,
                      const QByteArray& body) {
    protocol::WireRequest request{method, path, {}, body};
    const bool anonymous = asked == Asked::Pong;
    const quint64 counter = asked == Asked::Session ? 0 : ++m_counter;
    const QByteArray session = asked == Asked::Session ? QByteArray() : m_session;
    if (!anonymous)
        protocol::sign(request, m_store.device, session, counter, m_key, m_store.realm);
    m_report.bytesUp += body.size();
    m_asked = asked;
    act(Send{std::move(request)});
}

void SyncEngine::take(Action action, Next next) {
    m_next = next;
    act(std::move(action));
}

void SyncEngine::answered(const Answered& answer) {
    const Asked asked = std::exchange(m_asked, Asked::Nothing);
    if (asked == Asked::Nothing) return;
    m_report.bytesDown += answer.response.body.size();
    if (asked != Asked::Pong) m_elapsedMs += answer.tookMs;
    if (asked == Asked::PutChunks || asked == Asked::GetChunks) m_paperMs += answer.tookMs;
    if (const auto trouble = troubleIn(answer.response, m_store.tlsKeyHash)) {
        m_asked = asked;
        handle(*trouble);
        return;
    }
    if (asked != Asked::Pong && asked != Asked::Session) m_reopened = false;
    switch (asked) {
    case Asked::Nothing: return;
    case Asked::Pong: return pongCame(answer.response);
    case Asked::Session: return sessionCame(answer.response);
    case Asked::Push:
        m_sizes.push.succeeded(m_sentBytes, answer.tookMs);
        m_pace.moved(m_sentBytes, answer.tookMs);
        return pushCame(answer.response);
    case Asked::Pull: return pullCame(answer);
    case Asked::Need: return needCame(answer.response);
    case Asked::PutChunks:
        m_sizes.chunksUp.succeeded(m_sentBytes, answer.tookMs);
        m_pace.moved(m_sentBytes, answer.tookMs);
        return putCame(answer.response);
    case Asked::GetChunks:
        m_sizes.chunksDown.succeeded(answer.response.body.size(), answer.tookMs);
        m_pace.moved(answer.response.body.size(), answer.tookMs);
        return getCame(answer.response);
    }
}

/// What every answer may say, whatever was asked.
void SyncEngine::handle(const Trouble& trouble) {
    const Asked asked = std::exchange(m_asked, Asked::Nothing);
    switch (trouble.kind) {
    case Trouble::Kind::NoSession:
        if (m_reopened || asked == Asked::Session || asked == Asked::Pong) break;
        m_reopened = true;
        return openSession();
    case Trouble::Kind::Fork:
        if (asked == Asked::Session || asked == Asked::Push) return fork(trouble.number);
        break;
    case Trouble::Kind::Gap:
        if (asked == Asked::Push) return seqGap(trouble.number);
        break;
    case Trouble::Kind::CursorStale:
        if (asked == Asked::Pull) return cursorStale();
        break;
    case Trouble::Kind::TooLarge:
        if (asked == Asked::Push) return pushTooLarge(trouble);
        break;
    case Trouble::Kind::Busy:
        m_report.retryAfterS = trouble.retryAfterS;
        m_report.spread = true;
        return finish(trouble.error);
    case Trouble::Kind::StorageFull:
        if (asked == Asked::Push) return noRoomForEvents(trouble.error);
        break;
    case Trouble::Kind::Refused: break;
    case Trouble::Kind::Stranger: return finish(trouble.error);
    }
    if (asked == Asked::Need || asked == Asked::PutChunks || asked == Asked::GetChunks)
        return paperTroubled(asked, trouble);
    finish(trouble.error);
}

void SyncEngine::failed(const Error& error) {
    switch (std::exchange(m_asked, Asked::Nothing)) {
    case Asked::Nothing: return;
    case Asked::Push: m_sizes.push.failed(); break;
    case Asked::Pull: m_sizes.pull.failed(); break;
    case Asked::PutChunks: m_sizes.chunksUp.failed(); break;
    case Asked::GetChunks: m_sizes.chunksDown.failed(); break;
    case Asked::Pong:
    case Asked::Session:
    case Asked::Need: break;
    }
    finish(error);
}

void SyncEngine::storeRefused(const Error& error) {
    const Next next = std::exchange(m_next, nullptr);
    const bool disk = error.refusal == Refusal::DiskFull ||
                      error.refusal == Refusal::StoreDamaged ||
                      error.refusal == Refusal::StoreLocked;
    if (!disk && next == &SyncEngine::rowsTaken) {
        // The rows are kept, both branches: from now on we speak in a new epoch.
        if (error.refusal == Refusal::LogFork) return fork();
        return rowsRefused(error);
    }
    if (!disk && next == &SyncEngine::chunksTaken) return chunksBroken();
    finish(error);
}

/// Said at the end of a round that goes on; the first one stays.
void SyncEngine::soften(const Error& error) {
    if (!m_soft) m_soft = error;
}

void SyncEngine::report(Phase phase) {
    m_phase = phase;
    act(ShowProgress{{phase, m_pace.done(), m_pace.total(), m_pace.secondsLeft()}});
}

void SyncEngine::finish(std::optional<Error> error) {
    m_finished = true;
    m_next = nullptr;
    m_asked = Asked::Nothing;
    m_report.refusal = std::move(error);
    if (!m_report.refusal) report(Phase::Done);
    act(Finish{m_report});
}

}  // namespace client
