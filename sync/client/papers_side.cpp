// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_commands.h"
#include "sync/client/store_side.h"

namespace client {
namespace {

constexpr int offersAtOnce = 16;
constexpr std::size_t wantsAtOnce = 64;
constexpr int casesLookedAt = 500;

/// Gathers what is not here yet, each paper once, up to a limit.
class Wants {
public:
    Wants(store::Store& store, const QSet<QByteArray>& tried, qint64 largest)
        : m_store(store), m_seen(tried), m_largest(largest) {}
    void add(const domain::BlobId& id, bool asked) {
        if (full() || m_seen.contains(id.bytes())) return;
        const auto info = m_store.blobs().find(id);
        if (info && info->complete()) return;
        if (info && !asked && info->size > m_largest) return;   // its turn comes another time
        m_seen.insert(id.bytes());
        m_wants.push_back({id.bytes(), info ? info->here : QBitArray(), asked});
    }
    bool full() const { return m_wants.size() >= wantsAtOnce; }
    std::vector<Incoming> result() && { return std::move(m_wants); }

private:
    store::Store& m_store;
    QSet<QByteArray> m_seen;
    qint64 m_largest;
    std::vector<Incoming> m_wants;
};

/// Newest first, a bounded number of cases.
template <class Look>
void eachCase(store::Store& store, const std::vector<domain::CaseState>& states, Look look) {
    store::CaseFilter filter;
    filter.states = states;
    QString cursor;
    int left = casesLookedAt;
    do {
        const store::CasePage page =
            store.cases().page(filter, store::CaseOrder::NewestFirst, cursor, 50);
        for (const store::CaseRow& row : page.rows) {
            if (--left < 0) return;
            const auto file = store::caseFile(store, row.id);
            if (file && !look(*file)) return;
        }
        cursor = page.next;
    } while (!cursor.isEmpty());
}

void addReviewed(store::Store& store, Wants& wants) {
    eachCase(store, {domain::CaseState::UnderReview}, [&](const domain::CaseFile& file) {
        for (const domain::Attachment& paper : file.attachments) wants.add(paper.blob, false);
        return !wants.full();
    });
}

void addResults(store::Store& store, Wants& wants) {
    eachCase(store, {domain::CaseState::ResultReady, domain::CaseState::Returned},
             [&](const domain::CaseFile& file) {
                 if (file.result && file.result->blob) wants.add(*file.result->blob, false);
                 return !wants.full();
             });
}

}  // namespace

BlobsLoaded loadBlobs(store::Store& store, const LoadBlobs& wanted, const std::vector<domain::BlobId>& asked,
                      const QSet<QByteArray>& tried) {
    BlobsLoaded loaded;
    std::vector<domain::BlobId> offered = store.blobs().toSend(offersAtOnce, wanted.largest);
    // Nothing left to send: are those it has in its backup by now?
    if (offered.empty() && wanted.largest > 0) offered = store.blobs().toAskAgain(offersAtOnce);
    for (const domain::BlobId& id : offered) {
        const auto info = store.blobs().find(id);
        if (!info || !info->complete()) continue;
        loaded.offers.push_back(
            {{id.bytes(), info->size, info->chunkHashes}, info->here, info->there});
    }
    Wants wants(store, tried, wanted.largest);
    for (const domain::BlobId& id : asked) wants.add(id, true);
    if (wanted.largest <= 0) {
        loaded.wants = std::move(wants).result();
        return loaded;
    }
    const auto server = store.settings().server();
    if (server && server->role == QLatin1String("district"))
        addReviewed(store, wants);
    else
        addResults(store, wants);
    loaded.wants = std::move(wants).result();
    return loaded;
}

Taken take(store::Store& store, const TakeStandings& known) {
    return store.write([&]() -> Taken {
        for (const protocol::BlobStanding& standing : known.standings) {
            const auto id = domain::BlobId::fromBytes(standing.id);
            const auto info = id ? store.blobs().find(*id) : std::nullopt;
            if (!info) continue;
            const bool all = standing.stored;
            store.blobs().setThere(*id, all ? QBitArray(info->here.size(), true) : standing.there);
            if (standing.backedUp && all) store.blobs().setBackedUp(*id);
        }
        for (const protocol::BlobManifest& manifest : known.manifests)
            if (const auto id = domain::BlobId::fromBytes(manifest.id))
                store.blobs().expect(*id, manifest.size, manifest.chunkHashes);
        return domain::Done{};
    });
}

Taken take(store::Store& store, const TakeChunks& came) {
    const auto id = domain::BlobId::fromBytes(came.id);
    if (!id) return domain::Refusal::FileBroken;
    // One write for all of them; those before a broken one stay.
    Taken last = domain::Done{};
    const Taken kept = store.write([&]() -> Taken {
        for (std::size_t i = 0; i < came.chunks.size() && last; ++i)
            last = store.blobs().putChunk(*id, came.first + static_cast<int>(i), came.chunks[i]);
        if (!last && last.error().refusal == domain::Refusal::DiskFull) return last.error();
        return domain::Done{};
    });
    return kept ? last : kept;
}

}  // namespace client
