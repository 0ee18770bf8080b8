// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "sync/courier/sealing.h"
#include "sync/protocol/chunk_map.h"
#include "sync/server/answer_parts.h"
#include "sync/server/ingest.h"

#include <deque>

namespace server {
namespace {

using protocol::LetterReply;
using protocol::LetterRequest;

/// An answer is closed when it has so much, so that the largest single reply still fits beside it.
constexpr qint64 enough = protocol::maxBodyBytes * 3 / 8;
constexpr int chunksAtOnce = 16;

LetterRequest post(const QString& path, const QByteArray& body) { return {QStringLiteral("POST"), path, body}; }

/// Only reading: what may be asked in somebody's name without his signature, since the answer is
/// sealed to him.
bool isReading(const LetterRequest& request) {
    if (request.method == QLatin1String("GET")) return protocol::blobPlace(request.path).has_value();
    if (request.path == protocol::pullPath) return true;
    if (request.path != protocol::needPath) return false;
    const auto need = protocol::decode<protocol::NeedRequest>(request.body);
    return need && need->offer.empty();
}

/// The papers that an office fetches by itself when it has a line: results for a commune, everything
/// that is laid before it for a district.
std::vector<QByteArray> papersToBring(const protocol::PullAnswer& rows, const Device& device) {
    std::vector<QByteArray> papers;
    for (const protocol::PullRow& row : rows.rows) {
        const auto envelope = domain::decodeEnvelope(row.envelope);
        if (!envelope || envelope->origin.device == device.id) continue;
        const auto body = domain::decodeBody(envelope->kind, envelope->kindVersion, row.body);
        if (!body) continue;
        const bool isResult = std::holds_alternative<domain::ResultIssued>(body->body);
        if (!isResult && device.office != Office::District) continue;
        for (const domain::BlobId& blob : blobsNamed(body->body)) papers.push_back(blob.bytes());
    }
    return papers;
}

/// Does one request after another in the name of the device, and what follows from their answers, until
/// the answer is full.
class Errand {
public:
    Errand(Desk& desk, Asker asker) : m_desk(desk), m_asker(std::move(asker)) {}

    void ask(LetterRequest request) {
        // What does not fit is asked again by the office's next letter.
        if (m_todo.size() < static_cast<std::size_t>(protocol::maxRequestsPerLetter)) m_todo.push_back(std::move(request));
    }
    void add(const QString& path, const Response& response) { reply({QStringLiteral("POST"), path, {}}, response); }
    void run() {
        while (!m_todo.empty() && m_bytes < enough) {
            const LetterRequest request = std::move(m_todo.front());
            m_todo.pop_front();
            perform(request);
        }
    }
    std::vector<LetterReply> replies() { return std::move(m_replies); }
    std::vector<LetterRequest> left() const { return {m_todo.begin(), m_todo.end()}; }

private:
    void perform(const LetterRequest& wanted) {
        Request request;
        request.method = wanted.method.toLatin1();
        request.path = wanted.path;
        request.body = wanted.body;
        std::optional<WaitingPull> nobodyWaits;
        const Response response = answerTo(m_asker, request, m_desk, nobodyWaits);
        reply(wanted, response);
        if (response.status == 410 && wanted.path == protocol::pullPath) return startOver(wanted);
        if (response.status != 200) return;
        if (wanted.path == protocol::pullPath) pulled(wanted, response);
        if (wanted.path == protocol::needPath) fetch(response);
    }

    /// The office knows another life of this server, or none yet: it would only be told so, and come again in a week.
    void startOver(const LetterRequest& wanted) {
        auto pull = protocol::decode<protocol::PullRequest>(wanted.body);
        const QByteArray& life = m_desk.premises.identity.epoch;
        const auto isOurs = [&](const protocol::PullCursor& cursor) { return cursor.serverEpoch == life; };
        if (std::all_of(pull->cursors.begin(), pull->cursors.end(), isOurs)) return;
        for (protocol::PullCursor& cursor : pull->cursors) cursor = {cursor.unit, life, 0};
        m_todo.push_front(post(protocol::pullPath, protocol::encode(*pull)));
    }

    void pulled(const LetterRequest& wanted, const Response& response) {
        const auto rows = protocol::decode<protocol::PullAnswer>(response.body);
        auto next = protocol::decode<protocol::PullRequest>(wanted.body);
        const std::vector<QByteArray> papers = papersToBring(*rows, m_asker.device);
        for (std::size_t at = 0; at < papers.size(); at += protocol::maxBlobsPerNeed) {
            const std::size_t end = std::min(papers.size(), at + protocol::maxBlobsPerNeed);
            ask(post(protocol::needPath, protocol::encode(protocol::NeedRequest{{}, {papers.begin() + at, papers.begin() + end}})));
        }
        if (!rows->more || rows->cursors == next->cursors) return;
        next->cursors = rows->cursors;
        m_todo.push_front(post(protocol::pullPath, protocol::encode(*next)));
    }

    void fetch(const Response& response) {
        const auto known = protocol::decode<protocol::NeedAnswer>(response.body);
        for (const protocol::BlobManifest& manifest : known->manifests)
            for (int at = 0; at < static_cast<int>(manifest.chunkHashes.size()); at += chunksAtOnce)
                ask({QStringLiteral("GET"), protocol::blobPath(manifest.id, at, chunksAtOnce), {}});
    }

    void reply(const LetterRequest& wanted, const Response& response) {
        m_bytes += response.body.size();
        m_replies.push_back({.method = wanted.method,
                             .path = wanted.path,
                             .asked = wanted.path == protocol::pullPath ? wanted.body : QByteArray(),
                             .status = response.status,
                             .body = response.body});
    }

    Desk& m_desk;
    const Asker m_asker;
    std::deque<LetterRequest> m_todo;
    std::vector<LetterReply> m_replies;
    qint64 m_bytes = 0;
};

}  // namespace

Response answerLetters(const Request& request, Desk& desk) {
    const auto carried = protocol::decode<protocol::CarryRequest>(request.body);
    const bool isPlain = carried && std::all_of(carried->next.begin(), carried->next.end(), isReading);
    if (!isPlain) return refuse(400, protocol::problem::badRequest);
    const Identity& identity = desk.premises.identity;
    const auto letter = courier::open(carried->letter, identity.key.secret);
    if (!letter || !letter->hello.past) return refuse(422, protocol::problem::letterUnreadable);
    const auto device = desk.storage.device(letter->hello.device);
    if (!device) return refuse(422, protocol::problem::letterUnreadable);
    if (courier::verify(*letter, device->publicKey, domain::otherThan(identity.realm))) return refuseOtherRealm(identity.realm);
    if (!courier::verify(*letter, device->publicKey, identity.realm)) return refuse(422, protocol::problem::letterUnreadable);

    Errand errand(desk, {*device, letter->hello.epoch});
    if (carried->next.empty()) {
        errand.add(protocol::sessionPath, answerHello(letter->hello, desk, *device));
        for (const LetterRequest& wanted : letter->requests) errand.ask(wanted);
    }
    for (const LetterRequest& wanted : carried->next) errand.ask(wanted);
    errand.run();
    return success(protocol::CarryAnswer{
        .answer = courier::seal({.device = device->id,
                                 .epoch = letter->hello.epoch,
                                 .serverEpoch = identity.epoch,
                                 .at = desk.premises.clock.now(),
                                 .replies = errand.replies(),
                                 .signature = {}},
                                identity.key.secret, device->publicKey, identity.realm),
        .next = errand.left()});
}

}  // namespace server
