// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "sync/client/enrol.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"
#include "tests/line/plain_server.h"
#include "tests/support/line_breaker.h"
#include "tests/support/temp_store.h"
#include "tests/sync/server/a_wire_device.h"

#include <functional>
#include <optional>
#include <set>

namespace test {

/// What is asked of the district: "ping", "enrol", "session", "push", "pull", "need", "put", "get".
QByteArray kindOf(const protocol::WireRequest& request);

/// A link that lets the test know before each request leaves and after each has come to its end.
class WatchedLink final : public protocol::Link {
public:
    using Look = std::function<void(const protocol::WireRequest&)>;
    WatchedLink(protocol::Link& link, Look before, Look after = {})
        : m_link(link), m_before(std::move(before)), m_after(std::move(after)) {}
    void send(const protocol::WireRequest& request, Done done, Moved moved) override {
        m_before(request);
        m_link.send(request, [this, request, done](const domain::Result<protocol::WireResponse>& outcome) {
            if (m_after) m_after(request);
            done(outcome);
        }, moved);
    }
    void cancel() override { m_link.cancel(); }

private:
    protocol::Link& m_link;
    Look m_before, m_after;
};

/// Temporary folders are made in memory from now on, where there is such a place: an exchange flushes some
/// dozen times, and disks are what other tests are about.
bool keepInMemory();

/// A real office over a bad line to a real server without TLS, and a neighbour of the same commune whose line
/// is good. Each round has everything to exchange: an event and a scan up, an event and a scan down.
class ADesk {
public:
    explicit ADesk(int number = 1);
    void work();   ///< something new here and at the neighbour's
    client::Report round(protocol::Link& link);
    client::Report roundOver(protocol::Link& link, const WatchedLink::Look& before, const WatchedLink::Look& after = {});
    client::HttpsLink& link() { return m_patient; }
    client::HttpsLink& hastyLink() { return m_hasty; }   ///< gives up after 300 ms

    /// What must hold at any moment: green is only what the district has.
    void checkGreen();
    /// The line is whole again: within two rounds everything has arrived, once.
    void checkSettles();

private:
    const bool m_inMemory = keepInMemory();   ///< before anything makes a folder

public:
    LocalServer server{{}, domain::Realm::Real, QByteArray()};
    PlainServer far{server};
    LineBreaker line{far.port()};
    TempStore store;

private:
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(line.port()); }
    void receiveWithScan(int number);
    void neighbourWorks(int number);
    qint64 eventsAtServer();

    AWireDevice m_neighbour{server, 77};
    client::HttpsLink m_patient, m_hasty;
    std::optional<domain::EpochId> m_epoch;
    std::vector<domain::BlobId> m_ours, m_theirs;
    int m_number = 0;
};

/// Registers; gives the refusal, or nothing when it went well.
std::optional<domain::Refusal> enrolOver(protocol::Link& link, store::Store& store, const QString& url, const QString& code);

}  // namespace test
