// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <array>
#include <memory>
#include <vector>

namespace test {

/// What all connections of this process know together about one file of a faulty disk: its size, who holds which lock,
/// and the memory they share. Asking the system for it thousands of times a second is most of what a simulated world costs.
/// One process, one thread; answers are SQLite's codes.
class FaultyFile {
public:
    /// One connection's hold on it.
    struct Hold {
        int level = 0;                    ///< SQLITE_LOCK_…
        unsigned reads = 0, writes = 0;   ///< of the shared memory: a bit for each lock
    };
    /// The one of that path while anybody has it open.
    static std::shared_ptr<FaultyFile> of(const QString& path);

    qint64 size = -1;                     ///< -1: nobody has asked the system yet
    int lock(Hold& hold, int level);
    void unlock(Hold& hold, int level);
    bool isReserved() const { return m_reserved != nullptr; }

    /// The region's memory; nothing when there is none yet and none is wanted.
    void volatile* region(int number, int bytes, bool wanted);
    int lockShared(Hold& hold, int first, int count, int flags);
    void forgetShared(Hold& hold);
    /// With the last one that had it mapped the memory is gone.
    void mapped(int by) {
        if ((m_mapped += by) == 0) m_regions.clear();
    }

private:
    static constexpr int shareableLocks = 8;
    int m_readers = 0;                    ///< holds at SHARED or above
    const Hold* m_reserved = nullptr;     ///< at RESERVED or above
    bool m_pending = false;               ///< it waits for the readers to leave
    int m_mapped = 0;
    std::vector<std::unique_ptr<char[]>> m_regions;
    std::array<int, shareableLocks> m_shared{};   ///< readers; -1: a writer
};

}  // namespace test
