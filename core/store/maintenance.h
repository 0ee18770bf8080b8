// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/store.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace store {

using Progress = std::function<bool(qint64 done, qint64 total)>;  ///< false: stop

/// Every picture again from the log; equal to the byte to what was there. Mends pictures that say
/// something else than the log, not pages the disk has damaged: those cannot even be dropped.
struct Rebuilt {
    qint64 events = 0, cases = 0;
    bool differed = false;      ///< the pictures were not what the log says; when asked to compare
};
enum class Compare { Yes, No }; ///< comparing reads all pictures twice
domain::Result<Rebuilt> rebuild(Store& store, const Progress& progress = {},
                                Compare compare = Compare::Yes);

/// What is wrong with the files: engine's check, log's chains, blobs' hashes. Empty: sound.
struct Damage {
    QString where;              ///< "store", "scans", "log", "keys"
    QString what;               ///< for a technician
};
std::vector<Damage> verify(Store& store, bool thorough);
/// Rows from elsewhere whose envelope or body could not be read: kept, told, and no damage of ours.
qint64 receivedUnreadable(Store& store);

/// One encrypted file with everything, made while the work goes on, then opened and checked before
/// it takes its name. DiskFull, NotWritable, FileUnreadable, BackupBroken.
domain::Result<QString> backup(Store& store, const QString& toFile, const Progress& progress = {});
/// Puts a backup into an empty folder; the next open mints a new epoch. BackupBroken, StoreExists,
/// DiskFull, NotWritable; PracticeBackup or RealBackup when it is of the other realm.
domain::Result<domain::Done> restore(const QString& file, const QString& toDir,
                                     domain::Realm realm = domain::Realm::Real);

}  // namespace store
