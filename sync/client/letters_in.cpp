// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/letters_in.h"

#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "core/store/case_commands.h"
#include "sync/client/own_epochs.h"
#include "sync/client/parting.h"
#include "sync/client/store_failure.h"
#include "sync/client/store_side.h"
#include "sync/courier/sealing.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/version.h"

#include <algorithm>
#include <deque>

namespace client {
namespace {

using protocol::LetterReply;

const QString newestKey = QStringLiteral("sync.newest-answer");
constexpr std::ptrdiff_t rowsAtOnce = 25;

}  // namespace

/// One answer, reply by reply.
class AnswerReader::Reading {
public:
    Reading(store::Store& store, store::ServerIdentity server, protocol::LetterAnswer answer)
        : m_store(store), m_server(std::move(server)), m_answer(std::move(answer)), m_device(store.settings().device()) {
        m_isNewest = m_answer.at >= newestKnown();
        m_isOtherLife = !m_server.serverEpoch.isEmpty() && m_server.serverEpoch != m_answer.serverEpoch;
    }

    bool atEnd() const { return m_ended; }
    Taken step(LettersTaken& taken) {
        m_sum = &taken;
        if (!std::exchange(m_begun, true)) return begin();
        if (!m_rows.empty()) return takeRows();
        if (m_at < m_answer.replies.size()) return takeReply(m_answer.replies[m_at++]);
        if (m_isNewest) m_store.settings().setValue(newestKey, QString::number(m_answer.at.toMSecsSinceEpoch()));
        m_ended = true;
        if (const auto parted = partWhenClear(m_store); !parted) return parted.error();
        return domain::Done{};
    }

private:
    LettersTaken& taken() { return *m_sum; }

    Taken begin() {
        taken().outdated = m_ended = m_isOtherLife && !m_isNewest;
        if (m_ended || m_server.serverEpoch == m_answer.serverEpoch) return domain::Done{};
        return beginLife(m_isOtherLife);
    }

    /// By the district's own clock: letters are old when they are read.
    QDateTime newestKnown() const {
        const qint64 answered = m_store.settings().value(newestKey).toLongLong();
        const auto online = m_store.outbox().lastExchange().serverTime;
        return QDateTime::fromMSecsSinceEpoch(std::max(answered, online ? online->toMSecsSinceEpoch() : 0), Qt::UTC);
    }

    /// A server that was put back may have lost anything it ever receipted: only its new receipts count.
    Taken beginLife(bool wasRestored) {
        taken().serverWasRestored = wasRestored;
        if (wasRestored) {
            const Taken forgotten = m_store.write([&]() -> Taken {
                for (const domain::EpochId& epoch : ownEpochs(m_store)) m_store.outbox().setAcknowledged(epoch, {});
                return domain::Done{};
            });
            if (!forgotten) return forgotten;
        }
        return client::take(m_store, TakeServerEpoch{m_answer.serverEpoch});
    }

    Taken takeReply(const LetterReply& reply) {
        const QString path = reply.path.section(u'?', 0, 0);
        if (reply.status != 200) return takeProblem(reply, path);
        if (path == protocol::sessionPath) return takeSession(reply);
        if (path == protocol::pushPath) return takePush(reply);
        if (path == protocol::pullPath) return takePull(reply);
        if (path == protocol::needPath) return takeNeed(reply);
        if (reply.method == QLatin1String("PUT")) return takePut(reply);
        return takeChunks(reply);
    }

    Taken takeProblem(const LetterReply& reply, const QString& path) {
        taken().revoked |= reply.status == 403 && path == protocol::pullPath;
        taken().full |= reply.status == 507;
        const auto problem = protocol::decode<protocol::Problem>(reply.body);
        const bool isFork = problem && problem->code == protocol::problem::logFork && path == protocol::pushPath;
        // What was said about an older epoch has been settled, or the next exchange on a line will settle it.
        if (isFork && m_answer.epoch == m_device.epoch) return settle(problem->number);
        return domain::Done{};
    }

    Taken settle(qint64 common) {
        const auto settled = store::settleFork(m_store, m_device.epoch, common);
        if (!settled) return settled.error();
        taken().newEpoch = true;
        m_device = m_store.settings().device();
        noteOwnEpoch(m_store, m_device.epoch);
        return domain::Done{};
    }

    Taken takeSession(const LetterReply& reply) {
        const auto session = protocol::decode<protocol::SessionAnswer>(reply.body);
        if (!session) return domain::Done{};
        taken().revoked |= session->revoked;
        if (m_isNewest)
            if (const Taken done = client::take(m_store, TakeSession{*session}); !done) return done;
        return takeReceipt(session->receipt, {});
    }

    Taken takePush(const LetterReply& reply) {
        const auto push = protocol::decode<protocol::PushAnswer>(reply.body);
        return push ? takeReceipt(push->receipt, push->verdicts) : Taken(domain::Done{});
    }

    /// Green needs what it needs on a line: the server's signature, its present life, and our own chain. A receipt that
    /// says less than another is an older one.
    Taken takeReceipt(const protocol::Receipt& receipt, std::vector<protocol::EventVerdict> verdicts) {
        const store::Acknowledged known = m_store.outbox().acknowledged(receipt.epoch);
        const QByteArray chain = receipt.storedSeq > 0 ? m_store.log().chainAt(receipt.epoch, receipt.storedSeq) : crypto::chainStart();
        const bool isGood = receipt.device == m_device.device && receipt.epoch == m_answer.epoch &&
                            receipt.serverEpoch == m_answer.serverEpoch && receipt.chain == chain &&
                            protocol::verify(receipt, m_server.serverKey, m_device.realm);
        if (!isGood || receipt.storedSeq < known.storedSeq) return domain::Done{};
        std::erase_if(verdicts, [&](const auto& verdict) { return verdict.seq > receipt.storedSeq; });
        using Kind = protocol::EventVerdict::Kind;
        for (const protocol::EventVerdict& verdict : verdicts)
            taken().heldEvents += verdict.kind == Kind::Held || verdict.kind == Kind::Late;
        const Taken done = takeCarried(m_store, {receipt, std::move(verdicts)});
        if (done) taken().receipted += static_cast<int>(receipt.storedSeq - known.storedSeq);
        return done;
    }

    /// Rows that follow without a gap on those we have. A letter that was answered twice begins where we once were.
    Taken takePull(const LetterReply& reply) {
        const auto asked = protocol::decode<protocol::PullRequest>(reply.asked);
        auto came = protocol::decode<protocol::PullAnswer>(reply.body);
        if (!asked || !came) return domain::Done{};
        QHash<QString, qint64> have, from;
        for (const store::Cursor& cursor : m_store.outbox().cursors())
            if (cursor.serverEpoch == m_answer.serverEpoch) have.insert(cursor.unit, cursor.pos);
        for (const protocol::PullCursor& cursor : asked->cursors) from.insert(cursor.unit, cursor.pos);
        const auto isGap = [&](const QString& unit) { return !from.contains(unit) || from.value(unit) > have.value(unit, 0); };
        const auto isKnown = [&](const QString& unit, qint64 pos) { return have.contains(unit) && pos <= have.value(unit); };
        for (const protocol::PullCursor& cursor : came->cursors) taken().rowsMissing |= isGap(cursor.unit) && !isKnown(cursor.unit, cursor.pos);
        std::erase_if(came->rows, [&](const auto& row) { return isGap(row.unit) || isKnown(row.unit, row.pos); });
        std::erase_if(came->cursors, [&](const auto& cursor) {
            return cursor.serverEpoch != m_answer.serverEpoch || isGap(cursor.unit) || isKnown(cursor.unit, cursor.pos);
        });
        if (const auto common = commonBefore(came->rows))
            if (const Taken settled = settle(*common); !settled) return settled;
        if (lacksBodies(came->rows)) {
            taken().rowsMissing = true;
            return domain::Done{};
        }
        std::ptrdiff_t at = 0;
        for (const auto end = std::ssize(came->rows); end - at > rowsAtOnce; at += rowsAtOnce)
            m_rows.push_back({{came->rows.begin() + at, came->rows.begin() + at + rowsAtOnce}, {}});
        m_rows.push_back({{came->rows.begin() + at, came->rows.end()}, std::move(came->cursors)});
        return domain::Done{};
    }

    /// The cursors come with the last piece: until then all of it would be asked for again.
    Taken takeRows() {
        const TakeRows piece = std::move(m_rows.front());
        m_rows.pop_front();
        const Taken done = client::take(m_store, piece);
        if (done) taken().receivedRows += static_cast<int>(piece.rows.size());
        return done;
    }

    /// Words under our present name that are not ours: somebody else's, or of this PC before it was put back. Up to where
    /// they are the same as ours.
    std::optional<qint64> commonBefore(const std::vector<protocol::PullRow>& rows) {
        std::optional<qint64> common;
        for (const protocol::PullRow& row : rows) {
            const auto envelope = domain::decodeEnvelope(row.envelope);
            if (!envelope || envelope->origin.device != m_device.device || envelope->origin.epoch != m_device.epoch) continue;
            const auto ours = m_store.log().find(envelope->origin);
            const qint64 before = envelope->origin.seq - 1;
            if (!ours || ours->event.envelopeBytes != row.envelope) common = std::min(common.value_or(before), before);
        }
        return common;
    }

    /// What we wrote in the letter's epoch comes without its words. A PC that was put back meanwhile lacks them, and asks
    /// again from its new epoch.
    bool lacksBodies(const std::vector<protocol::PullRow>& rows) {
        return std::any_of(rows.begin(), rows.end(), [&](const protocol::PullRow& row) {
            if (!row.body.isEmpty()) return false;
            const auto envelope = domain::decodeEnvelope(row.envelope);
            if (!envelope || envelope->origin.device != m_device.device) return false;
            const auto ours = m_store.log().find(envelope->origin);
            return !ours || ours->event.envelopeBytes != row.envelope;
        });
    }

    Taken takeNeed(const LetterReply& reply) {
        const auto need = protocol::decode<protocol::NeedAnswer>(reply.body);
        return need ? client::take(m_store, TakeStandings{unlessStored(need->standing), need->manifests}) : Taken(domain::Done{});
    }
    Taken takePut(const LetterReply& reply) {
        const auto standing = protocol::decode<protocol::BlobStanding>(reply.body);
        return standing ? client::take(m_store, TakeStandings{unlessStored({*standing}), {}}) : Taken(domain::Done{});
    }
    /// An older word of the same life never takes back that the district has a paper whole.
    std::vector<protocol::BlobStanding> unlessStored(std::vector<protocol::BlobStanding> standings) {
        std::erase_if(standings, [&](const protocol::BlobStanding& standing) {
            const auto id = domain::BlobId::fromBytes(standing.id);
            const auto info = id ? m_store.blobs().find(*id) : std::nullopt;
            return !standing.stored && info && info->stored;
        });
        return standings;
    }

    Taken takeChunks(const LetterReply& reply) {
        const auto place = protocol::blobPlace(reply.path);
        const auto id = place ? domain::BlobId::fromBytes(place->id) : std::nullopt;
        const auto before = id ? m_store.blobs().find(*id) : std::nullopt;
        if (!before || before->complete()) return domain::Done{};
        TakeChunks came{place->id, place->chunk, {}};
        for (qsizetype at = 0; at < reply.body.size(); at += protocol::chunkBytes)
            came.chunks.push_back(reply.body.mid(at, protocol::chunkBytes));
        const Taken done = client::take(m_store, came);
        // What was damaged is asked for again.
        if (!done && done.error().refusal == domain::Refusal::FileBroken) return domain::Done{};
        taken().fetchedScans += m_store.blobs().find(*id)->complete();
        return done;
    }

    store::Store& m_store;
    const store::ServerIdentity m_server;
    const protocol::LetterAnswer m_answer;
    store::DeviceIdentity m_device;
    bool m_isNewest = false, m_isOtherLife = false, m_begun = false, m_ended = false;
    std::size_t m_at = 0;              ///< of the replies
    std::deque<TakeRows> m_rows;       ///< of the reply before it, still to be taken
    LettersTaken* m_sum = nullptr;     ///< while a step is taken
};

LettersTaken& LettersTaken::operator+=(const LettersTaken& other) {
    ours |= other.ours;
    outdated |= other.outdated;
    receipted += other.receipted;
    heldEvents += other.heldEvents;
    receivedRows += other.receivedRows;
    fetchedScans += other.fetchedScans;
    rowsMissing |= other.rowsMissing;
    newEpoch |= other.newEpoch;
    serverWasRestored |= other.serverWasRestored;
    revoked |= other.revoked;
    full |= other.full;
    return *this;
}

AnswerReader::AnswerReader(store::Store& store, const QByteArray& sealed) {
    const auto server = store.settings().server();
    if (!server) return;
    const auto secret = crypto::Secret::from(store.settings().deviceSecret());
    auto answer = courier::open(sealed, secret, server->serverKey, store.settings().realm());
    if (!answer || answer->device != store.settings().device().device) return;
    m_taken.ours = true;
    m_reading = std::make_unique<Reading>(store, *server, *std::move(answer));
}

AnswerReader::~AnswerReader() = default;

bool AnswerReader::atEnd() const { return !m_reading || m_reading->atEnd(); }

domain::Result<domain::Done> AnswerReader::step() {
    try {
        return m_reading->step(m_taken);
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

domain::Result<LettersTaken> takeAnswer(store::Store& store, const QByteArray& sealed) {
    AnswerReader reader(store, sealed);
    while (!reader.atEnd())
        if (const auto taken = reader.step(); !taken) return taken.error();
    return reader.taken();
}

}  // namespace client
