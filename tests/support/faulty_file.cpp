// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_file.h"

#include <QHash>

#include <sqlite3.h>

namespace test {

std::shared_ptr<FaultyFile> FaultyFile::of(const QString& path) {
    static QHash<QString, std::weak_ptr<FaultyFile>> open;
    std::weak_ptr<FaultyFile>& known = open[path];
    auto file = known.lock();
    if (!file) known = file = std::make_shared<FaultyFile>();
    if (open.size() > 1000) open.removeIf([](const auto& one) { return one.value().expired(); });
    return file;
}

int FaultyFile::lock(Hold& hold, int level) {
    if (level <= hold.level) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (m_pending) return SQLITE_BUSY;
        ++m_readers;
        hold.level = level;
        return SQLITE_OK;
    }
    if (m_reserved && m_reserved != &hold) return SQLITE_BUSY;
    m_reserved = &hold;
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        m_pending = true;
        if (m_readers > 1) {
            hold.level = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
    }
    hold.level = level;
    return SQLITE_OK;
}

void FaultyFile::unlock(Hold& hold, int level) {
    if (hold.level <= level) return;
    if (m_reserved == &hold) {
        m_reserved = nullptr;
        m_pending = false;
    }
    if (level == SQLITE_LOCK_NONE) --m_readers;
    hold.level = level;
}

void volatile* FaultyFile::region(int number, int bytes, bool wanted) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= m_regions.size() && !wanted) return nullptr;
    while (at >= m_regions.size()) m_regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(bytes)));
    return m_regions[at].get();
}

int FaultyFile::lockShared(Hold& hold, int first, int count, int flags) {
    const auto each = [&](const auto& look) {
        for (int at = first; at < first + count; ++at)
            if (!look(m_shared[static_cast<std::size_t>(at)], 1U << at)) return false;
        return true;
    };
    if (flags & SQLITE_SHM_UNLOCK) {
        each([&](int& slot, unsigned bit) {
            if (hold.writes & bit) slot = 0;
            else if (hold.reads & bit) --slot;
            hold.reads &= ~bit;
            hold.writes &= ~bit;
            return true;
        });
        return SQLITE_OK;
    }
    const bool toRead = flags & SQLITE_SHM_SHARED;
    const bool free = each([&](int slot, unsigned bit) {
        return toRead ? slot >= 0 || (hold.writes & bit) : slot == 0 || (hold.writes & bit);
    });
    if (!free) return SQLITE_BUSY;
    each([&](int& slot, unsigned bit) {
        if ((toRead ? hold.reads | hold.writes : hold.writes) & bit) return true;
        slot = toRead ? slot + 1 : -1;
        (toRead ? hold.reads : hold.writes) |= bit;
        return true;
    });
    return SQLITE_OK;
}

void FaultyFile::forgetShared(Hold& hold) { lockShared(hold, 0, shareableLocks, SQLITE_SHM_UNLOCK); }

}  // namespace test
