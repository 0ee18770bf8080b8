// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sidecar.h"
#include "core/store/store.h"

#include <QLockFile>

namespace store {

/// What a Store is made of. Private to core/store.
struct Store::Parts {
    QString dir;
    std::unique_ptr<QLockFile> lock;
    const domain::Clock& clock;
    domain::Random& random;
    crypto::Secret key;
    sqlite::Database database;
    domain::User user;
    Sidecar sidecar;
    HighWater marked;            ///< what the sidecar says now
    EventLog log{database};
    CaseTable cases{database};
    SearchIndex search{database};
    Blobs blobs{database};
    Drafts drafts{database};
    Outbox outbox{database};
    Trays trays{database};
    Settings settings{database};
    UserTable users{database};
    std::vector<Trouble> troubles;
    std::optional<sqlite::Upgrade> upgrade;

    HighWater highWater();
};

}  // namespace store
