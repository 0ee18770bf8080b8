// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/match.h"
#include "sync/client/sync_engine.h"
#include "tests/support/fake_district.h"
#include "tests/support/fixed_random.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace test {

/// The refusal of a round, as a number that Catch can print; -1: none.
inline int refusalOf(const client::Report& report) {
    return report.refusal ? static_cast<int>(report.refusal->refusal) : -1;
}
inline int number(domain::Refusal refusal) { return static_cast<int>(refusal); }
inline int countOf(const std::vector<QString>& paths, const QString& path) {
    return static_cast<int>(std::count(paths.begin(), paths.end(), path));
}

/// An office without a store: carries out the engine's wishes on a few values, so that a test sees
/// each of them and can answer what it likes.
class PaperOffice {
    FakeDistrict& m_district;

public:
    struct Epoch {
        domain::EpochId id;
        std::vector<protocol::WireEvent> events;
        std::vector<QByteArray> chains;
        qint64 stored = 0;
        qint64 reissuedAfter = std::numeric_limits<qint64>::max();
        /// What is sent of it.
        qint64 tip() const {
            return std::min<qint64>(reissuedAfter, static_cast<qint64>(events.size()));
        }
        QByteArray chainAt(qint64 seq) const {
            if (seq == 0) return crypto::chainStart();
            const auto at = static_cast<std::size_t>(seq - 1);
            return at < chains.size() ? chains[at] : QByteArray();
        }
    };

    explicit PaperOffice(FakeDistrict& district) : m_district(district) {
        crypto::initialise();
        district.devices.insert(device, key.publicKey);
        epochs.push_back({anId<domain::EpochId>(1), {}, {}});
    }

    void write(int count, int bytes = 100) {
        Epoch& epoch = epochs.back();
        for (int i = 0; i < count; ++i) {
            const QByteArray before =
                epoch.chains.empty() ? crypto::chainStart() : epoch.chains.back();
            const QByteArray envelope = QByteArrayLiteral("event ") + QByteArray::number(++m_written);
            epoch.events.push_back({envelope, m_random.bytes(bytes)});
            epoch.chains.push_back(crypto::chain(before, envelope));
        }
    }

    client::Snapshot snapshot() const {
        client::Snapshot shot{.device = device,
                              .serverKey = serverKey,
                              .tlsKeyHash = pin,
                              .serverEpoch = serverEpoch,
                              .program = QStringLiteral("communedesk 0.1.0"),
                              .users = {},
                              .cursors = cursors,
                              .epochs = {},
                              .resyncs = resyncs,
                              .beacon = {},
                              .eventBytes = 0,
                              .blobBytes = 0,
                              .rules = rules,
                              .today = today,
                              .now = now};
        for (const Epoch& epoch : epochs)
            shot.epochs.push_back({epoch.id, epoch.tip(), epoch.stored});
        return shot;
    }

    /// One round to its end; `limit` inputs at most.
    client::Report round(bool byHand = true) {
        client::SyncEngine engine(snapshot(), crypto::Secret::from(key.secret.copy()), m_random,
                                  sizes);
        m_inputs = {client::Start{byHand, everything}};
        report.reset();
        int limit = 5000;
        while (!m_inputs.empty() && --limit > 0) {
            const client::Input next = std::move(m_inputs.front());
            m_inputs.pop_front();
            for (const client::Action& action : engine.on(next)) carryOut(action);
        }
        if (!report) throw std::runtime_error("the round did not end");
        sizes = engine.sizes();
        return *report;
    }

    const domain::DeviceId device = anId<domain::DeviceId>(1);
    const crypto::SigningKey key = crypto::signingKeyFromSeed(QByteArray(32, '\x22'));
    QByteArray serverKey = m_district.key.publicKey;
    QByteArray pin = m_district.tlsKeyHash;
    QByteArray serverEpoch = m_district.epoch;
    std::vector<Epoch> epochs;
    std::vector<protocol::PullCursor> cursors;
    QHash<QByteArray, QDateTime> resyncs;
    client::BatchSizes sizes;
    qint64 tookMs = 6000;                          ///< each exchange: sizes stay as they are
    std::vector<client::Outgoing> offers;
    std::vector<client::Incoming> wants;
    QHash<QByteArray, QByteArray> papers;          ///< contents of offers, and what was fetched

    domain::LineRules rules;
    domain::DayTally today;
    QDateTime now;                                 ///< by this PC
    bool everything = false;

    // What a test may look at, or do instead.
    std::function<std::optional<client::Input>(const protocol::WireRequest&)> onSend;
    std::function<bool(const client::TakeRows&)> acceptsRows;
    std::function<bool(const client::TakeChunks&)> acceptsChunks;
    std::optional<client::Report> report;
    std::vector<protocol::Receipt> receipts;
    std::vector<protocol::EventVerdict> verdicts;
    std::vector<protocol::PullRow> rows;
    std::vector<client::Phase> phases;
    std::vector<QString> paths;                    ///< of all requests
    int forgotten = 0, minted = 0;

private:
    Epoch& epochOf(const domain::EpochId& id) {
        for (Epoch& epoch : epochs)
            if (epoch.id == id) return epoch;
        throw std::runtime_error("no such epoch");
    }
    void reply(client::Input input) { m_inputs.push_back(std::move(input)); }

    void carryOut(const client::Action& action) {
        using namespace client;
        std::visit(
            domain::match{
                [&](const Send& wanted) { send(wanted.request); },
                [&](const LoadTip& wanted) {
                    const Epoch& epoch = epochOf(wanted.epoch);
                    const qint64 seq = wanted.at.value_or(epoch.tip());
                    reply(TipLoaded{seq, epoch.chainAt(seq)});
                },
                [&](const LoadEvents& wanted) { loadEvents(wanted); },
                [&](const LoadChain& wanted) {
                    reply(ChainLoaded{epochOf(wanted.epoch).chainAt(wanted.seq)});
                },
                [&](const LoadBlobs&) { reply(BlobsLoaded{offers, wants}); },
                [&](const LoadChunks& wanted) {
                    reply(ChunksLoaded{papers.value(wanted.id).mid(
                        wanted.run.first * protocol::chunkBytes,
                        wanted.run.count * protocol::chunkBytes)});
                },
                [&](const TakeSession&) { reply(Stored{}); },
                [&](const TakeReceipt& told) {
                    receipts.push_back(told.receipt);
                    verdicts.insert(verdicts.end(), told.verdicts.begin(), told.verdicts.end());
                    epochOf(told.receipt.epoch).stored = told.receipt.storedSeq;
                    reply(Stored{});
                },
                [&](const TakeServerEpoch& life) {
                    serverEpoch = life.serverEpoch;
                    reply(Stored{});
                },
                [&](const ForgetCursors& forget) {
                    ++forgotten;
                    cursors.clear();
                    resyncs.insert(forget.serverEpoch, forget.at);
                    reply(Stored{});
                },
                [&](const TakeRows& came) { takeRows(came); },
                [&](const TakeStandings& known) { takeStandings(known); },
                [&](const TakeChunks& came) { takeChunks(came); },
                [&](const SettleFork& wanted) { settle(wanted); },
                [&](const ShowProgress& shown) { phases.push_back(shown.progress.phase); },
                [&](const Finish& end) { report = end.report; }},
            action);
    }
    void send(const protocol::WireRequest& request) {
        paths.push_back(request.path.section(u'?', 0, 0));
        if (onSend)
            if (auto own = onSend(request)) return reply(*std::move(own));
        reply(client::Answered{m_district.answer(request), tookMs});
    }
    void loadEvents(const client::LoadEvents& wanted) {
        const Epoch& epoch = epochOf(wanted.epoch);
        client::EventsLoaded loaded;
        if (wanted.after > epoch.tip()) return reply(loaded);
        loaded.previousChain = epoch.chainAt(wanted.after);
        qint64 bytes = 0;
        const auto end = static_cast<std::size_t>(epoch.tip());
        for (auto i = static_cast<std::size_t>(wanted.after); i < end; ++i) {
            bytes += epoch.events[i].envelope.size() + epoch.events[i].body.size();
            if (!loaded.events.empty() && bytes > wanted.maxBytes) break;
            loaded.events.push_back(epoch.events[i]);
        }
        reply(std::move(loaded));
    }
    void takeRows(const client::TakeRows& came) {
        if (acceptsRows && !acceptsRows(came))
            return reply(client::StoreRefused{{domain::Refusal::FieldInvalid, {}, {}}});
        rows.insert(rows.end(), came.rows.begin(), came.rows.end());
        for (const protocol::PullCursor& cursor : came.cursors) {
            std::erase_if(cursors, [&](const auto& old) { return old.unit == cursor.unit; });
            cursors.push_back(cursor);
        }
        reply(client::Stored{});
    }
    void takeStandings(const client::TakeStandings& known) {
        for (const protocol::BlobStanding& standing : known.standings)
            for (client::Outgoing& paper : offers)
                if (paper.manifest.id == standing.id) paper.there = standing.there;
        std::erase_if(offers, [](const client::Outgoing& paper) {
            return paper.there.size() > 0 && paper.there.count(false) == 0;
        });
        reply(client::Stored{});
    }
    void takeChunks(const client::TakeChunks& came) {
        if (acceptsChunks && !acceptsChunks(came))
            return reply(client::StoreRefused{{domain::Refusal::FileBroken, {}, {}}});
        for (const QByteArray& chunk : came.chunks) papers[came.id] += chunk;
        std::erase_if(wants, [&](const client::Incoming& paper) {
            return paper.id == came.id && crypto::hash(papers[came.id]) == came.id;
        });
        reply(client::Stored{});
    }
    void settle(const client::SettleFork& wanted) {
        Epoch& forked = epochOf(wanted.epoch);
        const qint64 common = std::max(wanted.common, forked.stored);
        const auto again = static_cast<qint64>(forked.events.size()) - common;
        forked.reissuedAfter = common;
        if (wanted.epoch == epochs.back().id)
            epochs.push_back({anId<domain::EpochId>(100 + ++minted), {}, {}});
        write(static_cast<int>(std::max<qint64>(0, again)));
        reply(client::Restarted{snapshot()});
    }

    FixedRandom m_random;
    std::deque<client::Input> m_inputs;
    int m_written = 0;
};

/// How many of its present epoch the district has.
inline std::size_t storedOf(const FakeDistrict& district, const PaperOffice& office) {
    return district.logs.value(office.epochs.back().id).events.size();
}

}  // namespace test
