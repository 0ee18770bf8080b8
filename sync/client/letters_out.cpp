// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/letters_out.h"

#include "sync/client/parting.h"
#include "sync/client/store_failure.h"
#include "sync/client/store_side.h"
#include "sync/courier/sealing.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

#include <QJsonObject>

#include <algorithm>

namespace client {
namespace {

using protocol::Letter;

/// A letter is closed when it has so much, so that the largest single request still fits beside it.
constexpr qint64 enough = protocol::maxBodyBytes / 2;
constexpr qint64 eventBytesAtOnce = 512 * 1024;
constexpr int chunksAtOnce = 16;
constexpr int mostPapers = 100'000;

const QString handedKey = QStringLiteral("sync.handed-over");
const QString atKey = QStringLiteral("at");
const QString epochsKey = QStringLiteral("epochs");

void post(Letter& letter, const QString& path, const QByteArray& body) {
    letter.requests.push_back({QStringLiteral("POST"), path, body});
}

qint64 sizeOf(const Letter& letter) {
    qint64 bytes = 0;
    for (const protocol::LetterRequest& request : letter.requests) bytes += request.body.size();
    return bytes;
}

bool isFull(const Letter& letter) {
    return sizeOf(letter) >= enough || letter.requests.size() + 64 > static_cast<std::size_t>(protocol::maxRequestsPerLetter);
}

}  // namespace

domain::Result<LetterWriter> LetterWriter::begin(store::Store& store, const QString& program, const QSet<domain::BlobId>& without) {
    try {
        auto snapshot = snapshotOf(store, program);
        if (!snapshot) return snapshot.error();
        return LetterWriter(store, *std::move(snapshot), without);
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

LetterWriter::LetterWriter(store::Store& store, Snapshot snapshot, const QSet<domain::BlobId>& without)
    : m_store(store), m_snapshot(std::move(snapshot)) {
    for (const EpochStand& stand : m_snapshot.epochs)
        if (stand.storedSeq < stand.tipSeq || stand.epoch == m_snapshot.epochs.back().epoch) m_epochs.push_back(stand);
    for (const domain::BlobId& id : store.blobs().toSend(mostPapers)) {
        if (without.contains(id)) continue;
        const auto info = store.blobs().find(id);
        if (info && info->complete()) m_papers.push_back({{id.bytes(), info->size, info->chunkHashes}, info->here, info->there});
    }
    arrange(m_papers);
    std::reverse(m_papers.begin(), m_papers.end());
}

bool LetterWriter::tells(const QHash<domain::EpochId, qint64>& beyond) const {
    return !m_papers.empty() || std::any_of(m_epochs.begin(), m_epochs.end(), [&](const EpochStand& stand) {
        return stand.tipSeq > std::max(stand.storedSeq, beyond.value(stand.epoch));
    });
}

std::optional<QByteArray> LetterWriter::next() {
    m_lastHadEvents = !m_epochs.empty();
    return m_lastHadEvents ? eventLetter() : paperLetter();
}

/// Always as of an epoch that has ended: by the time the letter arrives, more may have been sent on a line.
Letter LetterWriter::blank(const domain::EpochId& epoch) {
    const TipLoaded tip = loadTip(m_store, {epoch, {}});
    return {.hello = {.device = m_snapshot.device,
                      .epoch = epoch,
                      .tipSeq = tip.seq,
                      .tipChain = tip.chain,
                      .nonce = m_store.random().bytes(16),
                      .program = m_snapshot.program,
                      .users = m_snapshot.users,
                      .past = true},
            .requests = {},
            .signature = {}};
}

QByteArray LetterWriter::sealed(Letter letter) {
    return courier::seal(std::move(letter), crypto::Secret::from(m_store.settings().deviceSecret()), m_snapshot.serverKey,
                         m_snapshot.realm);
}

std::optional<QByteArray> LetterWriter::eventLetter() {
    Letter letter = blank(m_epochs.front().epoch);
    addEvents(letter);
    // Last, so that the answer has what was just told in its place too.
    if (m_epochs.empty()) addQuestions(letter);
    return sealed(std::move(letter));
}

void LetterWriter::addEvents(Letter& letter) {
    EpochStand& stand = m_epochs.front();
    while (!isFull(letter)) {
        EventsLoaded loaded = loadEvents(m_store, {stand.epoch, stand.storedSeq, eventBytesAtOnce});
        if (loaded.events.empty()) return m_epochs.pop_front();
        protocol::Segment segment{.device = m_snapshot.device,
                                  .epoch = stand.epoch,
                                  .first = stand.storedSeq + 1,
                                  .previousChain = loaded.previousChain,
                                  .beacon = m_snapshot.beacon,
                                  .events = std::move(loaded.events),
                                  .signature = {}};
        protocol::sign(segment, crypto::Secret::from(m_store.settings().deviceSecret()), m_snapshot.realm);
        stand.storedSeq += static_cast<qint64>(segment.events.size());
        noteOffered(m_store, stand.epoch, stand.storedSeq);
        m_handed.events += static_cast<int>(segment.events.size());
        m_handed.upTo.insert(stand.epoch, stand.storedSeq);
        post(letter, protocol::pushPath, protocol::encode(protocol::PushRequest{{std::move(segment)}}));
    }
}

/// From where the rows of the units we know of are wanted, and the papers that are missed.
void LetterWriter::addQuestions(Letter& letter) {
    const QString home = m_store.settings().device().unit;
    const QByteArray life = m_snapshot.serverEpoch.isEmpty() ? QByteArray(16, '\0') : m_snapshot.serverEpoch;
    std::vector<protocol::PullCursor> cursors;
    for (const protocol::PullCursor& known : m_snapshot.cursors)
        cursors.push_back({known.unit, life, known.serverEpoch == life ? known.pos : 0});
    const bool knowsHome = std::any_of(cursors.begin(), cursors.end(), [&](const auto& cursor) { return cursor.unit == home; });
    if (!knowsHome) cursors.push_back({home, life, 0});
    post(letter, protocol::pullPath, protocol::encode(protocol::PullRequest{cursors, protocol::maxBodyBytes, 0}));
    std::vector<QByteArray> wanted;
    for (const Incoming& paper : loadBlobs(m_store, {}, {}, {}).wants) wanted.push_back(paper.id);
    if (!wanted.empty()) post(letter, protocol::needPath, protocol::encode(protocol::NeedRequest{{}, wanted}));
}

std::optional<QByteArray> LetterWriter::paperLetter() {
    if (m_papers.empty()) return std::nullopt;
    Letter letter = blank(m_snapshot.epochs.back().epoch);
    while (!m_papers.empty() && !isFull(letter)) {
        Outgoing& paper = m_papers.back();
        // Said again in each letter that brings a piece of it: they may arrive in any order.
        post(letter, protocol::needPath, protocol::encode(protocol::NeedRequest{{paper.manifest}, {}}));
        const qint64 added = addPaper(letter, paper);
        m_handed.scanBytes += added;
        if (added > 0 && protocol::nextRun(paper.here, paper.there, 1)) break;
        ++m_handed.scans;
        if (const auto id = domain::BlobId::fromBytes(paper.manifest.id)) m_handed.papers.push_back(*id);
        m_papers.pop_back();
    }
    return sealed(std::move(letter));
}

/// Pieces of it until the letter is full.
qint64 LetterWriter::addPaper(Letter& letter, Outgoing& paper) {
    qint64 added = 0;
    paper.there.resize(paper.here.size());
    while (!isFull(letter)) {
        const auto run = protocol::nextRun(paper.here, paper.there, chunksAtOnce);
        if (!run) break;
        const QByteArray bytes = loadChunks(m_store, {paper.manifest.id, *run}).bytes;
        if (bytes.isEmpty()) return 0;   // no longer here: it can only be left out
        letter.requests.push_back({QStringLiteral("PUT"), protocol::blobPath(paper.manifest.id, run->first), bytes});
        paper.there.fill(true, run->first, run->first + run->count);
        added += bytes.size();
    }
    return added;
}

domain::Result<domain::Done> noteHandedOver(store::Store& store, const Handed& handed) {
    QJsonObject epochs;
    for (auto it = handed.upTo.begin(); it != handed.upTo.end(); ++it) epochs.insert(it.key().toString(), it.value());
    try {
        store.settings().setObject(handedKey, {{atKey, store.clock().now().toMSecsSinceEpoch()}, {epochsKey, epochs}});
        return domain::Done{};
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

HandedOver handedOver(store::Store& store) {
    HandedOver known;
    const QJsonObject kept = store.settings().object(handedKey);
    if (kept.contains(atKey)) known.at = QDateTime::fromMSecsSinceEpoch(kept.value(atKey).toInteger(), Qt::UTC);
    const QJsonObject epochs = kept.value(epochsKey).toObject();
    for (auto it = epochs.begin(); it != epochs.end(); ++it)
        if (const auto epoch = domain::EpochId::parse(it.key())) known.upTo.insert(*epoch, it.value().toInteger());
    return known;
}

}  // namespace client
