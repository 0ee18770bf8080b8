// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/domain/random.h"
#include "sync/client/answers.h"
#include "sync/client/batch_size.h"
#include "sync/client/pace.h"
#include "sync/client/sync_steps.h"

#include <QSet>

#include <deque>

namespace client {

/// One round of exchange with the district: decides what to do next and does none of it. Owns no
/// socket, file, timer or clock. May be dropped at any point: what counts is in the store and with
/// the server, and every request is safe to repeat.
///
/// Order: greeting → session → our events, epoch by epoch → their rows → papers. What cannot be
/// helped ends the round with a refusal; a full disk at the server only stops the papers. While papers
/// go, new events and rows are looked for every now and then: a decision never waits for a long scan.
class SyncEngine {
public:
    SyncEngine(Snapshot store, crypto::Secret deviceKey, domain::Random& random,
               BatchSizes sizes = {});
    /// What to do about it. Inputs that nobody waits for are ignored.
    std::vector<Action> on(const Input& input);
    bool finished() const { return m_finished; }
    /// As they have been learnt: for the next round.
    const BatchSizes& sizes() const { return m_sizes; }

private:
    enum class Asked { Nothing, Pong, Session, Push, Pull, Need, PutChunks, GetChunks };
    using Next = void (SyncEngine::*)();

    // sync_engine.cpp: the round
    void start(const Start& start);
    void answered(const Answered& answer);
    void handle(const Trouble& trouble);
    void failed(const domain::Error& error);
    void storeRefused(const domain::Error& error);
    void send(Asked asked, const QByteArray& method, const QString& path, const QByteArray& body);
    void take(Action action, Next next);
    void act(Action action) { m_actions.push_back(std::move(action)); }
    void finish(std::optional<domain::Error> error);
    void report(Phase phase);
    void soften(const domain::Error& error);

    // sync_greeting.cpp: who is there, and where do our epochs stand
    void greet();
    void pongCame(const protocol::WireResponse& response);
    void chooseEpochs();
    void nextEpoch();
    void openSession();
    void tipLoaded(const TipLoaded& tip);
    void sessionCame(const protocol::WireResponse& response);
    void sessionTaken();
    void resume();
    void fork(qint64 common = 0);
    void restarted(const Snapshot& store);
    bool believable(const protocol::Receipt& receipt);
    void checkReceipt(protocol::Receipt receipt, std::vector<protocol::EventVerdict> verdicts,
                      Next next);
    void chainLoaded(const ChainLoaded& loaded);
    bool resyncedLately() const;
    EpochStand& epoch() { return m_store.epochs[m_todo[m_at]]; }
    const EpochStand& epoch() const { return m_store.epochs[m_todo[m_at]]; }
    bool lastEpoch() const { return m_at + 1 >= m_todo.size(); }

    // sync_push.cpp
    void pushMore();
    void eventsLoaded(const EventsLoaded& loaded);
    void pushCame(const protocol::WireResponse& response);
    void pushTaken();
    void seqGap(qint64 expected);
    void pushTooLarge(const Trouble& trouble);
    void noRoomForEvents(const domain::Error& error);
    void pushed();

    // sync_pull.cpp
    void beginPull();
    void pullMore();
    void pullCame(const Answered& answer);
    void storeNextRows();
    void rowsTaken();
    void rowsRefused(const domain::Error& error);
    void spreadOut();
    void cursorStale();
    void cursorsForgotten();

    // sync_papers.cpp
    void beginPapers();
    void blobsLoaded(const BlobsLoaded& loaded);
    void needCame(const protocol::WireResponse& response);
    void nextPaper();
    bool sendPaper();
    bool fetchPaper(bool askedOnly);
    void chunksLoaded(const ChunksLoaded& loaded);
    void putCame(const protocol::WireResponse& response);
    void getCame(const protocol::WireResponse& response);
    void chunksTaken();
    void chunksBroken();
    void dropPaper();
    void paperTroubled(Asked asked, const Trouble& trouble);
    void wrapUp();
    void lookBetween();
    void toPapers();
    QDateTime moment() const;
    domain::DayTally tally() const;
    domain::PaperHold hold() const;
    qint64 largestNow() const;
    int chunksNow(const BatchSize& size) const;

    Snapshot m_store;
    crypto::Secret m_key;
    domain::Random& m_random;
    BatchSizes m_sizes;
    std::vector<Action> m_actions;

    bool m_byHand = false, m_everything = false;
    Phase m_phase = Phase::Greeting;
    Asked m_asked = Asked::Nothing;
    Next m_next = nullptr;                     ///< after Stored
    bool m_finished = false;
    Report m_report;
    Pace m_pace;

    QByteArray m_nonce, m_serverEpoch, m_session;
    quint64 m_counter = 0;
    bool m_serverChanged = false, m_revoked = false, m_reopened = false;
    std::optional<domain::Error> m_soft;       ///< said at the end, after all else was done
    std::vector<size_t> m_todo;                ///< epochs to look after, the present one last
    size_t m_at = 0;
    int m_forks = 0, m_stalls = 0;
    bool m_comparing = false;                  ///< looking for where a fork begins
    QSet<domain::EpochId> m_compared, m_settled;

    std::optional<protocol::Receipt> m_receipt;    ///< waits for our chain
    std::vector<protocol::EventVerdict> m_verdicts;
    Next m_afterReceipt = nullptr;
    qint64 m_position = 0;                     ///< of the epoch, with the server
    qint64 m_sentLast = 0;                     ///< seq of the last event on its way
    qint64 m_sentBytes = 0;
    size_t m_sentCount = 0;
    bool m_oneByOne = false;                   ///< the least batch was too large for the server

    std::vector<protocol::PullCursor> m_cursors;
    std::deque<TakeRows> m_arrived;            ///< rows not yet in the store, in order
    QStringList m_scope;
    bool m_more = false;

    std::vector<Outgoing> m_offers;            ///< the first is on its way, or
    std::vector<Incoming> m_wants;             ///< the first of these
    std::vector<protocol::BlobManifest> m_manifests;   ///< of what we want
    protocol::ChunkRun m_run;                  ///< on its way, and how much of it came
    bool m_papersMoved = false;                ///< something came to its end: look again
    bool m_noRoom = false;                     ///< at the server: papers wait
    bool m_wrapping = false;
    bool m_between = false;                    ///< papers are put aside while we look for news
    qint64 m_elapsedMs = 0;                    ///< on the line, since the greeting
    qint64 m_paperMs = 0;                      ///< of these on papers, since we last looked for news
    int m_laps = 0;
    int m_broken = 0;                          ///< in a row, of the paper at hand
};

}  // namespace client
