// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sign.h"
#include "core/domain/id.h"
#include "sync/protocol/link.h"
#include "tests/support/fixed_random.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace bench {

/// What a PC has to tell after a day without a line: one push, packed and signed beforehand, so that the
/// generator does not take the processors from the server.
struct Backlog {
    domain::DeviceId device;
    domain::EpochId epoch;
    QString unit;
    crypto::SigningKey key;
    qint64 events = 0;
    QByteArray push;        ///< the body, as it goes out
    QByteArray lastChain;   ///< after the last of its events
};

/// How one of them fared, ms from its first try.
struct Fare {
    qint64 waited = -1;     ///< until the receipt; negative: it has none yet
    int busy = 0, lost = 0; ///< how often it was sent away, and cut off
};

/// The exchange of a PC without its store: ping, session, push, pull, over TLS, one request at a time, with the
/// waits of PROTOCOL.md. Lives on the thread of its event loop.
class StormClient : public QObject {
public:
    StormClient(const Backlog& backlog, quint16 port, quint64 seed, std::function<void()> done);
    /// At some moment within `spreadMs`, as PCs do when the network is back.
    void begin(int spreadMs = 20'000);
    const Fare& fare() const { return m_fare; }

private:
    enum class Stage { Ping, Session, Push, Pull };
    void connectAgain();
    void say();
    protocol::WireRequest request();
    void hear();
    void heard(int status, const QByteArray& body);
    void again(qint64 ms);
    void failed();

    const Backlog& m_backlog;
    const quint16 m_port;
    test::FixedRandom m_random;
    const std::function<void()> m_done;
    QElapsedTimer m_since;
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_heard, m_session, m_serverEpoch;
    quint64 m_counter = 0;
    qint64 m_pos = 0;
    int m_failures = 0;
    Stage m_stage = Stage::Ping;
    Fare m_fare;
};

}  // namespace bench
