// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/hub/hub_host.h"
#include "app/desktop/session/sync_runner.h"
#include "sync/client/hub_mark.h"
#include "sync/client/hub_trip.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QTimer;

namespace app {

class Session;

/// Asks the local network for hubs of a unit; the addresses come later, once.
using FindHubs = std::function<void(const QString& unit, std::function<void(const QStringList& urls)> found)>;

/// What this computer has for hubs: without them it visits only where an address is given.
struct HubTools {
    QString program;           ///< communedesk-server; empty: this computer cannot be the hub
    QString folder;            ///< of the hub it may be
    FindHubs find;
};

/// How it stands with the office's hub.
struct HubState {
    client::HubChoice choice;
    QString name;              ///< of the host, once it was met
    std::optional<QDateTime> met;
    bool known = false;        ///< there is an address to visit
    std::optional<domain::Error> trouble;   ///< of the last visit
    QString hostTrouble;       ///< this computer is to be the hub, and is not
    int carried = 0;           ///< letters of colleagues brought to the district since the program began
};

/// Visits the office's hub beside the day's work: every ten seconds, and soon after an act. Everything happens in the
/// thread of the windows; the network does not block. Nobody is told of a hub that is not there: only the state says it.
class HubRunner : public QObject {
    Q_OBJECT

public:
    HubRunner(Session& session, MakeLink makeLink, HubTools tools, QObject* parent = nullptr);
    ~HubRunner() override;

    HubState state() const;
    /// NotEnrolled, when the district has not introduced this computer to its colleagues; NotWritable.
    domain::Result<domain::Done> choose(const client::HubChoice& choice);
    void visitSoon();

Q_SIGNALS:
    void changed();
    void visited();
    void failed(const QString& detail);

private:
    void settle();
    void next();
    void search();
    void found(const QStringList& urls);
    void visit(const QString& url);
    void over(const client::TripReport& report);

    Session& m_session;
    MakeLink m_makeLink;
    const HubTools m_tools;
    HubHost m_host;
    QTimer* m_timer;
    client::HubMemory m_memory;
    std::unique_ptr<client::HubTrip> m_trip;
    QStringList m_found;       ///< still to be tried
    bool m_searching = false;
    int m_failures = 0;        ///< in a row
    int m_carried = 0;
    std::optional<domain::Error> m_trouble;
};

}  // namespace app
