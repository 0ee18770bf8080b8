// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/sync_runner.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/text/status_text.h"
#include "sync/client/backoff.h"
#include "sync/client/enrol.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {
namespace {

constexpr std::chrono::seconds afterAnAct{3};   // several acts in a row go together

}  // namespace

SyncRunner::SyncRunner(Session& session, MakeLink makeLink, int minutes, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_makeLink(std::move(makeLink)),
      m_minutes(minutes),
      m_timer(new QTimer(this)),
      m_wake(new Wake(session.store().clock(), this)) {
    m_timer->setSingleShot(true);
    connectGuarded(m_timer, &QTimer::timeout, this, [this] { start(false); });
    connectGuarded(&m_session, &Session::changed, this, [this] { plan(); });
    connectGuarded(m_wake, &Wake::happened, this, [this] { lineIsBack(); });
    connectToServer();
    plan();
}

SyncRunner::~SyncRunner() {
    if (m_driver) m_driver->cancel();
    if (m_enrolLink) m_enrolLink->cancel();
}

void SyncRunner::setMinutes(int minutes) {
    m_minutes = minutes;
    if (m_driver) m_driver->setPause(std::chrono::minutes(m_minutes));
    plan();
}

std::optional<std::chrono::milliseconds> SyncRunner::comesIn() const {
    if (!m_timer->isActive()) return std::nullopt;
    return m_timer->remainingTimeAsDuration();
}

void SyncRunner::connectToServer() {
    const auto server = m_session.store().settings().server();
    if (!server) return;
    m_driver.reset();   // before the line it speaks over
    m_link = m_makeLink(server->url, server->tlsKeyHash);
    m_driver = std::make_unique<client::SyncDriver>(
        m_session.store(), *m_link,
        QStringLiteral("communedesk ") + QCoreApplication::applicationVersion());
    m_driver->setPause(std::chrono::minutes(m_minutes));
}

/// When to try next: soon after an act, else when the driver noted it; never while one runs.
void SyncRunner::plan() {
    if (!m_driver || busy()) return;
    m_timer->start(std::chrono::minutes(m_minutes));   // whatever is read below: it goes on
    const auto last = m_session.store().outbox().lastExchange();
    const bool waiting = m_session.store().outbox().waiting().events > 0;
    // Never longer than we would have chosen now: the moment was noted by a clock that may have
    // been years ahead.
    std::chrono::milliseconds wait = std::chrono::minutes(m_minutes);
    if (last.failures > 0) wait = client::longestBackoff;
    if (last.nextTry) {
        const std::chrono::milliseconds noted{m_session.now().msecsTo(*last.nextTry)};
        wait = std::clamp<std::chrono::milliseconds>(noted, std::chrono::milliseconds(0), wait);
    }
    if (waiting && last.failures == 0) wait = std::min<std::chrono::milliseconds>(wait, afterAnAct);
    m_timer->start(wait);
    Q_EMIT changed();
}

void SyncRunner::start(bool byHand) {
    if (!m_driver) {
        if (byHand) Q_EMIT m_session.refused({domain::Refusal::NotEnrolled, {}, {}});
        return;
    }
    if (busy()) {
        m_again = m_again || byHand;
        return;
    }
    m_timer->stop();
    m_underWay = true;
    auto neverBegan = qScopeGuard([this] { m_underWay = false; });
    m_driver->run(
        [this](const client::Progress& progress) {
            m_progress = progress;
            Q_EMIT changed();
        },
        [this](const client::Report& report) {
            // The driver must be through with this round before anyone looks at it.
            laterGuarded(this, [this, report] { over(report); });
        },
        byHand);
    neverBegan.dismiss();
    Q_EMIT changed();
}

void SyncRunner::over(const client::Report& report) {
    m_progress.reset();
    m_underWay = false;
    if (report.receivedRows > 0 || report.sentEvents > 0 || report.fetchedBlobs > 0 || report.newEpoch)
        Q_EMIT m_session.changed();
    else
        guarded(this, [this] { plan(); });
    // A line that is away is the office's every day: the strip says so, nothing pops up.
    using domain::Refusal;
    if (report.refusal && report.refusal->refusal != Refusal::LinkUnreachable &&
        report.refusal->refusal != Refusal::LinkStalled && report.refusal->refusal != Refusal::ServerBusy)
        Q_EMIT m_session.refused(*report.refusal);
    Q_EMIT changed();
    Q_EMIT finished(!report.refusal && !report.cancelled);
    if (std::exchange(m_lineIsBack, false)) lineIsBack();
    if (std::exchange(m_again, false)) start(true);
}

/// Connections from before are forgotten with the line that held them.
void SyncRunner::lineIsBack() {
    if (busy()) {
        m_lineIsBack = true;
        return;
    }
    connectToServer();
    if (!m_driver) return;
    m_driver->networkUp();
    plan();
}

void SyncRunner::fetch(const domain::Attachment& file) {
    if (!m_driver) return;
    m_driver->fetchBlob(file.blob);
    start(true);
}

void SyncRunner::enrol(const QString& url, const QString& code) {
    if (busy()) return;
    m_enrolLink = m_makeLink(url, {});
    client::enrol(*m_enrolLink, m_session.store(),
                  {.url = url, .code = code, .deviceName = m_session.store().settings().device().name},
                  [this](const domain::Result<domain::Done>& outcome) {
                      laterGuarded(this, [this, outcome] { enrolled(outcome); });
                  });
    Q_EMIT changed();
}

void SyncRunner::enrolled(const domain::Result<domain::Done>& outcome) {
    m_enrolLink.reset();
    if (!outcome) {
        Q_EMIT m_session.refused(outcome.error());
        Q_EMIT changed();
        return;
    }
    connectToServer();
    Q_EMIT m_session.changed();
    const auto server = m_session.store().settings().server();
    Q_EMIT m_session.notice(tr("This computer is registered with %1.").arg(server ? server->name : QString()));
    start(true);
}

StripState SyncRunner::strip() const {
    store::Outbox& outbox = m_session.store().outbox();
    const store::Waiting waiting = outbox.waiting();
    const auto last = outbox.lastExchange();
    StripState state;
    state.busy = busy();
    if (m_progress && m_progress->total > 0)
        state.percent = static_cast<int>(std::min<qint64>(100, m_progress->done * 100 / m_progress->total));
    if (!m_driver) {
        state.where = tr("Everything is kept on this computer (not registered with the district)");
        return state;
    }
    const bool all = waiting.events == 0 && waiting.blobs == 0;
    state.light = last.failures > 0 ? StripState::Light::Trouble
                  : all             ? StripState::Light::Sent
                                    : StripState::Light::Waiting;
    state.where = all ? tr("Everything is with the district")
                      : tr("%n record(s) wait on this computer", nullptr, static_cast<int>(waiting.events));
    if (last.succeeded)
        state.last = tr("last exchange %1").arg(nearMomentText(*last.succeeded, m_session.now()));
    if (last.failures > 0)
        state.last = tr("no connection since %1").arg(nearMomentText(last.succeeded.value_or(*last.tried), m_session.now()));
    return state;
}

}  // namespace app
