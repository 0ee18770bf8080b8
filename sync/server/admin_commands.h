// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "sync/server/storage/place.h"
#include "sync/server/unit_import.h"

#include <QString>

namespace server {

/// What the program answers to the shell. Listed in --help: scripts rely on them.
enum class Exit { Good = 0, Failed = 1, Usage = 2, Refused = 3, InUse = 4 };

/// Where an administration command works and how it answers. They may run beside the server.
struct Administration {
    Place place;
    bool json = false;
    const domain::Clock& clock;
    domain::Random& random;
};

Exit tellUnit(const Administration& at, const UnitTold& told);
Exit importUnits(const Administration& at, const QString& file);
Exit listUnits(const Administration& at);
Exit issueEnrolmentCode(const Administration& at, const QString& unit, const QString& role);
/// Provisioning files for a unit's new PCs (app/office/provision.h reads them), each with a code of its own.
struct ProvisionWish {
    QString unit, role, url, folder;
    QString computersFile;      ///< a name a line, the files are named after them; empty: numbered
    int count = 1;
    int days = 3;               ///< as long as the codes are good for
    QString language, paper;
};
Exit provisionComputers(const Administration& at, const ProvisionWish& wish);
Exit listDevices(const Administration& at);
Exit revokeDevice(const Administration& at, const QString& device, const QString& reason);
Exit transferOneCase(const Administration& at, const QString& caseId, const QString& toUnit);
Exit showStatus(const Administration& at);
/// Journal, papers (FILE.blobs) and keys (FILE.keys), while the server works; what the checked
/// copies hold is marked as backed up.
Exit backUp(const Administration& at, const QString& file);
/// Into a folder that has no journal, or a database that is empty. The server that opens it begins a new life.
Exit restore(const Administration& at, const QString& file);

}  // namespace server
