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

/// The same batch in one commit with nothing of ours around it, in two ways.
class BareStore {
public:
    virtual ~BareStore() = default;
    /// What it must keep if others are to follow: each event once by device, epoch and seq, and once by
    /// its position in a feed.
    virtual void storeJournal(const protocol::Segment& segment) = 0;
    /// Bytes under a number, and nothing else: no system could do with that. The harder measure.
    virtual void storeBytes(const protocol::Segment& segment) = 0;
};

const auto unit = QByteArrayLiteral("02683");

class BareFile final : public BareStore {
public:
    explicit BareFile(const QString& path) : m_bare(path) { m_bare.growJournal(); }
    void storeJournal(const protocol::Segment& segment) override {
        const QByteArray device = segment.device.bytes(), epoch = segment.epoch.bytes();
        qint64 seq = segment.first;
        m_bare.run("BEGIN IMMEDIATE");
        for (const protocol::WireEvent& event : segment.events)
            m_bare.insert(device, epoch, seq++, unit, event.envelope, event.body);
        m_bare.run("COMMIT");
    }
    void storeBytes(const protocol::Segment& segment) override {
        m_bare.run("BEGIN IMMEDIATE");
        for (const protocol::WireEvent& event : segment.events) m_bare.insert(event.envelope, event.body);
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
            "CREATE TABLE bare_fact (id BIGINT PRIMARY KEY, envelope BYTEA NOT NULL, body BYTEA NOT NULL);"
            "CREATE TABLE bare_event (id BIGINT PRIMARY KEY, device BYTEA NOT NULL, epoch BYTEA NOT NULL,"
            " seq BIGINT NOT NULL, unit TEXT NOT NULL, pos BIGINT NOT NULL, envelope BYTEA NOT NULL, body BYTEA NOT NULL,"
            " UNIQUE (device, epoch, seq), UNIQUE (unit, pos))"));
    }
    void storeJournal(const protocol::Segment& segment) override {
        std::vector<server::pg::Values> rows;
        qint64 seq = segment.first;
        for (const protocol::WireEvent& event : segment.events) {
            rows.push_back({seq, segment.device.bytes(), segment.epoch.bytes(), seq, QString::fromUtf8(unit), seq,
                            event.envelope, event.body});
            ++seq;
        }
        copy(QStringLiteral("bare_event (id, device, epoch, seq, unit, pos, envelope, body)"), rows);
    }
    void storeBytes(const protocol::Segment& segment) override {
        std::vector<server::pg::Values> rows;
        qint64 id = segment.first;
        for (const protocol::WireEvent& event : segment.events) rows.push_back({id++, event.envelope, event.body});
        copy(QStringLiteral("bare_fact (id, envelope, body)"), rows);
    }

private:
    void copy(const QString& table, const std::vector<server::pg::Values>& rows) {
        m_connection.transaction(QStringLiteral("BEGIN"), [&] { m_connection.copyIn(table, rows); });
    }
    server::pg::Connection m_connection;
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

/// Batches of one PC, one after the other in its log, and the server they are for.
class Batches {
public:
    /// `perCase`: so many events of a case come one after the other, the first receives it.
    Batches(int count, int size, int perCase) {
        m_device.join(server);
        Invented invented(31);
        auto caseId = invented.id<domain::CaseId>();
        for (int i = 0; i < count * size; ++i) {
            if (i % perCase == 0) caseId = invented.id<domain::CaseId>();
            if (i % perCase == 0) m_device.record(caseId, invented.receipt(i));
            else m_device.record(caseId, domain::Remarked{{{}, invented.remark()}});
        }
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
            segments.push_back(segment);
            prepared.push_back({server::prepare(segment)});
            requests.push_back(m_device.request("POST", protocol::pushPath,
                                                protocol::encode(protocol::PushRequest{{segment}})));
        }
        tree = domain::UnitTree(server.storage().units());
    }
    /// Signatures, inflating, decoding, storing, answering.
    void push(int batch) {
        if (server.answer(requests[at(batch)]).status != 200) throw std::runtime_error("a push was refused");
    }
    /// Only what is done to events that were read and verified.
    void store(int batch) {
        server.storage().group([&] {
            const auto outcome = server::ingest(server.storage(), tree, server.limits, prepared[at(batch)],
                                                server.clock.now());
            if (outcome.problem) throw std::runtime_error("a batch was refused");
        });
    }
    void decode(int batch) const {
        if (!protocol::decode<protocol::PushRequest>(requests[at(batch)].body)) throw std::runtime_error("not a push");
    }
    void verify(int batch) const {
        if (!protocol::verify(segments[at(batch)], m_device.key.publicKey)) throw std::runtime_error("not signed");
    }
    void examine(int batch) const {
        if (server::prepare(segments[at(batch)]).events.empty()) throw std::runtime_error("an empty batch");
    }

    test::LocalServer server;
    domain::UnitTree tree;
    std::vector<protocol::Segment> segments;
    std::vector<std::vector<server::PreparedSegment>> prepared;
    std::vector<server::Request> requests;

private:
    static std::size_t at(int batch) { return static_cast<std::size_t>(batch); }

    test::AWireDevice m_device{server, 1};
};

}  // namespace

Figures ingesting(const Plan& plan) {
    const int size = 500;
    const int eventsPerCase = 5;   // received, and what is done with it
    const auto sqlite = QStringLiteral("bare SQLite"), postgresql = QStringLiteral("bare COPY into PostgreSQL");
    const int count = plan.full ? 41 : 3;
    Figures figures;
    const auto measure = [&](const QString& where, const QString& bare, int perCase) {
        Batches pushed(count, size, perCase), stored(count, size, perCase);
        const auto baseline = bareFor(stored.server);
        const auto segment = [&](int i) -> const protocol::Segment& { return stored.segments[static_cast<std::size_t>(i)]; };
        const auto ms = inTurns(count, {[&](int i) { pushed.push(i); }, [&](int i) { stored.store(i); },
                                        [&](int i) { stored.decode(i); }, [&](int i) { stored.verify(i); },
                                        [&](int i) { stored.examine(i); },
                                        [&](int i) { baseline->storeJournal(segment(i)); },
                                        [&](int i) { baseline->storeBytes(segment(i)); }});
        const auto rate = [&](double time) { return time > 0 ? size * 1000 / time : 0; };
        const auto add = [&](const char* what, double ours, double against, const QString& how, double goal) {
            figures.push_back({.what = QString::fromUtf8(what) + where,
                               .against = QStringLiteral("%1 %2, %3 events in one commit").arg(bare, how).arg(size),
                               .unit = QStringLiteral("events/s"),
                               .ours = rate(ours),
                               .baseline = rate(against),
                               .kind = goal > 0 ? Figure::Goal::AtLeast : Figure::Goal::None,
                               .goal = goal,
                               .skipped = {}});
        };
        const auto journal = QStringLiteral("with its two keys"), bytes = QStringLiteral("with a number only");
        using Time = double Median::*;
        const auto compare = [&](const char* what, std::size_t ours, std::size_t against, Time time, double goal) {
            add(what, ms[ours].*time, ms[against].*time, against == 5 ? journal : bytes, goal);
        };
        compare("Server stores a batch that was read and verified", 1, 5, &Median::elapsed, 0.6);
        compare("– against no keys at all", 1, 6, &Median::elapsed, 0.6);
        // Of the database's own processes nothing is seen here.
        if (bare == sqlite) compare("– processor only", 1, 5, &Median::computing, 0.6);
        compare("Server takes a push, from bytes to answer", 0, 5, &Median::elapsed, 0.6);
        compare("– against no keys at all", 0, 6, &Median::elapsed, 0);
        compare("– of it unpacking and decoding", 2, 5, &Median::elapsed, 0);
        compare("– of it the segment's signature and chain", 3, 5, &Median::elapsed, 0);
        compare("– of it hashes, envelopes, bodies", 4, 5, &Median::elapsed, 0);
    };
    measure(QStringLiteral(", a day's work"), sqlite, eventsPerCase);
    measure(QStringLiteral(", each of a new case"), sqlite, 1);
    if (!test::APostgres::isInstalled()) return figures;
    const InDatabase meanwhile;
    measure(QStringLiteral(", a day's work (PostgreSQL)"), postgresql, eventsPerCase);
    measure(QStringLiteral(", each of a new case (PostgreSQL)"), postgresql, 1);
    return figures;
}

}  // namespace bench
