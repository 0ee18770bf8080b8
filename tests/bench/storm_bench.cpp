// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/segment.h"
#include "tests/bench/figure.h"
#include "tests/bench/invented.h"
#include "tests/bench/measure.h"
#include "tests/bench/served.h"
#include "tests/bench/storm_client.h"
#include "tests/support/a_case.h"
#include "tests/support/a_postgres.h"

#include <QEventLoop>

#include <algorithm>
#include <stdexcept>

#include <sys/resource.h>

namespace bench {
namespace {

constexpr int eventsPerCase = 5;

/// Bodies are drawn from some hundred: to invent a million would take longer than to send them.
struct Bodies {
    struct Body {
        QString kind;
        QByteArray bytes, hash;
    };
    std::vector<Body> receipts, remarks;

    Bodies() {
        Invented invented(41);
        for (int i = 0; i < 300; ++i) {
            receipts.push_back(of(invented.receipt(i)));
            remarks.push_back(of(domain::Remarked{{{}, invented.remark()}}));
        }
    }
    static Body of(const domain::EventBody& body) {
        const QByteArray bytes = domain::encodeBody(test::aSignature(), body);
        return {domain::kindOf(body), bytes, crypto::hash(bytes)};
    }
};

Backlog backlogOf(int number, const QString& unit, int events, const Bodies& bodies) {
    test::FixedRandom random(static_cast<quint64>(number) + 1'000'000);
    Backlog backlog{.device = domain::DeviceId::fromRandom(random.bytes(16)),
                    .epoch = domain::EpochId::fromRandom(random.bytes(16)),
                    .unit = unit,
                    .key = crypto::signingKeyFromSeed(random.bytes(32)),
                    .events = events,
                    .push = {},
                    .lastChain = {}};
    protocol::Segment segment{.device = backlog.device, .epoch = backlog.epoch, .first = 1, .previousChain = crypto::chainStart(),
                              .beacon = {}, .events = {}, .signature = {}};
    auto caseId = domain::CaseId::fromRandom(random.bytes(16));
    for (int i = 0; i < events; ++i) {
        const bool isFirst = i % eventsPerCase == 0;
        if (isFirst) caseId = domain::CaseId::fromRandom(random.bytes(16));
        const auto& choice = isFirst ? bodies.receipts : bodies.remarks;
        const Bodies::Body& body = choice[static_cast<std::size_t>(random.number(static_cast<int>(choice.size())))];
        segment.events.push_back({domain::encodeEnvelope({.origin = {backlog.device, backlog.epoch, i + 1},
                                                          .kind = body.kind,
                                                          .caseId = caseId,
                                                          .unit = unit,
                                                          .actor = test::anId<domain::UserId>(1),
                                                          .lamport = i + 1,
                                                          .deviceTimeMs = test::aMoment().toMSecsSinceEpoch(),
                                                          .clock = {},
                                                          .bodyHash = *domain::Hash::fromBytes(body.hash)}),
                                  body.bytes});
    }
    protocol::sign(segment, backlog.key.secret);
    backlog.lastChain = segment.lastChain();
    backlog.push = protocol::encode(protocol::PushRequest{{segment}});
    return backlog;
}

/// Each event stands in its commune's feed once, in its order, and nothing else does.
void checkFeeds(server::Storage& storage, const std::vector<Backlog>& backlogs) {
    for (const Backlog& backlog : backlogs) {
        QByteArray chain = crypto::chainStart();
        qint64 rows = 0;
        storage.feed(backlog.unit, 0, [&](const server::Storage::FeedRow& row) {
            chain = crypto::chain(chain, row.row.envelope);
            ++rows;
            return row.row.verdict == protocol::EventVerdict::Kind::Confirmed;
        });
        if (rows != backlog.events || chain != backlog.lastChain) throw std::runtime_error("a feed is not what was sent");
    }
}

/// Two descriptors for each connection: both ends are here.
void allowDescriptors(rlim_t wanted) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, wanted));
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < wanted) throw std::runtime_error("too few descriptors are allowed");
}

Figures storm(const Plan& plan, const QString& where, const QString& database) {
    const int communes = plan.wantedCases > 0 ? plan.wantedCases : plan.full ? 3'321 : 12;
    const int events = plan.full ? 300 : 20;
    allowDescriptors(static_cast<rlim_t>(2 * communes + 500));
    Served served({}, database);
    const Bodies bodies;
    std::vector<domain::Unit> units;
    std::vector<Backlog> backlogs;
    for (int i = 0; i < communes; ++i) {
        units.push_back(commune(QString::number(10'000 + i)));
        backlogs.push_back(backlogOf(i, units.back().code, events, bodies));
    }
    served.addUnits(units);
    served.storage().group([&] {
        for (const Backlog& backlog : backlogs)
            served.storage().putDevice({.id = backlog.device, .publicKey = backlog.key.publicKey, .unit = backlog.unit,
                                        .name = QStringLiteral("Quầy 1"), .enrolledAt = QDateTime::currentDateTimeUtc(),
                                        .revokedAt = {}, .revokeReason = {}});
    });

    QEventLoop loop;
    int left = communes;
    std::vector<std::unique_ptr<StormClient>> clients;
    for (const Backlog& backlog : backlogs)
        clients.push_back(std::make_unique<StormClient>(backlog, served.port(), clients.size() + 1, [&] {
            if (--left == 0) loop.quit();
        }));
    const double seconds = milliseconds([&] {
        for (const auto& client : clients) plan.full ? client->begin() : client->begin(300);
        loop.exec();
    }) / 1000;
    checkFeeds(served.storage(), backlogs);
    if (served.storage().figures().events != qint64(communes) * events) throw std::runtime_error("events too many");

    std::vector<double> waits;
    int busy = 0, lost = 0;
    for (const auto& client : clients) {
        waits.push_back(static_cast<double>(client->fare().waited) / 1000);
        busy += client->fare().busy;
        lost += client->fare().lost;
    }
    const double longest = *std::max_element(waits.begin(), waits.end());
    const auto what = QStringLiteral("%1 communes with %2 events each%3: ").arg(communes).arg(events).arg(where);
    const auto told = QStringLiteral("sent away %1 times, cut off %2 times").arg(busy).arg(lost);
    return {{.what = what + QStringLiteral("all is there"), .against = QStringLiteral("5 minutes; ") + told,
             .unit = QStringLiteral("s"), .ours = seconds, .baseline = 300, .kind = Figure::Goal::AtMost, .goal = 1, .skipped = {}},
            {.what = what + QStringLiteral("the median wait"), .against = QStringLiteral("the longest"), .unit = QStringLiteral("s"),
             .ours = median(waits), .baseline = longest, .kind = Figure::Goal::AtMost, .goal = 0.5, .skipped = {}}};
}

}  // namespace

Figures storming(const Plan& plan) {
    Figures figures = storm(plan, {}, {});
    if (!test::APostgres::isInstalled()) return figures;
    for (Figure& figure : storm(plan, QStringLiteral(" (PostgreSQL)"), test::APostgres::instance().newDatabase()))
        figures.push_back(std::move(figure));
    return figures;
}

}  // namespace bench
