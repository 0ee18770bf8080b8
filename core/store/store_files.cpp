// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_files.h"

#include "core/store/scans_file.h"
#include "core/store/schema.h"
#include "core/store/store.h"

#include <QDir>

namespace store {

QString in(const QString& dir, const QString& name) { return QDir(dir).filePath(name); }

domain::Error refusalOf(const sqlite::Failure& failure, const QString& dir) {
    using Kind = sqlite::Failure::Kind;
    const QString what = QString::fromUtf8(failure.what());
    switch (failure.kind()) {
    case Kind::Full: return {domain::Refusal::DiskFull, dir, {}};
    case Kind::Busy: return {domain::Refusal::StoreLocked, dir, {}};
    case Kind::TooNew: return {domain::Refusal::StoreTooNew, dir, {}};
    case Kind::Corrupt:
    case Kind::NotADatabase:
    case Kind::CannotOpen: return {domain::Refusal::StoreDamaged, dir, what};
    case Kind::ReadOnly:
    case Kind::Constraint:
    case Kind::Other: break;
    }
    throw failure;  // nothing a clerk could mend
}

domain::Result<std::unique_ptr<QLockFile>> lockOf(const QString& dir) {
    auto lock = std::make_unique<QLockFile>(in(dir, QStringLiteral("store.lock")));
    // Never stale by age: a store may stay open for days. A killed owner is noticed by its id.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) return domain::Error{domain::Refusal::StoreLocked, dir, {}};
    return lock;
}

void prepare(Store& store, bool isNew) {
    sqlite::Database& database = store.database();
    database.migrate(storeScripts());
    attachScans(database, in(store.dir(), scansFile), store.databaseKey(), isNew);
    database.migrate(scansScripts(), QStringLiteral("scans"));
}

}  // namespace store
