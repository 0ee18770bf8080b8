// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/sync_runner.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "sync/client/backoff.h"
#include "sync/client/enrol.h"
#include "sync/client/parting.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QScopeGuard>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {
namespace {

constexpr std::chrono::seconds afterAnAct{3};   // several acts in a row go together
const auto refusedCode = QStringLiteral("provided_code_refused");   // a setting of the store: its hash
constexpr qint64 lookAgainMs = 1'000;             // while scans go, progress is told many times a second

QString hashOf(const QString& code) {
    return QString::fromLatin1(QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}  // namespace

SyncRunner::SyncRunner(Session& session, MakeLink makeLink, int minutes, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_makeLink(std::move(makeLink)),
      m_minutes(minutes),
      m_timer(new QTimer(this)),
      m_wake(new Wake(session.store().clock(), this)) {
    m_timer->setSingleShot(true);
    connectGuarded(m_timer, &QTimer::timeout, this, [this] {
        if (m_provided) beginEnrolment(m_provided->url, m_provided->code);
        else start(false);
    });
    connectGuarded(&m_session, &Session::changed, this, [this] { lookWhatWaits(); });
    connectGuarded(&m_session, &Session::changed, this, [this] { plan(); });   // whatever became of that
    connectGuarded(m_wake, &Wake::slept, this, [this] { breakOff(); });
    connectGuarded(m_wake, &Wake::happened, this, [this] { lineIsBack(); });
    connectToServer();
    lookWhatWaits();
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
    m_driver.reset();   // before the line it speaks over
    if (!server) return;
    m_link = m_makeLink(server->url, server->tlsKeyHash);
    m_driver = std::make_unique<client::SyncDriver>(
        m_session.store(), *m_link,
        QStringLiteral("communedesk ") + QCoreApplication::applicationVersion());
    m_driver->setPause(std::chrono::minutes(m_minutes));
}

std::unique_ptr<protocol::Link> SyncRunner::anotherLink() const {
    const auto server = m_session.store().settings().server();
    return server ? m_makeLink(server->url, server->tlsKeyHash) : nullptr;
}

/// When to try next: soon after an act, else when the driver noted it; never while one runs.
void SyncRunner::plan() {
    if (!m_driver || busy()) return;
    // It has taken another name, and nobody knows that one yet.
    if (!m_session.store().settings().server()) {
        connectToServer();
        Q_EMIT changed();
        return;
    }
    m_timer->start(std::chrono::minutes(m_minutes));   // whatever is read below: it goes on
    const auto last = m_session.store().outbox().lastExchange();
    const bool waiting = m_waiting.events > 0;
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

void SyncRunner::now() {
    m_tell = m_driver != nullptr;
    if (busy()) Q_EMIT m_session.notice(tr("An exchange is under way; another one follows at once."));
    start(true);
}

void SyncRunner::everything() {
    if (m_driver) m_driver->sendEverything();
    now();
}

bool SyncRunner::part() {
    if (busy()) return false;   // its end looks after it
    const auto parted = client::partWhenClear(m_session.store());
    if (!parted) {
        Q_EMIT m_session.refused(parted.error());
        return false;
    }
    if (*parted) Q_EMIT m_session.changed();
    else now();
    return *parted;
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
    guarded(this, [this] { lookWhatWaits(); });
    m_atFirst = m_waiting;
    m_underWay = true;
    auto neverBegan = qScopeGuard([this] { m_underWay = false; });
    m_driver->run(
        [this](const client::Progress& progress) { goesOn(progress); },
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
    guarded(this, [this] { lookWhatWaits(); });
    if (report.receivedRows > 0 || report.sentEvents > 0 || report.fetchedBlobs > 0 || report.newEpoch || report.parted)
        Q_EMIT m_session.changed();
    else
        guarded(this, [this] { plan(); });
    tellHowItWent(report);
    Q_EMIT changed();
    Q_EMIT finished(!report.refusal && !report.cancelled);
    if (std::exchange(m_lineIsBack, false)) lineIsBack();
    if (std::exchange(m_again, false)) start(true);
}

void SyncRunner::tellHowItWent(const client::Report& report) {
    const bool asked = m_tell;
    m_tell = m_tell && m_again;   // another round follows, and its end is waited for too
    if (report.refusal && (asked || !isEveryday(report.refusal->refusal))) Q_EMIT m_session.refused(*report.refusal);
    if (!asked || report.refusal || report.cancelled) return;
    if (report.sentEvents > 0)
        Q_EMIT m_session.notice(tr("%n record(s) were sent; the district has receipted them.", nullptr, report.sentEvents));
    else if (report.receivedRows > 0)
        Q_EMIT m_session.notice(tr("%n new record(s) came from the district.", nullptr, report.receivedRows));
    else if (m_waiting.events == 0 && m_waiting.blobs == 0)
        Q_EMIT m_session.notice(tr("Nothing was waiting: everything is with the district."));
}

void SyncRunner::lookWhatWaits() {
    m_waiting = m_session.store().outbox().waiting();
    m_cases = m_session.store().trays().counts().waiting;
    m_looked.start();
}

void SyncRunner::goesOn(const client::Progress& progress) {
    m_progress = progress;
    if (!m_looked.isValid() || m_looked.elapsed() > lookAgainMs) guarded(this, [this] { lookWhatWaits(); });
    Q_EMIT changed();
}

/// What was on its way when the computer fell asleep has nobody at its other end any more; whoever asked for it
/// gets another round.
void SyncRunner::breakOff() {
    if (!m_underWay || !m_driver) return;
    m_again = m_again || m_tell;
    m_driver->cancel();
}

/// Connections from before are forgotten with the line that held them.
void SyncRunner::lineIsBack() {
    if (busy()) {
        m_lineIsBack = true;
        return;
    }
    if (m_provided) return m_timer->start(0);
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
    m_asked = true;
    beginEnrolment(url, code);
}

void SyncRunner::enrolByItself(const QString& url, const QString& code) {
    if (m_driver || m_session.store().settings().value(refusedCode) == hashOf(code)) return;
    m_provided = Provided{url, code};
    m_timer->start(0);
    Q_EMIT changed();
}

void SyncRunner::beginEnrolment(const QString& url, const QString& code) {
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
    const bool asked = std::exchange(m_asked, false);
    if (!outcome) {
        if (asked || !m_provided || !waitsForLine(outcome.error())) Q_EMIT m_session.refused(outcome.error());
        if (m_provided) m_timer->start(std::chrono::minutes(m_minutes));
        Q_EMIT changed();
        return;
    }
    m_provided.reset();
    connectToServer();
    Q_EMIT m_session.changed();
    const auto server = m_session.store().settings().server();
    Q_EMIT m_session.notice(tr("This computer is registered with %1.").arg(server ? server->name : QString()));
    start(true);
}

/// False: no waiting helps, since the district said no to this very code. It is remembered, so that it is
/// not tried at every start. Whatever else is in the way, on the line or here, may be gone tomorrow.
bool SyncRunner::waitsForLine(const domain::Error& why) {
    using domain::Refusal;
    const bool refused = why.refusal == Refusal::EnrolCodeInvalid || why.refusal == Refusal::OutOfScope ||
                         why.refusal == Refusal::AlreadyEnrolled || why.refusal == Refusal::PracticeServer;
    if (!refused) return true;
    m_session.store().settings().setValue(refusedCode, hashOf(m_provided->code));
    m_provided.reset();
    return false;
}

}  // namespace app
