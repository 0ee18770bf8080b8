// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _WIN32
#include "sync/server/storage/postgres_connection.h"
#endif
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/invented.h"
#include "tests/bench/measure.h"
#include "tests/sync/server/a_wire_device.h"

#include <stdexcept>

namespace bench {
namespace {

/// Where the bytes of a batch are put with nothing around them, in one commit.
class BareStore {
public:
    virtual ~BareStore() = default;
    virtual void store(const std::vector<protocol::WireEvent>& events) = 0;
};

class BareFile final : public BareStore {
public:
    explicit BareFile(const QString& path) : m_bare(path) { m_bare.growJournal(); }
    void store(const std::vector<protocol::WireEvent>& events) override {
        m_bare.run("BEGIN IMMEDIATE");
        for (const protocol::WireEvent& event : events) m_bare.insert(event.envelope, event.body);
        m_bare.run("COMMIT");
    }

private:
    Bare m_bare;
};

#ifndef _WIN32
/// COPY, the fastest way into PostgreSQL there is.
class BareDatabase final : public BareStore {
public:
    explicit BareDatabase(const QString& url) : m_connection(url) {
        m_connection.script(QStringLiteral(
            "CREATE TABLE bare_fact (id BIGINT PRIMARY KEY, envelope BYTEA NOT NULL, body BYTEA NOT NULL)"));
    }
    void store(const std::vector<protocol::WireEvent>& events) override {
        std::vector<server::pg::Values> rows;
        for (const protocol::WireEvent& event : events) rows.push_back({++m_id, event.envelope, event.body});
        m_connection.transaction(QStringLiteral("BEGIN"), [&] {
            m_connection.copyIn(QStringLiteral("bare_fact (id, envelope, body)"), rows);
        });
    }

private:
    server::pg::Connection m_connection;
    qint64 m_id = 0;
};
#endif

std::unique_ptr<BareStore> bareFor(const test::LocalServer& server) {
#ifndef _WIN32
    if (server.place().isShared()) return std::make_unique<BareDatabase>(server.place().database);
#endif
    return std::make_unique<BareFile>(server.path() + QStringLiteral("/bare.db"));
}

/// The servers made while it lives keep their data in PostgreSQL.
struct InDatabase {
    InDatabase() { qputenv("COMMUNEDESK_TEST_STORAGE", "postgresql"); }
    ~InDatabase() { qunsetenv("COMMUNEDESK_TEST_STORAGE"); }
};

/// Batches of one PC, ready to be sent, and a bare place for the same bytes.
class Batches {
public:
    Batches(int count, int size) : m_count(count), m_size(size), m_bare(bareFor(m_server)) {
        m_device.join(m_server);
        Invented invented(31);
        for (int i = 0; i < count * size; ++i)
            m_device.record(invented.id<domain::CaseId>(), invented.receipt(i));
        QByteArray chain = crypto::chainStart();
        for (int batch = 0; batch < count; ++batch) {
            protocol::Segment segment{.device = m_device.id,
                                      .epoch = m_device.epoch,
                                      .first = qint64(batch) * size + 1,
                                      .previousChain = chain,
                                      .beacon = {},
                                      .events = {},
                                      .signature = {}};
            for (int i = 0; i < size; ++i)
                segment.events.push_back(m_device.log[static_cast<std::size_t>(batch * size + i)]);
            protocol::sign(segment, m_device.key.secret);
            chain = segment.lastChain();
            m_segments.push_back(segment);
        }
    }

    /// A push as it comes off the line: signatures, inflating, decoding, storing, answering.
    Medians wholePushes() {
        std::vector<server::Request> requests;
        for (const protocol::Segment& segment : m_segments)
            requests.push_back(
                m_device.request("POST", protocol::pushPath,
                                 protocol::encode(protocol::PushRequest{{segment}})));
        return inTurns(m_count, [&](int i) {
            if (m_server.answer(requests[static_cast<std::size_t>(i)]).status != 200)
                throw std::runtime_error("a push was refused");
        }, [&](int i) { storeBare(i); });
    }
    /// Only what is done to events that were read and verified.
    Medians ingestOnly() {
        const domain::UnitTree tree(m_server.storage().units());
        std::vector<std::vector<server::PreparedSegment>> prepared;
        for (const protocol::Segment& segment : m_segments)
            prepared.push_back({server::prepare(segment)});
        return inTurns(m_count, [&](int i) {
            m_server.storage().group([&] {
                const auto outcome =
                    server::ingest(m_server.storage(), tree, m_server.limits,
                                   prepared[static_cast<std::size_t>(i)], m_server.clock.now());
                if (outcome.problem) throw std::runtime_error("a batch was refused");
            });
        }, [&](int i) { storeBare(i); });
    }
    double rate(double ms) const { return ms > 0 ? m_size * 1000 / ms : 0; }

private:
    void storeBare(int batch) {
        m_bare->store(m_segments[static_cast<std::size_t>(batch)].events);
    }

    int m_count, m_size;
    test::LocalServer m_server;
    test::AWireDevice m_device{m_server, 1};
    std::unique_ptr<BareStore> m_bare;
    std::vector<protocol::Segment> m_segments;
};

}  // namespace

Figures ingesting(const Plan& plan) {
    const int size = 500;
    const int count = plan.full ? 21 : 3;
    const auto figure = [&](const QString& what, const QString& bare, const Batches& batches, Medians medians) {
        return Figure{.what = what,
                      .against =
                          QStringLiteral("%1, the same %2 events in one commit").arg(bare).arg(size),
                      .unit = QStringLiteral("events/s"),
                      .ours = batches.rate(medians.ours),
                      .baseline = batches.rate(medians.baseline),
                      .kind = Figure::Goal::AtLeast,
                      .goal = 0.6,
                      .skipped = {}};
    };
    const auto whole = QStringLiteral("Server takes a push, from bytes to answer");
    const auto stored = QStringLiteral("Server stores a batch that was read and verified");
    Figures figures;
    const auto measure = [&](const QString& where, const QString& bare) {
        Batches pushed(count, size), verified(count, size);
        figures.push_back(figure(whole + where, bare, pushed, pushed.wholePushes()));
        figures.push_back(figure(stored + where, bare, verified, verified.ingestOnly()));
    };
    measure({}, QStringLiteral("bare SQLite"));
    if (!test::APostgres::isInstalled()) return figures;
    const InDatabase meanwhile;
    measure(QStringLiteral(" (PostgreSQL)"), QStringLiteral("bare COPY into PostgreSQL"));
    return figures;
}

}  // namespace bench
