// SPDX-License-Identifier: GPL-3.0-or-later
// Between SQLite and the system's files: tells the disk of a folder what is done to it.
#include "tests/support/faulty_disk.h"
#include "tests/support/faulty_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <stdexcept>

#include <sqlite3.h>

namespace test {
namespace {

constexpr char layerName[] = "faulty";

std::vector<std::pair<QString, FaultyDisk*>>& disks() {
    static std::vector<std::pair<QString, FaultyDisk*>> all;
    return all;
}

FaultyDisk* diskOf(const QString& path) {
    for (const auto& [folder, disk] : disks())
        if (path.startsWith(folder)) return disk;
    return nullptr;
}

sqlite3_vfs* systemLayer() {
    static sqlite3_vfs* const system = sqlite3_vfs_find("unix");
    return system;
}

/// Ours, with the system's file in the bytes behind it.
struct File {
    sqlite3_file base;
    FaultyDisk* disk;      ///< null: not on a disk of ours
    QString* path;
    bool shortLived;       ///< a temporary file: nothing of it outlives a cut
    std::shared_ptr<FaultyFile>* known;   ///< null: not on a disk of ours, or short-lived
    FaultyFile::Hold* hold;
    bool mapped;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    FaultyFile& shared() { return **known; }
};
File* fileOf(sqlite3_file* base) { return reinterpret_cast<File*>(base); }

qint64 sizeOf(File* file) {
    if (file->known && file->shared().size >= 0) return file->shared().size;
    sqlite3_int64 size = 0;
    file->real()->pMethods->xFileSize(file->real(), &size);
    if (file->known) file->shared().size = size;
    return size;
}

QByteArray contentOf(File* file, qint64 offset, qint64 length) {
    const qint64 there = std::clamp<qint64>(sizeOf(file) - offset, 0, length);
    QByteArray bytes(static_cast<qsizetype>(there), '\0');
    if (there > 0) file->real()->pMethods->xRead(file->real(), bytes.data(), static_cast<int>(there), offset);
    return bytes;
}

bool isWatched(const File* file) { return file->disk && !file->shortLived; }
bool isOff(const File* file) { return file->disk && file->disk->isDead(); }

int unmapShared(sqlite3_file* base, int remove);

int closeFile(sqlite3_file* base) {
    File* const file = fileOf(base);
    if (file->known) {
        unmapShared(base, 0);
        file->shared().unlock(*file->hold, SQLITE_LOCK_NONE);
    }
    const int code = file->real()->pMethods->xClose(file->real());
    delete file->path;
    delete file->known;
    delete file->hold;
    *file = {};
    return code;
}
int readFile(sqlite3_file* base, void* to, int length, sqlite3_int64 offset) {
    if (isOff(fileOf(base))) return SQLITE_IOERR_READ;
    return fileOf(base)->real()->pMethods->xRead(fileOf(base)->real(), to, length, offset);
}
int writeFile(sqlite3_file* base, const void* from, int length, sqlite3_int64 offset) {
    File* const file = fileOf(base);
    if (!isWatched(file)) return file->real()->pMethods->xWrite(file->real(), from, length, offset);
    if (!file->disk->operate()) return SQLITE_IOERR_WRITE;
    const qint64 before = sizeOf(file), growth = offset + length - before;
    if (growth > 0 && !file->disk->hasRoomFor(growth)) return SQLITE_FULL;
    file->disk->note(*file->path, {FaultyDisk::Change::Kind::Written, offset, before, contentOf(file, offset, length),
                                   QByteArray(static_cast<const char*>(from), length)});
    const int code = file->real()->pMethods->xWrite(file->real(), from, length, offset);
    file->shared().size = code == SQLITE_OK ? before + std::max<qint64>(0, growth) : -1;
    return code;
}
int cutFile(sqlite3_file* base, sqlite3_int64 size) {
    File* const file = fileOf(base);
    if (!isWatched(file)) return file->real()->pMethods->xTruncate(file->real(), size);
    if (!file->disk->operate()) return SQLITE_IOERR_TRUNCATE;
    const qint64 before = sizeOf(file);
    file->disk->note(*file->path, {FaultyDisk::Change::Kind::Cut, size, before, contentOf(file, size, before - size), {}});
    file->shared().size = -1;
    return file->real()->pMethods->xTruncate(file->real(), size);
}
int flushFile(sqlite3_file* base, int) {
    File* const file = fileOf(base);
    if (!isWatched(file)) return SQLITE_OK;
    if (!file->disk->operate()) return SQLITE_IOERR_FSYNC;
    // Nothing is really flushed: what a cut may take is known without it.
    file->disk->flushed(*file->path);
    return SQLITE_OK;
}
int sizeOfFile(sqlite3_file* base, sqlite3_int64* size) {
    File* const file = fileOf(base);
    if (isOff(file)) return SQLITE_IOERR_FSTAT;
    if (!file->known) return file->real()->pMethods->xFileSize(file->real(), size);
    *size = sizeOf(file);
    return SQLITE_OK;
}
int lockFile(sqlite3_file* base, int level) {
    File* const file = fileOf(base);
    if (isOff(file)) return SQLITE_IOERR_LOCK;
    return file->known ? file->shared().lock(*file->hold, level) : file->real()->pMethods->xLock(file->real(), level);
}
int unlockFile(sqlite3_file* base, int level) {
    File* const file = fileOf(base);
    if (!file->known) return file->real()->pMethods->xUnlock(file->real(), level);
    file->shared().unlock(*file->hold, level);
    return SQLITE_OK;
}
int reservedLock(sqlite3_file* base, int* result) {
    File* const file = fileOf(base);
    if (!file->known) return file->real()->pMethods->xCheckReservedLock(file->real(), result);
    *result = file->shared().isReserved();
    return SQLITE_OK;
}
int controlFile(sqlite3_file* base, int what, void* argument) {
    return fileOf(base)->real()->pMethods->xFileControl(fileOf(base)->real(), what, argument);
}
int sectorSize(sqlite3_file* base) { return fileOf(base)->real()->pMethods->xSectorSize(fileOf(base)->real()); }
int characteristics(sqlite3_file* base) {
    return fileOf(base)->real()->pMethods->xDeviceCharacteristics(fileOf(base)->real());
}
int mapShared(sqlite3_file* base, int region, int size, int extend, void volatile** where) {
    File* const file = fileOf(base);
    if (isOff(file)) return SQLITE_IOERR_SHMMAP;
    if (!file->known) return file->real()->pMethods->xShmMap(file->real(), region, size, extend, where);
    if (!file->mapped) file->shared().mapped(1);
    file->mapped = true;
    *where = file->shared().region(region, size, extend);
    return SQLITE_OK;
}
int lockShared(sqlite3_file* base, int offset, int count, int flags) {
    File* const file = fileOf(base);
    if (isOff(file) && !(flags & SQLITE_SHM_UNLOCK)) return SQLITE_IOERR_SHMLOCK;
    if (!file->known) return file->real()->pMethods->xShmLock(file->real(), offset, count, flags);
    return file->shared().lockShared(*file->hold, offset, count, flags);
}
void shareBarrier(sqlite3_file* base) {
    if (!fileOf(base)->known) fileOf(base)->real()->pMethods->xShmBarrier(fileOf(base)->real());
}
int unmapShared(sqlite3_file* base, int remove) {
    File* const file = fileOf(base);
    if (!file->known) return file->real()->pMethods->xShmUnmap(file->real(), remove);
    if (!file->mapped) return SQLITE_OK;
    file->shared().forgetShared(*file->hold);
    file->shared().mapped(-1);
    file->mapped = false;
    return SQLITE_OK;
}

const sqlite3_io_methods methods = {
    2, closeFile, readFile, writeFile, cutFile, flushFile, sizeOfFile, lockFile, unlockFile, reservedLock,
    controlFile, sectorSize, characteristics, mapShared, lockShared, shareBarrier, unmapShared, nullptr, nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* base, int flags, int* outFlags) {
    File* const file = fileOf(base);
    *file = {};
    const QString path = name ? QString::fromUtf8(name) : QString();
    FaultyDisk* const disk = name ? diskOf(path) : nullptr;
    if (disk && disk->isDead()) return SQLITE_CANTOPEN;
    const bool isNew = disk && (flags & SQLITE_OPEN_CREATE) && !QFile::exists(path);
    const int code = systemLayer()->xOpen(systemLayer(), name, file->real(), flags, outFlags);
    if (code != SQLITE_OK || !file->real()->pMethods) return code;
    file->path = new QString(path);
    file->disk = disk;
    file->shortLived = flags & SQLITE_OPEN_DELETEONCLOSE;
    if (isWatched(file)) {
        file->known = new std::shared_ptr<FaultyFile>(FaultyFile::of(path));
        file->hold = new FaultyFile::Hold;
    }
    file->base.pMethods = &methods;
    if (isNew && isWatched(file)) disk->created(path);
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs*, const char* name, int flushFolder) {
    const QString path = QString::fromUtf8(name);
    if (FaultyDisk* const disk = diskOf(path)) {
        if (!disk->operate()) return SQLITE_IOERR_DELETE;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray all = file.readAll();
            disk->note(path, {FaultyDisk::Change::Kind::Deleted, 0, all.size(), all, {}});
        }
        if (flushFolder) disk->flushedFolder();
    }
    return systemLayer()->xDelete(systemLayer(), name, 0);
}
int isThere(sqlite3_vfs*, const char* name, int flags, int* result) {
    return systemLayer()->xAccess(systemLayer(), name, flags, result);
}

/// For the whole process: the engine knows its layers by name.
void install() {
    static sqlite3_vfs layer;
    static const bool done = [] {
        sqlite3_initialize();
        layer = *systemLayer();
        layer.szOsFile = static_cast<int>(sizeof(File)) + systemLayer()->szOsFile;
        layer.zName = layerName;
        layer.pNext = nullptr;
        layer.xOpen = openFile;
        layer.xDelete = deleteFile;
        layer.xAccess = isThere;
        // Encryption stands above it, as it does above the system's.
        return sqlite3_vfs_register(&layer, 0) == SQLITE_OK && sqlite3mc_vfs_create(layerName, 1) == SQLITE_OK;
    }();
    if (!done) throw std::runtime_error("the layer for faulty disks cannot be installed");
}

}  // namespace

FaultyDisk::FaultyDisk(const QString& folder) : m_folder(QFileInfo(folder).absoluteFilePath() + u'/') {
    install();
    disks().emplace_back(m_folder, this);
}

FaultyDisk::~FaultyDisk() {
    std::erase_if(disks(), [this](const auto& one) { return one.second == this; });
}

}  // namespace test
