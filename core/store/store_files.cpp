// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_files.h"

#include "core/domain/clock.h"
#include "core/sqlite/written_by.h"
#include "core/store/schema.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace store {

QString in(const QString& dir, const QString& name) { return QDir(dir).filePath(name); }

domain::Error tooNew(const QString& dir) {
    return {domain::Refusal::StoreTooNew, dir, sqlite::newerProgram(dir, static_cast<int>(storeScripts().size()))};
}

domain::Error refusalOf(const sqlite::Failure& failure, const QString& dir) {
    using Kind = sqlite::Failure::Kind;
    const QString what = QString::fromUtf8(failure.what());
    switch (failure.kind()) {
    case Kind::Full: return {domain::Refusal::DiskFull, dir, {}};
    case Kind::Busy: return {domain::Refusal::StoreLocked, dir, {}};
    case Kind::TooNew: return tooNew(dir);
    case Kind::CannotOpen:
    case Kind::ReadOnly: return {domain::Refusal::NotWritable, dir, what};
    case Kind::Corrupt:
    case Kind::NotADatabase: return {domain::Refusal::StoreDamaged, dir, what};
    case Kind::Constraint:
    case Kind::Other: break;
    }
    throw failure;  // nothing a clerk could mend
}

domain::Error cannotWrite(const QString& path) {
    // Qt tells a full disk from a missing right only while a file is written, not when one is made.
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() < 64 * 1024;
    return {full ? domain::Refusal::DiskFull : domain::Refusal::NotWritable, path, {}};
}

domain::Error cannotWrite(const QFileDevice& file) {
    if (file.error() == QFileDevice::ResourceError)
        return {domain::Refusal::DiskFull, file.fileName(), file.errorString()};
    return cannotWrite(file.fileName());
}

domain::Result<std::unique_ptr<QLockFile>> lockOf(const QString& dir) {
    auto lock = std::make_unique<QLockFile>(in(dir, QStringLiteral("store.lock")));
    // Never stale by age: a store may stay open for days. A killed owner is noticed by its id.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0)) return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return domain::Error{domain::Refusal::StoreLocked, dir, {}};
    return cannotWrite(lock->fileName());
}

namespace {

const auto scansSchema = QStringLiteral("scans");

/// Under a name of its own, with its journal. Never deleted: a technician may save what is in it.
QString setAside(const QString& path, const QDateTime& now) {
    const QString to = path + QStringLiteral(".damaged-") +
                       now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    for (const QString& end : {QStringLiteral("-wal"), QStringLiteral("-shm"), QString()})
        if (QFile::exists(path + end) && !QFile::rename(path + end, to + end))
            throw sqlite::Failure(sqlite::Failure::Kind::CannotOpen,
                                  QStringLiteral("scans.db cannot be set aside"));
    return QFile::exists(to) ? QFileInfo(to).fileName() : QString();
}

/// False when they are missing or damaged.
bool attachScans(sqlite::Database& database, const QString& path) {
    using Kind = sqlite::Failure::Kind;
    try {
        database.attach(path, scansSchema, sqlite::Opening::Mode::OpenExisting);
        return true;
    } catch (const sqlite::Failure& failure) {
        const bool missing = failure.kind() == Kind::CannotOpen && !QFile::exists(path);
        if (!missing && failure.kind() != Kind::Corrupt && failure.kind() != Kind::NotADatabase) throw;
        return false;
    }
}

}  // namespace

void prepareNew(Store& store) {
    store.database().migrate(storeScripts());
    store.database().attach(in(store.dir(), scansFile), scansSchema);
    store.database().migrate(scansScripts(), scansSchema);
}

Prepared prepare(Store& store) {
    sqlite::Database& database = store.database();
    const QString scans = in(store.dir(), scansFile);
    std::vector<sqlite::Schema> files{{QStringLiteral("main"), storeScripts()}};
    const bool readable = attachScans(database, scans);
    if (readable) files.push_back({scansSchema, scansScripts()});
    const QDateTime now = store.clock().now();
    Prepared prepared;
    prepared.upgrade = sqlite::migrateWithCopy(database, files,
                                               {.folder = in(store.dir(), copiesFolder),
                                                .day = domain::officeDate(now),
                                                .besides = {in(store.dir(), keysFile)}});
    if (!readable) {
        prepared.lost = Trouble{.kind = Trouble::Kind::ScansLost, .detail = setAside(scans, now), .since = now};
        database.attach(scans, scansSchema);
        database.migrate(scansScripts(), scansSchema);
    }
    sqlite::noteProgram(store.dir(), static_cast<int>(files.front().scripts.size()));
    return prepared;
}

}  // namespace store
