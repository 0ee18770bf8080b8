// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/answer.h"

#include "core/sqlite/failure.h"
#include "sync/protocol/signed_request.h"
#include "sync/server/answer_parts.h"
#include "sync/server/group_writer.h"
#include "sync/server/storage/failure.h"

namespace server {
namespace {

using Kind = sqlite::Failure::Kind;

/// Who asks, proved by the signature; or why not.
std::variant<Asker, Response> authenticate(const Request& request, Desk& desk) {
    const auto noSession = [] { return refuse(401, protocol::problem::noSession); };
    const auto badSignature = [] { return refuse(401, protocol::problem::badSignature); };
    const auto signature = protocol::requestSignature(request.headers);
    if (!signature) return badSignature();
    const auto speaker = desk.sessions.speaker(signature->session);
    if (!speaker) return noSession();
    if (speaker->device != signature->device) return badSignature();
    const auto device = desk.storage.device(speaker->device);
    if (!device) return refuse(403, protocol::problem::unknownDevice);
    // Of a body cut short the signature cannot be checked. Only answerPutChunks takes such a one,
    // and each chunk of it must match the manifest that came over a signed request.
    const Asker asker{*device, speaker->epoch};
    if (request.truncated) return asker;
    if (!protocol::verify(*signature, request, device->publicKey, desk.premises.identity.realm))
        return badSignature();
    if (!desk.sessions.advance(signature->session, signature->counter))
        return noSession();
    return asker;
}

/// What only somebody known may ask.
enum class Matter { Nothing, Push, Pull, Need, PutChunks, GetChunks };

Matter matterOf(const Request& request) {
    const QString path = request.path.section(u'?', 0, 0);
    const auto is = [&](const char* method, const QString& wanted) {
        return request.method == method && path == wanted;
    };
    if (is("POST", protocol::pushPath)) return Matter::Push;
    if (is("POST", protocol::pullPath)) return Matter::Pull;
    if (is("POST", protocol::needPath)) return Matter::Need;
    if (!path.startsWith(QLatin1String("/v1/blobs/")) || !protocol::blobPlace(request.path))
        return Matter::Nothing;
    if (request.method == "PUT") return Matter::PutChunks;
    return request.method == "GET" ? Matter::GetChunks : Matter::Nothing;
}

Response answerKnown(const Request& request, Desk& desk, std::optional<WaitingPull>& waiting) {
    const Matter matter = matterOf(request);
    if (matter == Matter::Nothing) return refuse(404, protocol::problem::notFound);
    if (request.truncated && matter != Matter::PutChunks)
        return refuse(400, protocol::problem::badRequest);
    const auto proved = authenticate(request, desk);
    if (const auto* refused = std::get_if<Response>(&proved)) return *refused;
    return answerTo(std::get<Asker>(proved), request, desk, waiting);
}

}  // namespace

Response refuse(int status, const protocol::Problem& problem) {
    Response response;
    response.status = status;
    response.headers.insert("content-type", "application/octet-stream");
    if (problem.retryAfterS > 0)
        response.headers.insert("retry-after", QByteArray::number(problem.retryAfterS));
    response.body = protocol::encode(problem);
    return response;
}

Response refuseOtherRealm(domain::Realm ours) {
    return refuse(403, ours == domain::Realm::Practice ? protocol::problem::practiceServer
                                                       : protocol::problem::realServer);
}

protocol::Receipt signedReceipt(const Desk& desk, const domain::DeviceId& device,
                                const domain::EpochId& epoch, const EpochHead& head) {
    const Identity& identity = desk.premises.identity;
    protocol::Receipt receipt{.device = device,
                              .epoch = epoch,
                              .storedSeq = head.storedSeq,
                              .backedUpSeq = head.backedUpSeq,
                              .chain = head.chain,
                              .serverEpoch = identity.epoch,
                              .at = desk.premises.clock.now(),
                              .number = {},
                              .signature = {}};
    if (head.receipt > 0)
        receipt.number = QStringLiteral("R-%1").arg(head.receipt, 6, 10, QChar(u'0'));
    protocol::sign(receipt, identity.key.secret, identity.realm);
    return receipt;
}

Response answerTo(const Asker& asker, const Request& request, Desk& desk,
                  std::optional<WaitingPull>& waiting) {
    const Device& device = asker.device;
    const Matter matter = matterOf(request);
    if (matter == Matter::Push) return answerPush(request, desk, device);
    if (matter == Matter::PutChunks) return answerPutChunks(request, desk, device);
    if (matter == Matter::Need) return answerNeed(request, desk, device);
    if (matter != Matter::Pull && matter != Matter::GetChunks)
        return refuse(404, protocol::problem::notFound);
    if (device.revokedAt) return refuse(403, protocol::problem::revoked);
    if (matter == Matter::Pull) return answerPull(request, desk, asker, waiting);
    return answerGetChunks(request, desk, device);
}

Response answer(const Request& request, Desk& desk, std::optional<WaitingPull>& waiting) {
    const QString path = request.path.section(u'?', 0, 0);
    if (request.body.size() > protocol::maxBodyBytes)
        return refuse(413, protocol::problem::tooLarge);
    const bool isOpen = !request.truncated;
    if (isOpen && request.method == "GET" && path == QLatin1String("/v1/ping"))
        return answerPing(request, desk);
    if (isOpen && request.method == "POST" && path == protocol::enrolPath)
        return answerEnrol(request, desk);
    if (isOpen && request.method == "POST" && path == protocol::sessionPath)
        return answerSession(request, desk);
    // Whoever carries letters: what is in them is signed, and the answers are sealed.
    if (isOpen && request.method == "POST" && path == protocol::lettersPath)
        return answerLetters(request, desk);
    return answerKnown(request, desk, waiting);
}

Response answer(const Request& request, Desk& desk) {
    std::optional<WaitingPull> nobodyWaits;
    return answer(request, desk, nobodyWaits);
}

Response answerToFailure(const std::exception& failure, const Limits& limits) {
    if (dynamic_cast<const Busy*>(&failure))
        return refuse(503, protocol::problem::busy, limits.retryAfterS);
    if (const auto* trouble = dynamic_cast<const sqlite::Failure*>(&failure)) {
        if (trouble->kind() == Kind::Full) return refuse(507, protocol::problem::storageFull, 600);
        if (trouble->kind() == Kind::Busy)
            return refuse(503, protocol::problem::busy, limits.retryAfterS);
    }
    if (const auto* trouble = dynamic_cast<const DatabaseFailure*>(&failure)) {
        using Trouble = DatabaseFailure::Kind;
        if (trouble->kind() == Trouble::Full) return refuse(507, protocol::problem::storageFull, 600);
        // A database that is away comes back, or somebody is called: nobody loses what waits.
        if (trouble->kind() == Trouble::Unreachable || trouble->kind() == Trouble::Busy ||
            trouble->kind() == Trouble::Strayed)
            return refuse(503, protocol::problem::busy, limits.retryAfterS);
    }
    return refuse(500, protocol::problem::internal, 60);
}

}  // namespace server
