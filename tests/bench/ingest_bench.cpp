// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/invented.h"
#include "tests/bench/measure.h"
#include "tests/sync/server/a_wire_device.h"

#include <stdexcept>

namespace bench {
namespace {

/// Batches of one PC, ready to be sent, and a bare file for the same bytes.
class Batches {
public:
    Batches(int count, int size)
        : m_count(count), m_size(size), m_bare(m_server.path() + QStringLiteral("/bare.db")) {
        m_bare.growJournal();
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
        m_bare.run("BEGIN IMMEDIATE");
        for (const protocol::WireEvent& event : m_segments[static_cast<std::size_t>(batch)].events)
            m_bare.insert(event.envelope, event.body);
        m_bare.run("COMMIT");
    }

    int m_count, m_size;
    test::LocalServer m_server;
    test::AWireDevice m_device{m_server, 1};
    Bare m_bare;
    std::vector<protocol::Segment> m_segments;
};

}  // namespace

Figures ingesting(const Plan& plan) {
    const int size = 500;
    const int count = plan.full ? 21 : 3;
    const auto figure = [&](const QString& what, const Batches& batches, Medians medians) {
        return Figure{.what = what,
                      .against =
                          QStringLiteral("bare SQLite, the same %1 events in one commit").arg(size),
                      .unit = QStringLiteral("events/s"),
                      .ours = batches.rate(medians.ours),
                      .baseline = batches.rate(medians.baseline),
                      .kind = Figure::Goal::AtLeast,
                      .goal = 0.6,
                      .skipped = {}};
    };
    Batches whole(count, size), stored(count, size);
    return {figure(QStringLiteral("Server takes a push, from bytes to answer"), whole,
                   whole.wholePushes()),
            figure(QStringLiteral("Server stores a batch that was read and verified"), stored,
                   stored.ingestOnly())};
}

}  // namespace bench
