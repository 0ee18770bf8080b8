// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_driver.h"

#include "core/domain/match.h"
#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"
#include "sync/client/backoff.h"
#include "sync/client/parting.h"
#include "sync/client/store_failure.h"
#include "sync/client/store_side.h"

#include <QThread>
#include <QTimer>

#include <algorithm>

namespace client {
namespace {

using domain::Error;
using domain::Refusal;

}  // namespace

Pulse pulseOfThread() {
    using namespace std::chrono;
    return {.elapsed = [] { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()); },
            .later = [](std::function<void()> work) {
                if (QThread::currentThread()->loopLevel() == 0) return work();
                QTimer::singleShot(0, std::move(work));
            }};
}

SyncDriver::SyncDriver(store::Store& store, protocol::Link& link, QString program, Pulse pulse)
    : m_store(store), m_link(link), m_program(std::move(program)), m_meter(store), m_pulse(std::move(pulse)),
      m_round(std::make_shared<quint64>(0)) {}

SyncDriver::~SyncDriver() {
    ++*m_round;
    if (m_engine) m_link.cancel();
}

void SyncDriver::run(OnProgress onProgress, OnFinished onFinished, bool byHand) {
    if (m_engine) return;
    m_onProgress = std::move(onProgress);
    m_onFinished = std::move(onFinished);
    m_cancelled = false;
    m_tried.clear();
    m_inputs.clear();
    ++*m_round;
    m_meter.begin();
    const bool everything = std::exchange(m_everything, false);
    try {
        const auto snapshot = snapshotOf(m_store, m_program);
        if (!snapshot) {
            Report report;
            report.refusal = snapshot.error();
            return finish(report);
        }
        m_engine = std::make_unique<SyncEngine>(
            *snapshot, crypto::Secret::from(m_store.settings().deviceSecret()), m_store.random(),
            m_sizes);
    } catch (const std::exception& failure) {
        Report report;
        report.refusal = refusalFor(failure);
        return finish(report);
    }
    feed(Start{byHand, everything});
}

void SyncDriver::cancel() {
    if (!m_engine) return;
    m_cancelled = true;
    m_link.cancel();
    feed(Cancel{});
}

void SyncDriver::fetchBlob(const domain::BlobId& id) {
    if (std::find(m_asked.begin(), m_asked.end(), id) == m_asked.end()) m_asked.push_back(id);
}

QDateTime SyncDriver::networkUp() {
    store::Outbox::LastExchange last = m_store.outbox().lastExchange();
    const QDateTime now = m_store.clock().now();
    const bool busy = last.problem == domain::refusalName(Refusal::ServerBusy);
    if (busy && last.nextTry) return *last.nextTry;
    const QDateTime then =
        now.addMSecs(waitBefore(After::NetworkUp, 0, {}, m_store.random()).count());
    last.nextTry = last.nextTry ? std::min(*last.nextTry, then) : then;
    m_store.outbox().setLastExchange(last);
    return *last.nextTry;
}

/// Inputs are taken one after another even when a link or a store answers at once.
void SyncDriver::feed(Input input) {
    m_inputs.push_back(std::move(input));
    if (m_feeding) return;
    m_feeding = true;
    while (!m_inputs.empty() && m_engine) {
        const Input next = std::move(m_inputs.front());
        m_inputs.pop_front();
        try {
            for (const Action& action : m_engine->on(next)) carryOut(action);
        } catch (const std::exception& failure) {
            m_inputs.clear();
            m_inputs.push_back(StoreRefused{refusalFor(failure)});
        }
    }
    m_feeding = false;
}

template <class Wanted>
void SyncDriver::taken(const Wanted& action) {
    const Taken outcome = take(m_store, action);
    if (outcome)
        m_inputs.push_back(Stored{});
    else
        m_inputs.push_back(StoreRefused{outcome.error()});
}

/// A long feed comes in pieces; between them whoever sits at this PC is served.
void SyncDriver::takenInPeace(const TakeRows& rows) {
    const Taken outcome = take(m_store, rows);
    Input next = outcome ? Input(Stored{}) : Input(StoreRefused{outcome.error()});
    m_pulse.later([this, now = m_round, round = *m_round, next] {
        if (round == *now) feed(next);
    });
}

void SyncDriver::carryOut(const Action& action) {
    const auto reply = [&](Input input) { m_inputs.push_back(std::move(input)); };
    std::visit(
        domain::match{
            [&](const Send& wanted) { send(wanted); },
            [&](const LoadTip& wanted) { reply(loadTip(m_store, wanted)); },
            [&](const LoadEvents& wanted) {
                EventsLoaded loaded = loadEvents(m_store, wanted);
                noteOffered(m_store, wanted.epoch, wanted.after + std::ssize(loaded.events));
                reply(std::move(loaded));
            },
            [&](const LoadChain& wanted) { reply(loadChain(m_store, wanted)); },
            [&](const LoadBlobs& wanted) {
                BlobsLoaded loaded = loadBlobs(m_store, wanted, m_asked, m_tried);
                for (const Incoming& paper : loaded.wants) m_tried.insert(paper.id);
                reply(std::move(loaded));
            },
            [&](const LoadChunks& wanted) { reply(loadChunks(m_store, wanted)); },
            [&](const TakeSession& wanted) { taken(wanted); },
            [&](const TakeReceipt& wanted) { taken(wanted); },
            [&](const TakeServerEpoch& wanted) { taken(wanted); },
            [&](const ForgetCursors& wanted) { taken(wanted); },
            [&](const TakeRows& wanted) { takenInPeace(wanted); },
            [&](const TakeStandings& wanted) { taken(wanted); },
            [&](const TakeChunks& wanted) { taken(wanted); },
            [&](const SettleFork& wanted) { settle(wanted); },
            [&](const ShowProgress& shown) {
                m_progress = shown.progress;
                if (m_onProgress) m_onProgress(m_progress);
            },
            [&](const Finish& end) { finish(end.report); }},
        action);
}

void SyncDriver::send(const Send& wanted) {
    m_sentAt = m_pulse.elapsed();
    const quint64 round = *m_round;
    const auto gone = std::make_shared<std::pair<qint64, qint64>>();
    const auto done = [this, round, gone, up = qint64(wanted.request.body.size())](domain::Result<protocol::WireResponse> outcome) {
        if (round != *m_round || !m_engine) return;
        if (!outcome) {
            m_meter.broken(gone->first, gone->second);
            return feed(Failed{outcome.error()});
        }
        const auto took = m_pulse.elapsed() - m_sentAt;
        m_meter.exchanged(up, outcome->body.size(), took);
        feed(Answered{*std::move(outcome), took.count()});
    };
    const auto moved = [this, round, gone](qint64 sent, qint64 received) {
        *gone = {sent, received};
        if (round != *m_round || !m_engine || !m_onProgress) return;
        Progress now = m_progress;
        now.done = std::min(now.total, now.done + std::max(sent, received));
        m_onProgress(now);
    };
    m_link.send(wanted.request, done, moved);
}

void SyncDriver::settle(const SettleFork& wanted) {
    const auto settled = store::settleFork(m_store, wanted.epoch, wanted.common);
    if (!settled) {
        m_inputs.push_back(StoreRefused{settled.error()});
        return;
    }
    const auto snapshot = snapshotOf(m_store, m_program);
    if (snapshot)
        m_inputs.push_back(Restarted{*snapshot});
    else
        m_inputs.push_back(StoreRefused{snapshot.error()});
}

void SyncDriver::finish(const Report& report) {
    if (m_engine) m_sizes = m_engine->sizes();
    m_engine.reset();
    m_inputs.clear();
    ++*m_round;
    Report told = report;
    told.cancelled = m_cancelled;
    try {
        std::erase_if(m_asked, [&](const domain::BlobId& id) {
            const auto info = m_store.blobs().find(id);
            return info && info->complete();
        });
        note(told);
        m_meter.end(told);
        if (const auto parted = partWhenClear(m_store)) told.parted = *parted;   // a full disk: the next time
    } catch (const std::exception& failure) {
        if (!told.refusal) told.refusal = refusalFor(failure);
    }
    if (const OnFinished tell = std::exchange(m_onFinished, nullptr)) tell(told);
}

/// Kept for the status strip and for whoever arms the timer.
void SyncDriver::note(const Report& report) {
    const QDateTime now = m_store.clock().now();
    store::Outbox::LastExchange last = m_store.outbox().lastExchange();
    if (!report.cancelled) {
        last.tried = now;
        last.failures = report.refusal ? last.failures + 1 : 0;
        last.problem = report.refusal ? domain::refusalName(report.refusal->refusal) : QString();
        if (!report.refusal) last.succeeded = now;
    }
    std::optional<std::chrono::seconds> asked;
    if (report.retryAfterS) asked = std::chrono::seconds(*report.retryAfterS);
    std::chrono::milliseconds wait = m_pause;
    if (report.spread)
        wait = waitBefore(After::Busy, last.failures, asked, m_store.random());
    else if (report.refusal)
        wait = waitBefore(After::Failure, last.failures, asked, m_store.random());
    last.nextTry = now.addMSecs(wait.count());
    m_store.outbox().setLastExchange(last);
}

}  // namespace client
