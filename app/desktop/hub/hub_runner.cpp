// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/hub/hub_runner.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "sync/client/hub_founding.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace app {
namespace {

using client::HubWay;

constexpr std::chrono::milliseconds afterAnAct{1'500}, between{10'000}, afterFailure{20'000}, betweenSearches{60'000};
constexpr int giveUpAfter = 3;   // visits that failed: then another hub is looked for

}  // namespace

HubRunner::HubRunner(Session& session, MakeLink makeLink, HubTools tools, QObject* parent)
    : QObject(parent), m_session(session), m_makeLink(std::move(makeLink)), m_tools(std::move(tools)),
      m_host(m_tools.program, m_tools.folder, this), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    connectGuarded(m_timer, &QTimer::timeout, this, [this] { next(); });
    connectGuarded(&m_session, &Session::changed, this, [this] { visitSoon(); });
    connect(&m_host, &HubHost::changed, this, &HubRunner::changed);
    settle();
}

HubRunner::~HubRunner() = default;

HubState HubRunner::state() const {
    store::Store& store = m_session.store();
    const client::HubMark mark = client::hubMark(store);
    return {.choice = client::hubChoice(store), .name = mark.name, .met = mark.met, .known = !mark.url.isEmpty(), .trouble = m_trouble,
            .hostTrouble = m_host.trouble(), .carried = m_carried};
}

domain::Result<domain::Done> HubRunner::choose(const client::HubChoice& choice) {
    if (choice.way == HubWay::Host)
        if (const auto founded = client::foundHub(m_session.store(), m_tools.folder); !founded) return founded.error();
    client::setHubChoice(m_session.store(), choice);
    m_trip.reset();
    m_found.clear();
    settle();
    Q_EMIT changed();
    return domain::Done{};
}

/// What was chosen, carried out.
void HubRunner::settle() {
    store::Store& store = m_session.store();
    const client::HubChoice choice = client::hubChoice(store);
    m_trouble.reset();
    m_failures = 0;
    if (choice.way == HubWay::Host) m_host.start();
    else m_host.stop();
    if (choice.way == HubWay::Host) client::setHubUrl(store, m_host.url());
    if (choice.way == HubWay::Address) client::setHubUrl(store, choice.address);
    if (choice.way == HubWay::None) client::setHubUrl(store, {});
    // An address that was found stays until nobody answers there.
    m_timer->start(afterAnAct);
}

void HubRunner::visitSoon() {
    if (!m_trip && !m_searching && (!m_timer->isActive() || m_timer->remainingTimeAsDuration() > afterAnAct)) m_timer->start(afterAnAct);
}

void HubRunner::next() {
    if (m_trip || m_searching) return;
    if (!client::colleagues(m_session.store())) return m_timer->start(betweenSearches);   // the district comes first
    const client::HubWay way = client::hubChoice(m_session.store()).way;
    const QString url = client::hubMark(m_session.store()).url;
    if (way == HubWay::Find && (url.isEmpty() || m_failures >= giveUpAfter)) return search();
    if (!url.isEmpty()) visit(url);
}

void HubRunner::search() {
    if (!m_found.isEmpty()) {
        client::setHubUrl(m_session.store(), m_found.takeFirst());
        m_failures = giveUpAfter - 1;   // one try, then the next
        return visit(client::hubMark(m_session.store()).url);
    }
    if (!m_tools.find) return m_timer->start(betweenSearches);
    m_searching = true;
    m_tools.find(m_session.store().settings().device().unit, [self = QPointer(this)](const QStringList& urls) {
        if (self) guarded(self.data(), [&] { self->found(urls); });
    });
}

/// In an order that is the same on every desk: should there be two, all visit the same one.
void HubRunner::found(const QStringList& urls) {
    m_searching = false;
    m_found = urls;
    m_found.sort();
    if (m_found.isEmpty()) return m_timer->start(betweenSearches);
    search();
}

void HubRunner::visit(const QString& url) {
    const auto toDistrict = [this]() -> std::unique_ptr<protocol::Link> {
        const auto server = m_session.store().settings().server();
        return server ? m_makeLink(server->url, server->tlsKeyHash) : nullptr;
    };
    auto trip = client::HubTrip::make(m_session.store(), m_memory, QStringLiteral("communedesk ") + QCoreApplication::applicationVersion(), m_makeLink(url, {}), toDistrict);
    if (!trip) return m_timer->start(betweenSearches);
    m_trip = *std::move(trip);
    m_trip->begin([this](const client::TripReport& report) {
        // The trip must be through before anyone takes it away.
        laterGuarded(this, [this, report] { over(report); });
    });
}

void HubRunner::over(const client::TripReport& report) {
    m_trip.reset();
    m_trouble = report.visit.refusal;
    m_failures = m_trouble ? m_failures + 1 : 0;
    m_carried += report.carried.letters;
    if (!m_trouble) m_found.clear();
    m_timer->start(!m_trouble ? between : m_found.isEmpty() ? afterFailure : afterAnAct);
    if (report.visit.changed()) Q_EMIT m_session.changed();
    Q_EMIT changed();
    Q_EMIT visited();
}

}  // namespace app
