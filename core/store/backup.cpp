// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_file.h"
#include "core/store/maintenance.h"
#include "core/store/sidecar.h"
#include "core/store/values.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace store {
namespace {

const QStringList& members() {
    static const QStringList names{QStringLiteral("store.db"), QStringLiteral("scans.db"),
                                   QStringLiteral("keys.json")};
    return names;
}

domain::Error broken(const QString& file, const QString& why) {
    return {domain::Refusal::BackupBroken, file, why};
}

qint64 eventCount(sqlite::Database& database) {
    return database
        .first(QStringLiteral("SELECT count(*) FROM event"), {},
               [](const sqlite::Row& row) { return row.integer(0); })
        .value_or(0);
}

/// Opens the copies as a restore would and asks the engine about every page.
QString troubleWith(const QDir& copies, const sqlite::Opening& opening, qint64 leastEvents) {
    try {
        for (const QString& name : {QStringLiteral("store.db"), QStringLiteral("scans.db")}) {
            sqlite::Database copy(copies.filePath(name), opening);
            const QStringList problems = copy.check(false);
            if (!problems.isEmpty()) return name + QStringLiteral(": ") + problems.first();
            if (name == QLatin1String("store.db") && eventCount(copy) < leastEvents)
                return QStringLiteral("store.db: events are missing");
        }
        return {};
    } catch (const sqlite::Failure& failure) {
        return QString::fromUtf8(failure.what());
    }
}

domain::Result<QString> backedUp(Store& store, const QString& toFile, const Progress& progress) {
    // Beside the target, so that a full disk shows before the old backup is replaced.
    QTemporaryDir copies(QFileInfo(toFile).absolutePath() + QStringLiteral("/.backup-XXXXXX"));
    if (!copies.isValid()) return domain::Error{domain::Refusal::DiskFull, toFile, {}};
    const QDir dir(copies.path());
    const qint64 events = eventCount(store.database());
    // The log first: every file it names is then in the copy of the scans.
    const auto goOn = [&](int, int) { return !progress || progress(0, 1); };
    if (!store.database().backupTo(dir.filePath(QStringLiteral("store.db")),
                                   QStringLiteral("main"), goOn) ||
        !store.database().backupTo(dir.filePath(QStringLiteral("scans.db")),
                                   QStringLiteral("scans"), goOn))
        return QString();
    if (!QFile::copy(QDir(store.dir()).filePath(QStringLiteral("keys.json")),
                     dir.filePath(QStringLiteral("keys.json"))))
        return domain::Error{domain::Refusal::FileUnreadable, QStringLiteral("keys.json"), {}};
    const sqlite::Opening opening{.key = store.databaseKey().copy(),
                                  .mode = sqlite::Opening::Mode::OpenExisting};
    if (const QString trouble = troubleWith(dir, opening, events); !trouble.isEmpty())
        return broken(toFile, trouble);
    qint64 total = 0, done = 0;
    for (const QString& name : members()) total += QFileInfo(dir.filePath(name)).size();
    const auto wanted = [&](qint64 bytes) {
        done += bytes;
        return !progress || progress(done, total);
    };
    const QString part = toFile + QStringLiteral(".part");
    const auto packed = packFiles(copies.path(), members(), part, wanted);
    if (!packed) return packed.error();
    if (!*packed) return QString();
    const auto whole = unpackFiles(part, {});
    if (!whole || *whole != members()) {
        QFile::remove(part);
        return whole ? broken(toFile, QStringLiteral("members")) : whole.error();
    }
    QFile::remove(toFile);
    if (!QFile::rename(part, toFile)) return domain::Error{domain::Refusal::DiskFull, toFile, {}};
    return toFile;
}

}  // namespace

domain::Result<QString> backup(Store& store, const QString& toFile, const Progress& progress) {
    return refusingFullDisk([&] { return backedUp(store, toFile, progress); });
}

domain::Result<domain::Done> restore(const QString& file, const QString& toDir) {
    if (const auto whole = unpackFiles(file, {}); !whole) return whole.error();
    // A journal left behind by another store.db would be played into this one.
    for (const QString& name : members())
        for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            if (QFile::exists(QDir(toDir).filePath(name + end)))
                return domain::Error{domain::Refusal::StoreExists, toDir, {}};
    if (!QDir().mkpath(toDir)) return domain::Error{domain::Refusal::DiskFull, toDir, {}};
    // The mark goes first: whatever happens next, these files never open as if nothing had been.
    HighWater mark;
    mark.restored = true;
    Sidecar(toDir).write(mark);
    const auto unpacked = unpackFiles(file, toDir);
    if (unpacked && *unpacked == members()) return domain::Done{};
    for (const QString& name : members()) QFile::remove(QDir(toDir).filePath(name));
    QFile::remove(QDir(toDir).filePath(QStringLiteral("epoch.json")));
    return unpacked ? broken(file, QStringLiteral("members")) : unpacked.error();
}

}  // namespace store
