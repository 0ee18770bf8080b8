// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"
#include "sync/protocol/codec.h"
#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "sync/server/service.h"
#include "sync/server/storage/storage.h"
#include "tests/support/fixed_random.h"

#include <QTemporaryDir>

#include <mutex>

namespace bench {

/// A real server in this process: its threads, its TLS sockets on a port of this computer, its files, which go
/// away with it. Units are a province ("48") and what is added.
class Served {
public:
    /// `database`: postgresql://…; empty: SQLite in the folder.
    explicit Served(const server::Limits& limits = {}, const QString& database = {});
    ~Served();

    quint16 port() const { return m_listener->port(); }
    QString url(quint16 port) const { return QStringLiteral("https://127.0.0.1:%1").arg(port); }
    const QByteArray& tlsKeyHash() const { return m_certificate.keyHash; }
    void addUnits(const std::vector<domain::Unit>& units);
    protocol::EnrolmentCode issueCode(const QString& unit);
    /// A connection of the caller's own.
    server::Storage& storage() { return *m_storage; }

private:
    class Clock final : public domain::Clock {
    public:
        QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    };
    /// One after the other: the server's threads share it.
    class Random final : public domain::Random {
    public:
        QByteArray bytes(int count) override;

    private:
        std::mutex m_mutex;
        test::FixedRandom m_random{4711};
    };

    QTemporaryDir m_folder;
    Clock m_clock;
    Random m_random;
    server::Certificate m_certificate;
    std::unique_ptr<server::Log> m_log;
    std::unique_ptr<server::Service> m_service;
    std::unique_ptr<server::Listener> m_listener;
    std::unique_ptr<server::Storage> m_storage;
    QByteArray m_publicKey;
};

/// A commune below the province.
domain::Unit commune(const QString& code);

}  // namespace bench
