// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_file.h"
#include "core/store/keyring.h"
#include "core/store/maintenance.h"
#include "core/store/sidecar.h"
#include "core/store/store_files.h"
#include "core/store/values.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>
#include <system_error>

namespace store {
namespace {

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
        for (const QString& name : {storeFile, scansFile}) {
            sqlite::Database copy(copies.filePath(name), opening);
            const QStringList problems = copy.check(false);
            if (!problems.isEmpty()) return name + QStringLiteral(": ") + problems.first();
            if (name == storeFile && eventCount(copy) < leastEvents)
                return name + QStringLiteral(": events are missing");
        }
        return {};
    } catch (const sqlite::Failure& failure) {
        return QString::fromUtf8(failure.what());
    }
}

/// What is half made is gone again, whatever ends the work.
class Part {
public:
    explicit Part(const QString& target) : m_target(target), m_part(target + QStringLiteral(".part")) {}
    ~Part() { QFile::remove(m_part); }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    const QString& path() const { return m_part; }
    /// Takes the place of the target in one step: there is always a whole backup of that name.
    domain::Result<domain::Done> takeItsName() {
        std::error_code why;
        std::filesystem::rename(QFileInfo(m_part).filesystemFilePath(),
                                QFileInfo(m_target).filesystemFilePath(), why);
        if (why) return cannotWrite(m_target);
        return domain::Done{};
    }

private:
    QString m_target, m_part;
};

/// Copies of the files as they are now, in `dir`. False when `progress` stopped it.
domain::Result<bool> copyTo(const QDir& dir, Store& store, const Progress& progress) {
    const auto goOn = [&](int, int) { return !progress || progress(0, 1); };
    if (!store.database().backupTo(dir.filePath(storeFile), QStringLiteral("main"), goOn) ||
        !store.database().backupTo(dir.filePath(scansFile), QStringLiteral("scans"), goOn))
        return false;
    QFile keys(in(store.dir(), keysFile));
    if (!keys.copy(dir.filePath(keysFile)))
        return keys.error() == QFileDevice::OpenError
                   ? domain::Error{domain::Refusal::FileUnreadable, keysFile, {}}
                   : cannotWrite(dir.filePath(keysFile));
    return true;
}

domain::Result<QString> backedUp(Store& store, const QString& toFile, const Progress& progress) {
    // Beside the target, so that a full disk shows before the old backup is replaced.
    QTemporaryDir copies(QFileInfo(toFile).absolutePath() + QStringLiteral("/.backup-XXXXXX"));
    if (!copies.isValid()) return cannotWrite(toFile);
    const QDir dir(copies.path());
    const qint64 events = eventCount(store.database());
    const auto copied = copyTo(dir, store, progress);
    if (!copied) return copied.error();
    if (!*copied) return QString();
    const sqlite::Opening opening{.key = store.databaseKey().copy(),
                                  .mode = sqlite::Opening::Mode::OpenExisting};
    if (const QString trouble = troubleWith(dir, opening, events); !trouble.isEmpty())
        return broken(toFile, trouble);
    qint64 total = 0, done = 0;
    for (const QString& name : backedUpFiles) total += QFileInfo(dir.filePath(name)).size();
    const auto wanted = [&](qint64 bytes) {
        done += bytes;
        return !progress || progress(done, total);
    };
    Part part(toFile);
    const auto packed = packFiles(copies.path(), backedUpFiles, part.path(), wanted);
    if (!packed) return packed.error();
    if (!*packed) return QString();
    const auto whole = unpackFiles(part.path(), {});
    if (!whole) return whole.error();
    if (*whole != backedUpFiles) return broken(toFile, QStringLiteral("members"));
    if (const auto renamed = part.takeItsName(); !renamed) return renamed.error();
    return toFile;
}

/// The keys say it, and open nothing when they have been made to say something else.
domain::Result<domain::Done> isOfRealm(const QString& dir, domain::Realm wanted) {
    const auto keys = Keyring::load(dir);
    if (!keys) return keys.error();
    if (keys->realm() == wanted) return domain::Done{};
    return domain::Error{wanted == domain::Realm::Real ? domain::Refusal::PracticeBackup
                                                       : domain::Refusal::RealBackup,
                         {}, {}};
}

}  // namespace

domain::Result<QString> backup(Store& store, const QString& toFile, const Progress& progress) {
    return refusingFullDisk([&] { return backedUp(store, toFile, progress); });
}

domain::Result<domain::Done> restore(const QString& file, const QString& toDir,
                                     domain::Realm realm) {
    if (const auto whole = unpackFiles(file, {}); !whole) return whole.error();
    // A journal left behind by another store.db would be played into this one.
    for (const QString& name : backedUpFiles)
        for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            if (QFile::exists(in(toDir, name + end)))
                return domain::Error{domain::Refusal::StoreExists, toDir, {}};
    if (!QDir().mkpath(toDir)) return cannotWrite(toDir);
    // The mark goes first: whatever happens next, these files never open as if nothing had been.
    // One that lies there knows which codes were given out after the backup was made.
    Sidecar sidecar(toDir);
    const auto before = sidecar.read();
    HighWater mark = before.value_or(HighWater{});
    mark.restored = true;
    if (!sidecar.replace(mark)) return cannotWrite(toDir);
    const auto unpacked = unpackFiles(file, toDir);
    const auto fits = unpacked && *unpacked == backedUpFiles
                          ? isOfRealm(toDir, realm)
                          : domain::Result<domain::Done>(broken(file, QStringLiteral("members")));
    if (fits) return fits;
    for (const QString& name : backedUpFiles) QFile::remove(in(toDir, name));
    if (before)
        sidecar.replace(*before);
    else
        QFile::remove(in(toDir, markFile));
    return unpacked ? fits.error() : unpacked.error();
}

}  // namespace store
