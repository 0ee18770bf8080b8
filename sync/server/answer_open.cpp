// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "sync/protocol/signed_request.h"
#include "sync/server/answer_parts.h"

namespace server {
namespace {

constexpr qsizetype idBytes = 16;

/// The newest seq of which we can tell that both branches have it; nothing when they agree.
/// Who gets this number goes by its own receipts when those reach further.
std::optional<qint64> forkedAfter(Storage& storage, const protocol::SessionRequest& asked) {
    const auto head = storage.head(asked.device, asked.epoch);
    if (!head || asked.tipSeq > head->storedSeq) return std::nullopt;
    QByteArray chain = crypto::chainStart();
    if (asked.tipSeq == head->storedSeq) {
        chain = head->chain;
    } else if (asked.tipSeq > 0) {
        const auto known = storage.stored(asked.device, asked.epoch, asked.tipSeq);
        chain = known ? known->chain : QByteArray();
    }
    if (chain != asked.tipChain) return 0;
    // A log that is shorter than what it has sent was put back from a backup.
    if (asked.tipSeq < head->storedSeq) return asked.tipSeq;
    return std::nullopt;
}

bool isReasonable(const protocol::SessionRequest& asked) {
    if (asked.nonce.size() != idBytes || asked.tipSeq < 0) return false;
    if (asked.users.size() > static_cast<size_t>(protocol::maxUsers)) return false;
    for (const protocol::WireUser& user : asked.users) {
        if (user.name.size() > 200 || user.roles.size() > 20) return false;
        for (const QString& role : user.roles)
            if (role.size() > 40 || role.contains(u' ')) return false;
    }
    return true;
}

Response refuseEnrolment(NotEnrolled reason) {
    switch (reason) {
    case NotEnrolled::CodeInvalid:
        return refuse(403, protocol::problem::codeInvalid);
    case NotEnrolled::ProofInvalid:
        return refuse(400, protocol::problem::badSignature);
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
    pong.signature = crypto::sign(pong.signedBytes(), identity.key.secret);
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
    desk.premises.write([&](Storage& storage) { outcome = enrol(storage, *asked, now); });
    if (const auto* reason = std::get_if<NotEnrolled>(&outcome)) {
        desk.premises.failedEnrolments.count(now);
        return refuseEnrolment(*reason);
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
    const bool isTheirs = signature && signature->device == asked->device &&
                          signature->session.isEmpty() && signature->counter == 0 &&
                          protocol::verify(*signature, request, device->publicKey);
    if (!isTheirs) return refuse(401, protocol::problem::badSignature);

    Premises& premises = desk.premises;
    const QDateTime now = premises.clock.now();
    bool isNew = false;
    premises.write([&](Storage& storage) {
        isNew = storage.rememberNonce(device->id, asked->nonce, now);
        if (!isNew) return;
        storage.forgetNonces(now.addDays(-premises.limits.nonceDays));
        if (!device->revokedAt && storage.users(device->id) != asked->users)
            storage.setUsers(device->id, asked->users);
    });
    if (!isNew) return refuse(401, protocol::problem::badSignature);
    if (const auto common = forkedAfter(desk.storage, *asked))
        return refuse(409, protocol::Problem{protocol::problem::logFork, *common, 0});

    const QByteArray session = premises.random.bytes(idBytes);
    premises.sessions.open(session, device->id, asked->epoch);
    const domain::UnitTree& tree = desk.units.in(desk.storage);
    const EpochHead head = desk.storage.head(device->id, asked->epoch)
                               .value_or(EpochHead{0, 0, crypto::chainStart(), 0});
    protocol::SessionAnswer told{
        .session = session,
        .serverEpoch = premises.identity.epoch,
        .at = now,
        .receipt = signedReceipt(desk, device->id, asked->epoch, head),
        .maxPushBytes = premises.limits.pushBytes,
        .scope = scopeOf(*device, tree),
        .units = device->revokedAt ? std::vector<domain::Unit>() : around(tree, device->unit),
        .codeFirst = firstSerial(*device),
        .codeLast = lastSerial(*device),
        .revoked = device->revokedAt.has_value()};
    return success(told);
}

}  // namespace server
