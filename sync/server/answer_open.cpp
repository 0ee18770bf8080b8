// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/hub.h"
#include "sync/protocol/signed_request.h"
#include "sync/server/answer_parts.h"
#include "sync/server/ingest.h"

#include <algorithm>

namespace server {
namespace {

constexpr qsizetype idBytes = 16;

/// Where the asked epoch stands, or the problem that keeps its log from going on.
std::variant<EpochHead, protocol::Problem> standingOf(Storage& storage,
                                                      const protocol::SessionRequest& asked) {
    const auto fork = [](qint64 common) {
        return protocol::Problem{protocol::problem::logFork, common, 0};
    };
    const EpochHead head = storage.head(asked.device, asked.epoch).value_or(EpochHead());
    if (asked.tipSeq > head.storedSeq) return head;
    const auto ours = chainAt(storage, asked.device, asked.epoch, head, asked.tipSeq);
    if (ours != asked.tipChain) return fork(0);
    if (asked.tipSeq == head.storedSeq) return head;
    // A log that is shorter than what it has sent was put back from a backup: what would be written
    // in it next is somebody else's already. Of one that has ended it is enough to know how far.
    if (!asked.past) return fork(asked.tipSeq);
    return EpochHead{asked.tipSeq, std::min(asked.tipSeq, head.backedUpSeq), *ours, head.receipt};
}

/// Roles are kept in one cell.
bool isReasonable(const protocol::SessionRequest& asked) {
    return std::all_of(asked.users.begin(), asked.users.end(), [](const auto& user) {
        return user.roles.filter(QStringLiteral(" ")).isEmpty();
    });
}

/// Once only, whoever played it back: remembers the nonce, and who works at the desk.
bool takeDown(Premises& premises, const Device& device, const protocol::SessionRequest& asked,
              const QDateTime& now) {
    auto users = asked.users;
    std::sort(users.begin(), users.end(), [](const auto& a, const auto& b) {
        return a.id.bytes() < b.id.bytes();
    });
    bool isNew = false;
    premises.write([&](Storage& storage) {
        isNew = storage.rememberNonce(device.id, asked.nonce, now);
        if (!isNew) return;
        storage.forgetNonces(now.addDays(-premises.limits.nonceDays));
        if (!device.revokedAt && storage.users(device.id) != users)
            storage.setUsers(device.id, users);
    });
    return isNew;
}

/// What the PCs of an office know each other by.
void introduce(const Device& device, protocol::SessionAnswer& answer, Desk& desk) {
    const Identity& identity = desk.premises.identity;
    const protocol::Badge badge{device.id, device.publicKey, device.unit, {}};
    answer.badge = crypto::sign(badge.signedBytes(identity.realm), identity.key.secret);
    answer.revokedDevices = desk.shutOut.of(desk.storage, device.unit);
    answer.unitKeys = unitKeys(identity.key.secret, identity.realm, device.unit, answer.revokedDevices.size());
    if (answer.revokedDevices.size() > protocol::maxRevokedTold)
        answer.revokedDevices.erase(answer.revokedDevices.begin() + protocol::maxRevokedTold, answer.revokedDevices.end());
}

protocol::SessionAnswer sessionFor(const Device& device, const protocol::SessionRequest& asked,
                                   const EpochHead& head, const QByteArray& session, Desk& desk) {
    const domain::UnitTree& tree = desk.units.in(desk.storage);
    protocol::SessionAnswer answer{.session = session,
                                   .serverEpoch = desk.premises.identity.epoch,
                                   .at = desk.premises.clock.now(),
                                   .receipt = signedReceipt(desk, device.id, asked.epoch, head),
                                   .maxPushBytes = desk.premises.limits.pushBytes,
                                   .scope = scopeOf(device, tree),
                                   .units = device.revokedAt ? std::vector<domain::Unit>() : around(tree, device.unit),
                                   .codeFirst = firstSerial(device),
                                   .codeLast = lastSerial(device),
                                   .revoked = device.revokedAt.has_value()};
    if (!answer.revoked) introduce(device, answer, desk);
    return answer;
}

Response refuseEnrolment(NotEnrolled reason, domain::Realm realm) {
    switch (reason) {
    case NotEnrolled::CodeInvalid:
        return refuse(403, protocol::problem::codeInvalid);
    case NotEnrolled::ProofInvalid:
        return refuse(400, protocol::problem::badSignature);
    case NotEnrolled::OtherRealm:
        return refuseOtherRealm(realm);
    case NotEnrolled::DeviceKnown:
        return refuse(409, QStringLiteral("DEVICE_KNOWN"));
    case NotEnrolled::NoBlockLeft:
        return refuse(409, QStringLiteral("UNIT_FULL"));
    }
    Q_UNREACHABLE();
}

}  // namespace

Response answerPing(const Request& request, Desk& desk) {
    const auto nonce = protocol::pingNonce(request.path);
    if (!nonce) return refuse(400, protocol::problem::badRequest);
    const Identity& identity = desk.premises.identity;
    protocol::Pong pong{.nonce = *nonce,
                        .serverKey = identity.key.publicKey,
                        .serverEpoch = identity.epoch,
                        .tlsKeyHash = identity.tlsKeyHash,
                        .at = desk.premises.clock.now(),
                        .name = identity.name,
                        .highestVersion = protocol::version,
                        .signature = {}};
    pong.signature = crypto::sign(pong.signedBytes(identity.realm), identity.key.secret);
    return success(pong);
}

Response answerEnrol(const Request& request, Desk& desk) {
    const QDateTime now = desk.premises.clock.now();
    // The limit falls on everybody, but a code of 80 bits is guessed by nobody anyway: this only
    // keeps a guesser from filling the writer's queue.
    if (desk.premises.failedEnrolments.exceeded(now))
        return refuse(429, protocol::problem::busy, 60);
    const auto asked = protocol::decode<protocol::EnrolRequest>(request.body);
    if (!asked) return refuse(400, protocol::problem::badRequest);
    std::variant<Device, NotEnrolled> outcome = NotEnrolled::CodeInvalid;
    desk.premises.write([&](Storage& storage) { 
        outcome = enrol(storage, *asked, now, desk.premises.identity.realm);
    });
    if (const auto* reason = std::get_if<NotEnrolled>(&outcome)) {
        desk.premises.failedEnrolments.count(now);
        return refuseEnrolment(*reason, desk.premises.identity.realm);
    }
    const Device& device = std::get<Device>(outcome);
    const domain::UnitTree& tree = desk.units.in(desk.storage);
    return success(protocol::EnrolAnswer{.role = officeName(device.office),
                                         .unit = tree.find(device.unit).value(),
                                         .units = around(tree, device.unit),
                                         .codeFirst = firstSerial(device),
                                         .codeLast = lastSerial(device),
                                         .serverName = desk.premises.identity.name});
}

Response answerSession(const Request& request, Desk& desk) {
    const auto asked = protocol::decode<protocol::SessionRequest>(request.body);
    if (!asked || !isReasonable(*asked)) return refuse(400, protocol::problem::badRequest);
    const auto device = desk.storage.device(asked->device);
    if (!device) return refuse(403, protocol::problem::unknownDevice);
    const auto signature = protocol::requestSignature(request.headers);
    const domain::Realm realm = desk.premises.identity.realm;
    const auto speaksIn = [&](domain::Realm spoken) {
        return protocol::verify(*signature, request, device->publicKey, spoken);
    };
    const bool isHello = signature && signature->device == asked->device &&
                         signature->session.isEmpty() && signature->counter == 0;
    if (isHello && speaksIn(domain::otherThan(realm))) return refuseOtherRealm(realm);
    if (!isHello || !speaksIn(realm)) return refuse(401, protocol::problem::badSignature);

    if (!takeDown(desk.premises, *device, *asked, desk.premises.clock.now()))
        return refuse(401, protocol::problem::badSignature);
    const auto standing = standingOf(desk.storage, *asked);
    if (const auto* problem = std::get_if<protocol::Problem>(&standing))
        return refuse(409, *problem);
    const QByteArray session = desk.premises.random.bytes(idBytes);
    desk.sessions.open(session, device->id, asked->epoch);
    return success(sessionFor(*device, *asked, std::get<EpochHead>(standing), session, desk));
}

Response answerHello(const protocol::SessionRequest& hello, Desk& desk, const Device& device) {
    if (!isReasonable(hello)) return refuse(400, protocol::problem::badRequest);
    // Carried once more it is answered once more, but what it says of people may be old by then.
    takeDown(desk.premises, device, hello, desk.premises.clock.now());
    const auto standing = standingOf(desk.storage, hello);
    if (const auto* problem = std::get_if<protocol::Problem>(&standing))
        return refuse(409, *problem);
    return success(sessionFor(device, hello, std::get<EpochHead>(standing),
                              desk.premises.random.bytes(idBytes), desk));
}

}  // namespace server
