// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/district.h"

#include "core/sqlite/failure.h"
#include "sync/server/service.h"
#include "sync/server/sessions.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace simulation {

namespace {

const auto markName = QStringLiteral("/high-water");

}  // namespace

struct District::Running {
    explicit Running(District& home)
        : storage(server::journalPath(home.m_folder)),
          blobs(server::blobsPath(home.m_folder)),
          highWater(home.m_folder + markName),
          identity(settled(home)),
          sessions(home.m_limits.sessions, home.m_limits.sessionsPerDevice),
          failedEnrolments(home.m_limits.failedEnrolmentsPerMinute),
          premises{identity, home.m_limits, home.m_clock, home.m_random, failedEnrolments,
                   [this](const auto& work) { write(work); },
                   [this](const auto& work) { blobs.group([&] { work(blobs); }); },
                   [] { return 1LL << 40; }},
          desk{premises, storage, blobs, sessions, {}} {}

    server::Identity settled(District& home) {
        QByteArray epoch;
        storage.group([&] { epoch = server::settleEpoch(storage, highWater.read(), home.m_random); });
        highWater.write({epoch, storage.lastEvent()});
        server::ServerKey key = server::loadServerKey(storage, server::Place{home.m_folder, {}});
        return {std::move(key.key), epoch, QByteArray(32, 't'), QStringLiteral("Thành phố Đà Nẵng"), key.realm};
    }
    void write(const std::function<void(server::Storage&)>& work) {
        storage.group([&] { work(storage); });
        highWater.write({identity.epoch, storage.lastEvent()});
    }

    server::SqliteStorage storage;
    server::SqliteBlobStorage blobs;
    server::HighWaterFile highWater;
    server::Identity identity;
    server::MemorySessions sessions;
    server::MinuteLimit failedEnrolments;
    server::Premises premises;
    server::Desk desk;
};

District::District(const Timeline& timeline, const QString& folder, quint64 seed, const Files& image)
    : m_folder(folder), m_clock(timeline), m_random(seed), m_disk(folder) {
    image.layOutIn(folder);
    m_disk.whenCut = [this] { m_markAtCut = contentOf(m_folder + markName); };
    switchOn();
}

District::~District() = default;

void District::fall() {
    m_running.reset();
    const auto how = static_cast<test::Tear>(m_random.number(3));
    m_disk.restart(how, m_random);
    overwrite(m_folder + markName, m_markAtCut);
}

bool District::live(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception&) {
        if (!m_disk.isDead()) throw;
    }
    if (!m_disk.isDead()) return true;
    fall();
    return false;
}

void District::switchOn() {
    if (!isUp()) live([this] { m_running = std::make_unique<Running>(*this); });
}

void District::switchOff() { m_running.reset(); }

std::optional<server::Response> District::answer(const server::Request& request) {
    if (!isUp()) return std::nullopt;
    server::Response response;
    const bool stands = live([&] {
        const AsProgram now(m_program);
        try {
            response = server::answer(request, m_running->desk);
        } catch (const std::exception& failure) {
            response = server::answerToFailure(failure, m_limits);
        }
    });
    if (!stands) return std::nullopt;
    response.tlsKeyHash = m_running->identity.tlsKeyHash;
    return response;
}

void District::write(const std::function<void(server::Storage&)>& work) {
    if (isUp()) live([&] { m_running->write(work); });
}

bool District::backUp() {
    if (!isUp()) return false;
    const QString aside = m_folder + QStringLiteral("/backup");
    Files::clear(aside);
    QDir().mkpath(aside);
    const QString journal = server::journalPath(aside), blobs = server::blobsPath(aside);
    return live([&] {
        const auto marks = m_running->storage.copyTo(journal);
        const auto ids = m_running->blobs.copyTo(blobs);
        m_backups.push_back(Files::in(aside));
        m_running->storage.group([&] { m_running->storage.markBackedUp(marks); });
        m_running->blobs.group([&] { m_running->blobs.markBackedUp(ids); });
    });
}

bool District::flipBit(Chance& dice) {
    if (!isUp() || m_backups.empty() || isDamaged()) return false;
    const bool inPaper = dice.permille(300);
    switchOff();
    const bool stands = live([&] {
        sqlite::Database file(inPaper ? server::blobsPath(m_folder) : server::journalPath(m_folder));
        const QString table = inPaper ? QStringLiteral("chunk") : QStringLiteral("event"), column = inPaper ? QStringLiteral("bytes") : QStringLiteral("body");
        const auto ids = file.all(QStringLiteral("SELECT rowid FROM %1 WHERE length(%2) > 0 ORDER BY rowid").arg(table, column), {},
                                  [](const sqlite::Row& row) { return row.integer(0); });
        if (ids.empty()) return;
        const qint64 id = dice.oneOf(ids);
        QByteArray bytes = file.first(QStringLiteral("SELECT %2 FROM %1 WHERE rowid = ?").arg(table, column), {id},
                                      [](const sqlite::Row& row) { return row.blob(0); }).value_or(QByteArray());
        char& byte = bytes[dice.number(static_cast<int>(bytes.size()))];
        byte = static_cast<char>(byte ^ (1 << dice.number(8)));
        file.writeAlways([&] { file.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE rowid = ?").arg(table, column), {bytes, id}); });
        m_soundBackup = static_cast<int>(m_backups.size()) - 1;
    });
    if (stands) switchOn();
    return isDamaged();
}

void District::restore(int backup) {
    if (m_soundBackup && backup <= *m_soundBackup) m_soundBackup.reset();
    m_running.reset();
    m_disk.cutPowerAfter(0);
    m_disk.operate();
    m_disk.restart(test::Tear::Nothing, m_random);
    QDir dir(m_folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.sqlite*")}, QDir::Files)) dir.remove(name);
    m_backups[static_cast<std::size_t>(backup)].layOutIn(m_folder);
    // What was copied later is of a life that is over.
    m_backups.resize(static_cast<std::size_t>(backup) + 1);
    switchOn();
}

server::Storage& District::storage() { return m_running->storage; }
server::BlobStorage& District::blobs() { return m_running->blobs; }
const server::Identity& District::identity() const { return m_running->identity; }

}  // namespace simulation
