// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "sync/protocol/codec.h"
#include "sync/server/answer_parts.h"
#include "sync/server/group_writer.h"
#include "sync/server/ingest.h"
#include "sync/server/service.h"
#include "tests/support/a_postgres.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_random.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace test {

/// A district server in this process, without sockets and threads, on real files, or on a real database
/// when the tests are run so. Its clock and its disk do what the test says. One province ("48") over two communes ("02683", "02686").
class LocalServer {
public:
    /// `tlsKey` is the one it says that it serves; empty for a line without TLS.
    explicit LocalServer(const server::Limits& given = {},
                         domain::Realm realm = domain::Realm::Real,
                         const QByteArray& tlsKey = QByteArray(32, 't'))
        : limits(given), m_realm(realm), m_tlsKey(tlsKey) {
        crypto::initialise();
        start();
        addUnit("48", "", "Thành phố Đà Nẵng");
        addUnit("02683", "48", "Xã Khâm Đức");
        addUnit("02686", "48", "Xã Phước Năng");
    }

    server::Response answer(const server::Request& request) {
        try {
            return server::answer(request, m_running->desk);
        } catch (const std::exception& failure) {
            return server::answerToFailure(failure, limits);
        }
    }
    server::Response answer(const protocol::WireRequest& request) {
        server::Request arrived;
        static_cast<protocol::WireRequest&>(arrived) = request;
        return answer(arrived);
    }

    void addUnit(const char* code, const char* parent, const char* name) {
        storage().group([&] {
            server::addUnits(storage(), {domain::Unit{.code = QString::fromUtf8(code),
                                        .parent = QString::fromUtf8(parent),
                                        .name = QString::fromUtf8(name),
                                        .levelLabel = {},
                                        .identifier = QStringLiteral("H17.94.12"),
                                        .address = {},
                                        .phone = {},
                                        .place = {}}});
        });
    }
    /// The code as a technician gets it.
    protocol::EnrolmentCode issueCode(const QString& unit, server::Office office) {
        QString secret;
        const QDateTime until = clock.now().addSecs(3600LL * limits.codeHours);
        storage().group([&] {
            secret = server::issueCode(storage(), random, unit, office, until);
        });
        return {secret, protocol::keyFingerprint(publicKey())};
    }
    void revoke(const domain::DeviceId& device) {
        storage().group([&] {
            server::revoke(storage(), device, QStringLiteral("stolen"), clock.now());
        });
    }
    void transfer(const domain::CaseId& id, const QString& toUnit) {
        storage().group([&] { server::transferCase(storage(), id, toUnit); });
    }

    /// Sessions are lost, what was stored is not.
    void restart() {
        m_running.reset();
        start();
    }
    /// A backup as the operator makes it; what it holds counts as backed up.
    void backUp(const QString& file) {
        QFile::remove(file);
        QFile::remove(file + QStringLiteral(".blobs"));
        const auto marks = storage().copyTo(file);
        const auto ids = blobs().copyTo(file + QStringLiteral(".blobs"));
        storage().group([&] { storage().markBackedUp(marks); });
        blobs().group([&] { blobs().markBackedUp(ids); });
    }
    /// The disk died; the operator puts a file back and starts again.
    void restore(const QString& file) {
        m_running.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile::remove(server::journalPath(path()) + QLatin1String(suffix));
            QFile::remove(server::blobsPath(path()) + QLatin1String(suffix));
        }
        m_place.database = newDatabase();
        server::bringUpToDate(m_place, clock.now().date());
        server::putBack(m_place, file, file + QStringLiteral(".blobs"));
        start();
    }

    QString path() const { return m_folder.path(); }
    /// For another server on the same data.
    const server::Place& place() const { return m_place; }
    server::Storage& storage() { return *m_running->stores.journal; }
    server::BlobStorage& blobs() { return *m_running->stores.papers; }
    const QByteArray& publicKey() const { return m_running->identity.key.publicKey; }
    const QByteArray& epoch() const { return m_running->identity.epoch; }
    const server::Identity& identity() const { return m_running->identity; }

    const server::Limits limits;
    FakeClock clock;
    FixedRandom random;
    qint64 freeBytes = 1LL << 40;
    bool busy = false;   ///< the writer's queue is full

private:
    struct Running {
        explicit Running(LocalServer& home)
            : stores(server::openStores(home.m_place, home.limits.sessionsPerDevice)),
              storage(*stores.journal),
              blobs(*stores.papers),
              highWater(home.path() + QStringLiteral("/high-water")),
              identity(settle(home)),
              sessions(home.limits.sessions, home.limits.sessionsPerDevice),
              failedEnrolments(home.limits.failedEnrolmentsPerMinute),
              premises{identity, home.limits, home.clock, home.random, failedEnrolments,
                       [this, &home](const auto& work) { write(home, work); },
                       [this](const auto& work) { blobs.group([&] { work(blobs); }); },
                       [&home] { return home.freeBytes; }},
              desk{premises, storage, blobs, stores.sessions ? *stores.sessions : sessions, {}} {}

        server::Identity settle(LocalServer& home) {
            QByteArray epoch;
            storage.group(
                [&] { epoch = server::settleEpoch(storage, highWater.read(), home.random); });
            highWater.write({epoch, storage.lastEvent()});
            server::ServerKey key = server::loadServerKey(storage, home.m_place, home.m_realm);
            return {std::move(key.key), epoch, home.m_tlsKey,
                    QStringLiteral("Thành phố Đà Nẵng"), key.realm};
        }
        void write(LocalServer& home, const std::function<void(server::Storage&)>& work) {
            if (home.busy) throw server::Busy();
            storage.group([&] { work(storage); });
            highWater.write({identity.epoch, storage.lastEvent()});
        }

        server::Stores stores;
        server::Storage& storage;
        server::BlobStorage& blobs;
        server::HighWaterFile highWater;
        server::Identity identity;
        server::MemorySessions sessions;
        server::MinuteLimit failedEnrolments;
        server::Premises premises;
        server::Desk desk;
    };
    void start() {
        server::bringUpToDate(m_place, clock.now().date());
        m_running = std::make_unique<Running>(*this);
    }
    static QString newDatabase() { return onPostgres() ? APostgres::instance().newDatabase() : QString(); }

    const domain::Realm m_realm;
    const QByteArray m_tlsKey;
    QTemporaryDir m_folder;
    server::Place m_place{m_folder.path(), newDatabase()};
    std::unique_ptr<Running> m_running;
};

}  // namespace test
