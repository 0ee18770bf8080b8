// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "sync/client/sync_engine.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace client {

using domain::Error;
using domain::Refusal;

namespace {

constexpr int patience = 3;  // answers in a row that bring one paper no further

/// On the line with papers, until news is looked for again.
constexpr qint64 lookAgainMs = 20'000;

}  // namespace

/// The district's signed time decides, not this PC's clock.
QDateTime SyncEngine::moment() const {
    return m_report.serverTime.isValid() ? m_report.serverTime.addMSecs(m_elapsedMs) : m_store.now;
}

domain::DayTally SyncEngine::tally() const {
    return domain::counted(m_store.today, domain::officeDate(moment()), m_report.bytesUp, m_report.bytesDown);
}

/// What waits now.
domain::PaperHold SyncEngine::hold() const {
    return m_everything ? domain::PaperHold{} : domain::holdAt(m_store.rules, tally(), moment());
}

qint64 SyncEngine::largestNow() const {
    const domain::PaperHold held = hold();
    return held.previews() ? 0 : held.scans() ? previewBytes : std::numeric_limits<qint64>::max();
}

/// At least one, and no more than the day still allows. What goes all the same, because somebody waits for it,
/// is not made slow.
int SyncEngine::chunksNow(const BatchSize& size) const {
    const domain::DayTally spent = tally();
    const qint64 left = m_store.rules.dayCapBytes - spent.up - spent.down;
    const bool limited = m_store.rules.dayCapBytes > 0 && !m_everything && left > 0;
    const qint64 bytes = limited ? std::min(size.bytes(), left) : size.bytes();
    return static_cast<int>(std::max<qint64>(1, bytes / protocol::chunkBytes));
}

/// On to the papers, or back to those that were put aside.
void SyncEngine::toPapers() {
    if (!std::exchange(m_between, false)) return beginPapers();
    if (m_noRoom) m_offers.clear();
    nextPaper();
}

/// Whoever waits for a decision, or has just handed in a case, does not wait for a pile of scans.
void SyncEngine::lookBetween() {
    m_paperMs = 0;
    m_between = true;
    pushMore();
}

void SyncEngine::beginPapers() {
    report(Phase::Blobs);
    m_papersMoved = false;
    m_broken = 0;
    act(LoadBlobs{largestNow()});
}

void SyncEngine::blobsLoaded(const BlobsLoaded& loaded) {
    if (m_phase != Phase::Blobs || m_asked != Asked::Nothing) return;
    m_offers = m_noRoom ? std::vector<Outgoing>() : loaded.offers;
    m_wants = loaded.wants;
    m_manifests.clear();
    arrange(m_offers);
    arrange(m_wants);
    if (m_offers.empty() && m_wants.empty()) return wrapUp();
    protocol::NeedRequest request;
    for (const Outgoing& paper : m_offers) request.offer.push_back(paper.manifest);
    for (const Incoming& paper : m_wants) request.want.push_back(paper.id);
    send(Asked::Need, QByteArrayLiteral("POST"), protocol::needPath, protocol::encode(request));
}

void SyncEngine::needCame(const protocol::WireResponse& response) {
    const auto answer = protocol::decode<protocol::NeedAnswer>(response.body);
    if (!answer) return finish(stranger());
    TakeStandings known;
    for (Outgoing& paper : m_offers)
        for (const protocol::BlobStanding& standing : answer->standing) {
            if (standing.id != paper.manifest.id) continue;
            // News: the paper is asked about no more, and there is room to ask about another.
            m_papersMoved |= standing.stored &&
                             (standing.backedUp || paper.there.count(true) < paper.here.size());
            paper.there = standing.stored ? QBitArray(paper.here.size(), true) : standing.there;
            known.standings.push_back(standing);
        }
    for (const protocol::BlobManifest& manifest : answer->manifests) {
        const auto wanted = [&](const Incoming& paper) { return paper.id == manifest.id; };
        if (!protocol::consistent(manifest) || std::none_of(m_wants.begin(), m_wants.end(), wanted))
            continue;
        m_manifests.push_back(manifest);
        if (manifest.size <= largestNow()) m_pace.expect(manifest.size);
    }
    known.manifests = m_manifests;
    take(std::move(known), &SyncEngine::nextPaper);
}

void SyncEngine::nextPaper() {
    report(Phase::Blobs);
    if (m_paperMs >= lookAgainMs) return lookBetween();
    if (fetchPaper(true) || sendPaper() || fetchPaper(false)) return;
    m_papersMoved ? beginPapers() : wrapUp();
}

bool SyncEngine::sendPaper() {
    while (!m_offers.empty()) {
        const Outgoing& paper = m_offers.front();
        const auto run = protocol::nextRun(paper.here, paper.there, chunksNow(m_sizes.chunksUp));
        if (run && paper.manifest.size <= largestNow()) {
            m_run = *run;
            act(LoadChunks{paper.manifest.id, m_run});
            return true;
        }
        m_offers.erase(m_offers.begin());
        m_broken = 0;
    }
    return false;
}

bool SyncEngine::fetchPaper(bool askedOnly) {
    while (!m_wants.empty() && (m_wants.front().asked || !askedOnly)) {
        Incoming& paper = m_wants.front();
        const auto manifest =
            std::find_if(m_manifests.begin(), m_manifests.end(),
                         [&](const protocol::BlobManifest& known) { return known.id == paper.id; });
        const int count = manifest == m_manifests.end() ? 0 : protocol::chunkCount(manifest->size);
        paper.here.resize(count);
        const auto run =
            protocol::nextRun(QBitArray(count, true), paper.here, chunksNow(m_sizes.chunksDown));
        if (run && (paper.asked || manifest->size <= largestNow())) {
            m_run = *run;
            send(Asked::GetChunks, QByteArrayLiteral("GET"),
                 protocol::blobPath(paper.id, run->first, run->count), {});
            return true;
        }
        m_wants.erase(m_wants.begin());
        m_broken = 0;
    }
    return false;
}

void SyncEngine::chunksLoaded(const ChunksLoaded& loaded) {
    if (m_phase != Phase::Blobs || m_asked != Asked::Nothing || m_offers.empty()) return;
    if (loaded.bytes.isEmpty()) {
        m_offers.erase(m_offers.begin());
        return nextPaper();
    }
    m_sentBytes = loaded.bytes.size();
    send(Asked::PutChunks, QByteArrayLiteral("PUT"),
         protocol::blobPath(m_offers.front().manifest.id, m_run.first), loaded.bytes);
}

void SyncEngine::putCame(const protocol::WireResponse& response) {
    const auto standing = protocol::decode<protocol::BlobStanding>(response.body);
    Outgoing& paper = m_offers.front();
    if (!standing || standing->id != paper.manifest.id) return finish(stranger());
    const bool forward = standing->stored || standing->there.count(true) > paper.there.count(true);
    paper.there = standing->stored ? QBitArray(paper.here.size(), true) : standing->there;
    m_broken = forward ? 0 : m_broken + 1;
    if (standing->stored) {
        ++m_report.sentBlobs;
        m_papersMoved = true;
    }
    const TakeStandings known{{*standing}, {}};
    if (m_broken >= patience) {
        soften({Refusal::ServerRejected, QStringLiteral("NO_PROGRESS"), {}});
        dropPaper();
    }
    take(known, &SyncEngine::nextPaper);
}

void SyncEngine::getCame(const protocol::WireResponse& response) {
    const Incoming& paper = m_wants.front();
    qint64 size = 0;
    for (const protocol::BlobManifest& manifest : m_manifests)
        if (manifest.id == paper.id) size = manifest.size;
    TakeChunks came{paper.id, m_run.first, {}};
    qsizetype at = 0;
    for (int i = m_run.first; i < m_run.first + m_run.count; ++i) {
        const auto chunk = static_cast<qsizetype>(protocol::chunkSize(size, i));
        if (response.body.size() - at < chunk) break;
        came.chunks.push_back(response.body.mid(at, chunk));
        at += chunk;
    }
    if (came.chunks.empty()) return chunksBroken();
    m_run.count = static_cast<int>(came.chunks.size());
    take(std::move(came), &SyncEngine::chunksTaken);
}

void SyncEngine::chunksTaken() {
    Incoming& paper = m_wants.front();
    paper.here.fill(true, m_run.first, m_run.first + m_run.count);
    m_broken = 0;
    if (paper.here.count(true) == paper.here.size()) {
        ++m_report.fetchedBlobs;
        m_papersMoved = true;
        m_wants.erase(m_wants.begin());
    }
    nextPaper();
}

void SyncEngine::chunksBroken() {
    m_sizes.chunksDown.failed();
    if (++m_broken >= patience) {
        soften({Refusal::FileBroken, {}, {}});
        m_wants.erase(m_wants.begin());
        m_broken = 0;
    }
    nextPaper();
}

void SyncEngine::dropPaper() {
    m_offers.erase(m_offers.begin());
    m_broken = 0;
}

void SyncEngine::paperTroubled(Asked asked, const Trouble& trouble) {
    if (trouble.kind == Trouble::Kind::NoSession || trouble.kind == Trouble::Kind::Fork)
        return finish(trouble.error);
    if (asked == Asked::Need) {
        soften(trouble.error);
        return wrapUp();
    }
    const bool up = asked == Asked::PutChunks;
    if (trouble.kind == Trouble::Kind::TooLarge && m_run.count > 1) {
        BatchSize& size = up ? m_sizes.chunksUp : m_sizes.chunksDown;
        size.limitTo(m_run.count * protocol::chunkBytes / 2);
        return nextPaper();
    }
    soften(trouble.error);
    if (up && trouble.kind == Trouble::Kind::StorageFull) {
        m_noRoom = true;
        m_offers.clear();
    } else if (up)
        dropPaper();
    else
        m_wants.erase(m_wants.begin());
    nextPaper();
}

/// What was written here meanwhile goes too, a few times; then the round is over.
void SyncEngine::wrapUp() {
    constexpr int enough = 3;
    if (m_revoked || m_soft || ++m_laps > enough) return finish(m_soft);
    m_wrapping = true;
    pushMore();
}

}  // namespace client
