// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/client/line_meter.h"
#include "sync/client/sync_engine.h"

#include <QSet>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace client {

/// Where a round finds how much time has passed, and lets others have their turn.
struct Pulse {
    std::function<std::chrono::milliseconds()> elapsed;        ///< since whenever; never goes back
    std::function<void(std::function<void()> work)> later;     ///< may do it at once when nobody waits
};
/// Of the calling thread: after what waits in its event loop, when it runs one.
Pulse pulseOfThread();

/// Carries out what the engine wants, on a store and a link, one round at a time. Lives on the
/// store's thread; the link calls back on it. No write is open while the network is waited for.
class SyncDriver {
public:
    using OnProgress = std::function<void(const Progress&)>;
    using OnFinished = std::function<void(const Report&)>;

    /// `program` is what the server is told, "communedesk 0.1.0".
    SyncDriver(store::Store& store, protocol::Link& link, QString program,
               Pulse pulse = pulseOfThread());
    ~SyncDriver();
    SyncDriver(const SyncDriver&) = delete;
    SyncDriver& operator=(const SyncDriver&) = delete;

    /// One round. `onFinished` is called once, also when cancelled; then the next try is in
    /// Outbox::lastExchange. Nothing happens while a round runs.
    void run(OnProgress onProgress, OnFinished onFinished, bool byHand = false);
    void cancel();
    /// In the next round nothing waits for the night or for tomorrow.
    void sendEverything() { m_everything = true; }
    bool running() const { return m_engine != nullptr; }

    /// A person waits for this paper: the next rounds fetch it first.
    void fetchBlob(const domain::BlobId& id);
    /// The PC is on line again, or woke up: when to try, noted in Outbox::lastExchange too. Within
    /// 20 seconds; later only when the district asked to be left alone. While a round runs it says
    /// nothing new. Whoever calls it lets the link forget its connections first.
    QDateTime networkUp();

    /// How long after a round that went well the next one comes.
    void setPause(std::chrono::seconds pause) { m_pause = pause; }

private:
    void feed(Input input);
    void carryOut(const Action& action);
    void send(const Send& wanted);
    template <class Action>
    void taken(const Action& action);
    void takenInPeace(const TakeRows& rows);
    void finish(const Report& report);
    void note(const Report& report);
    void settle(const SettleFork& wanted);

    store::Store& m_store;
    protocol::Link& m_link;
    QString m_program;
    std::chrono::seconds m_pause{300};
    BatchSizes m_sizes;
    LineMeter m_meter;
    bool m_everything = false;
    std::unique_ptr<SyncEngine> m_engine;
    std::deque<Input> m_inputs;
    bool m_feeding = false;
    Pulse m_pulse;
    std::shared_ptr<quint64> m_round;          ///< late calls of an older round are not heard
    bool m_cancelled = false;
    std::chrono::milliseconds m_sentAt{0};
    Progress m_progress;
    OnProgress m_onProgress;
    OnFinished m_onFinished;
    std::vector<domain::BlobId> m_asked;
    QSet<QByteArray> m_tried;
};

}  // namespace client
