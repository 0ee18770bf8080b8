// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "core/domain/realm.h"
#include "sync/server/http/request.h"
#include "sync/server/limits.h"
#include "sync/server/log.h"
#include "sync/server/storage/place.h"

#include <functional>
#include <memory>

namespace server {

/// Where things lie in the data folder.
QString journalPath(const QString& folder);
QString blobsPath(const QString& folder);

struct ServiceSettings {
    Place place;
    QString highWaterFile;       ///< empty: in the folder
    QString name;                ///< shown to clerks; empty: the name of the topmost unit
    QByteArray tlsKeyHash;
    Limits limits = {};
    int workers = 16;            ///< as many pushes can share one commit
    domain::Realm realm = domain::Realm::Real;  ///< of a key made now; one that is there has its own
};

/// The server without its sockets: threads that answer, one that writes events, one that writes
/// papers, and a room for those who wait.
class Service {
public:
    using Done = std::function<void(Response)>;
    /// Opens the storage; throws when it cannot. Edges must outlive it.
    Service(const ServiceSettings& settings, const domain::Clock& clock, domain::Random& random,
            Log& log);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    /// Never waits, never throws. `done` is called exactly once, from any thread.
    void handle(Request request, Done done);
    /// Lets go of those who wait: what is under way can then end.
    void releaseWaiting();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace server
