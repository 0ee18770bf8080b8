// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/answer.h"
#include "sync/server/identity.h"
#include "sync/server/storage/sqlite_blob_storage.h"
#include "sync/server/storage/sqlite_storage.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/files.h"
#include "tests/simulation/programs.h"
#include "tests/simulation/timeline.h"
#include "tests/support/faulty_disk.h"

#include <memory>
#include <optional>

namespace simulation {

/// The district's server: the real answers and the real storage, without sockets and threads.
class District {
public:
    /// Into an empty folder; nothing laid out: a new server.
    District(const Timeline& timeline, const QString& folder, quint64 seed, const Files& image = {});
    ~District();

    bool isUp() const { return m_running != nullptr; }
    /// Nothing while it is down, and when it went down over this one.
    std::optional<server::Response> answer(const server::Request& request);
    void cutPowerAfter(qint64 operations) { m_disk.cutPowerAfter(operations); }
    void keepPower() { m_disk.keepPower(); }
    void install(const Program& program) { m_program = program; }
    void switchOn();
    void switchOff();
    /// False: the power went.
    bool backUp();
    int backups() const { return static_cast<int>(m_backups.size()); }
    /// A bit of a body or of a paper is another one. Its operator finds out later and puts back what was copied before:
    /// false when there is nothing, or nobody will.
    bool flipBit(Chance& dice);
    bool isDamaged() const { return m_soundBackup.has_value(); }
    int soundBackup() const { return *m_soundBackup; }
    /// The disk died; the operator puts a backup back and switches on.
    void restore(int backup);
    void write(const std::function<void(server::Storage&)>& work);

    server::Storage& storage();
    server::BlobStorage& blobs();
    const server::Identity& identity() const;
    const QString& folder() const { return m_folder; }
    const server::Limits& limits() const { return m_limits; }
    const domain::Clock& clock() const { return m_clock; }
    Chance& random() { return m_random; }

private:
    struct Running;
    /// Does it, and falls down when the power goes meanwhile. False: it fell.
    bool live(const std::function<void()>& work);
    void fall();

    const server::Limits m_limits;
    const QString m_folder;
    WallClock m_clock;
    Chance m_random;
    test::FaultyDisk m_disk;
    Program m_program;
    QByteArray m_markAtCut;
    std::unique_ptr<Running> m_running;
    std::vector<Files> m_backups;
    std::optional<int> m_soundBackup;   ///< the newest from before a bit flipped
};

}  // namespace simulation
