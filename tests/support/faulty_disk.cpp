// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <stdexcept>

namespace test {
namespace {

constexpr qint64 sector = 512;

bool isJournal(const QString& path) {
    return path.endsWith(QLatin1String("-wal")) || path.endsWith(QLatin1String("-journal"));
}
}  // namespace

void FaultyDisk::cutPowerAfter(qint64 operations) { m_cutAt = m_operations + operations; }

bool FaultyDisk::operate() {
    if (m_dead) return false;
    if (m_cutAt && m_operations >= *m_cutAt) {
        m_dead = true;
        m_cutAt.reset();
        if (whenCut) whenCut();
        return false;
    }
    ++m_operations;
    return true;
}

bool FaultyDisk::hasRoomFor(qint64 bytes) {
    if (!m_room) return true;
    if (bytes > *m_room) return false;
    *m_room -= bytes;
    return true;
}

void FaultyDisk::note(const QString& path, Change change) { m_loose[path].push_back(std::move(change)); }

void FaultyDisk::flushed(const QString& path) {
    if (m_lies) return;
    m_loose.remove(path);
    // With a new journal SQLite flushes the folder too: from then on it knows what was made and deleted in it.
    if (m_unborn.contains(path) && isJournal(path)) flushedFolder();
}

void FaultyDisk::flushedFolder() {
    m_unborn.clear();
    for (std::vector<Change>& changes : m_loose) {
        const auto last = std::find_if(changes.rbegin(), changes.rend(),
                                       [](const Change& change) { return change.kind == Change::Kind::Deleted; });
        changes.erase(changes.begin(), last.base());
    }
}

void FaultyDisk::created(const QString& path) { m_unborn.insert(path); }

namespace {

void write(QFile& file, qint64 offset, const QByteArray& bytes) {
    file.seek(offset);
    file.write(bytes);
}

}  // namespace

void FaultyDisk::putBack(QFile& file, const std::vector<Change>& changes) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->kind == Change::Kind::Deleted) file.resize(0);
        write(file, change->offset, change->before);
        file.resize(change->sizeBefore);
    }
}

/// Of what was not flushed, what the disk had got to. False: a file that was deleted is still there, and
/// whatever has its name since is not.
bool FaultyDisk::apply(QFile& file, const std::vector<Change>& changes, domain::Random& random) {
    const auto dice = [&random] { return static_cast<unsigned char>(random.bytes(1)[0]) % 8; };
    for (const Change& change : changes) {
        switch (change.kind) {
        case Change::Kind::Deleted:
            if (dice() < 4) return false;
            file.resize(0);
            break;
        case Change::Kind::Cut:
            if (dice() < 4) file.resize(change.offset);
            break;
        case Change::Kind::Written:
            for (qint64 at = 0; at < change.after.size(); at += sector) {
                const QByteArray part = change.after.mid(static_cast<qsizetype>(at), sector);
                const int fate = dice();
                if (fate < 4) write(file, change.offset + at, part);
                else if (fate == 4) write(file, change.offset + at, random.bytes(static_cast<int>(part.size())));
            }
            break;
        }
    }
    return true;
}

void FaultyDisk::tear(const QString& path, bool intoSectors, domain::Random& random) {
    const std::vector<Change> changes = m_loose.value(path);
    const bool wasNew = m_unborn.contains(path);
    const bool replaced = std::any_of(changes.begin(), changes.end(),
                                      [](const Change& change) { return change.kind == Change::Kind::Deleted; });
    // A folder somebody else has named anew or cleared away.
    if (!QFileInfo(path).dir().exists() || (!replaced && !QFile::exists(path))) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) throw std::runtime_error("a file of the faulty disk cannot be opened");
    putBack(file, changes);
    const bool applied = intoSectors && apply(file, changes, random);
    // A new file of whose name the folder was never told, and an old one that is gone.
    const bool nameLost = wasNew && (!replaced || applied) &&
                          (!intoSectors || static_cast<unsigned char>(random.bytes(1)[0]) < 128);
    const bool gone = replaced && applied && !wasNew;
    if (nameLost || gone) file.remove();
}

void FaultyDisk::restart(Tear how, domain::Random& random) {
    if (how != Tear::Nothing) {
        QStringList paths = m_loose.keys();
        for (const QString& unborn : m_unborn)
            if (!paths.contains(unborn)) paths += unborn;
        std::sort(paths.begin(), paths.end());
        for (const QString& path : std::as_const(paths)) tear(path, how == Tear::Sectors, random);
    }
    // Where the journal's index lies is the engine's memory, not the disk's.
    QDir folder(m_folder);
    for (const QString& name : folder.entryList({QStringLiteral("*-shm")}, QDir::Files)) folder.remove(name);
    m_loose.clear();
    m_unborn.clear();
    m_cutAt.reset();
    m_room.reset();
    m_dead = false;
}

}  // namespace test
