// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace test {

/// What a power cut does to what was written and not yet flushed.
enum class Tear {
    Nothing,     ///< all of it is there: the program was killed, the computer went on
    Everything,  ///< none of it is there
    Sectors,     ///< each 512 bytes by themselves: there, not there, or rubbish; in any order
};

/// The disk of one folder as SQLite sees it: its power can be cut at any write, and it can be full.
/// The files are real ones, below a layer between SQLite and the system (a VFS) that remembers what
/// was written since the last flush. Only files of SQLite are seen; whoever writes others beside them
/// tells what happens to them in `whenCut`.
/// One thread at a time. A connection keeps to the disk that stood when it was opened.
class FaultyDisk {
public:
    explicit FaultyDisk(const QString& folder);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Writes, cuts, flushes and deletions so far.
    qint64 operations() const { return m_operations; }
    /// After so many more of them nothing is written or read any more; 0: at once.
    void cutPowerAfter(qint64 operations);
    void keepPower() { m_cutAt.reset(); }
    bool isDead() const { return m_dead; }
    /// Called at the moment of the cut, before anybody notices.
    std::function<void()> whenCut;

    /// Leaves the files as the cut leaves them, and gives the power back. Every connection must have
    /// been closed.
    void restart(Tear how, domain::Random& random);

    /// Says it has flushed and has not, as the worst of disks do: for tests of tests.
    void lie() { m_lies = true; }
    /// So many more bytes and no more; nothing: plenty.
    void setRoom(std::optional<qint64> bytes) { m_room = bytes; }

    // What the layer calls.
    struct Change {
        enum class Kind { Written, Cut, Deleted };
        Kind kind;
        qint64 offset = 0;
        qint64 sizeBefore = 0;       ///< of the file
        QByteArray before, after;    ///< Deleted: all of it
    };
    /// False: the power is off.
    bool operate();
    bool hasRoomFor(qint64 bytes);
    void note(const QString& path, Change change);
    void flushed(const QString& path);
    void flushedFolder();
    void created(const QString& path);

private:
    static void putBack(QFile& file, const std::vector<Change>& changes);
    static bool apply(QFile& file, const std::vector<Change>& changes, domain::Random& random);
    void tear(const QString& path, bool intoSectors, domain::Random& random);

    QString m_folder;
    qint64 m_operations = 0;
    std::optional<qint64> m_cutAt;
    std::optional<qint64> m_room;
    bool m_dead = false, m_lies = false;
    QHash<QString, std::vector<Change>> m_loose;   ///< since the last flush of each file
    QSet<QString> m_unborn;                        ///< made, and the folder not yet flushed
};

}  // namespace test
