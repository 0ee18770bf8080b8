// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/enrol.h"

#include "core/crypto/sign.h"
#include "sync/client/answers.h"
#include "sync/protocol/endpoints.h"

#include <QUrl>

#include <memory>

namespace client {
namespace {

using domain::Error;
using domain::Refusal;

/// The device with its signing key, made now if it has none. It is kept before the server learns
/// of it: an enrolment that is repeated after a cut must come with the same key.
store::DeviceIdentity withKey(store::Store& store) {
    store::DeviceIdentity device = store.settings().device();
    if (!device.publicKey.isEmpty() && !store.settings().deviceSecret().isEmpty()) return device;
    const crypto::SigningKey key = crypto::signingKeyFromSeed(store.random().bytes(32));
    device.publicKey = key.publicKey;
    store.database().writeAlways([&] {
        store.settings().setDeviceSecret(key.secret.copy());
        store.settings().setDevice(device);
    });
    return device;
}

/// One enrolment on its way; owned by the callbacks it hands to the link.
struct Enrolment : std::enable_shared_from_this<Enrolment> {
    Enrolment(protocol::Link& far, store::Store& near) : link(far), store(near) {}

    void begin(const EnrolWish& wanted);
    void ponged(const protocol::WireResponse& response);
    void enrolled(const protocol::WireResponse& response);
    Error refusedBecause(const Trouble& trouble) const;
    std::optional<store::ServerIdentity> serverSoFar() const {
        const auto server = store.settings().server();
        return server ? server : store.settings().formerServer();
    }
    domain::Result<domain::Done> keep(const protocol::EnrolAnswer& answer);
    void ask(const protocol::WireRequest& request,
             void (Enrolment::*then)(const protocol::WireResponse&));

    protocol::Link& link;
    store::Store& store;
    EnrolWish wish;
    protocol::EnrolmentCode code;
    QByteArray nonce;
    protocol::Pong pong;
    std::function<void(domain::Result<domain::Done>)> done;
};

void Enrolment::ask(const protocol::WireRequest& request,
                    void (Enrolment::*then)(const protocol::WireResponse&)) {
    link.send(request, [self = shared_from_this(),
                        then](domain::Result<protocol::WireResponse> outcome) {
        if (!outcome) return self->done(outcome.error());
        // The store may fail; no exception may leave a callback of the link.
        try {
            (self.get()->*then)(*outcome);
        } catch (const std::exception&) {
            self->done(Refusal::StoreDamaged);
        }
    });
}

void Enrolment::begin(const EnrolWish& wanted) {
    wish = wanted;
    const QUrl url(wish.url, QUrl::StrictMode);
    const auto typed = protocol::parseEnrolmentCode(wish.code);
    if (!typed) return done(Refusal::EnrolCodeInvalid);
    if (!url.isValid() || url.host().isEmpty())
        return done(Error{Refusal::LinkUnreachable, wish.url, {}});
    // Again with the same server: one that was put back from a backup may have forgotten this PC. What
    // a PC that took another name wrote before lies with the one it was registered with.
    const auto server = serverSoFar();
    if (server && protocol::keyFingerprint(server->serverKey) != typed->fingerprint)
        return done(Error{Refusal::AlreadyEnrolled, server->name, {}});
    code = *typed;
    nonce = store.random().bytes(16);
    ask({QByteArrayLiteral("GET"), protocol::pingPath(nonce), {}, {}}, &Enrolment::ponged);
}

void Enrolment::ponged(const protocol::WireResponse& response) {
    const auto claimed = protocol::decode<protocol::Pong>(response.body);
    if (response.status != 200 || !claimed) return done(stranger(response, false));
    const auto checked = checkedPong(response, nonce, claimed->serverKey,
                                     store.settings().device().realm);
    if (!checked) return done(checked.error());
    // The code tells which server it must be; whoever else answers, even rightly, is not it.
    if (protocol::keyFingerprint(checked->serverKey) != code.fingerprint)
        return done(Error{Refusal::ServerKeyChanged, checked->name, {}});
    pong = *checked;
    const store::DeviceIdentity device = withKey(store);
    protocol::EnrolRequest request{.code = code.secret,
                                   .device = device.device,
                                   .publicKey = device.publicKey,
                                   .deviceName = wish.deviceName,
                                   .proof = {}};
    const crypto::Secret key = crypto::Secret::from(store.settings().deviceSecret());
    request.proof = crypto::sign(request.signedBytes(device.realm), key);
    ask({QByteArrayLiteral("POST"), protocol::enrolPath, {}, protocol::encode(request)},
        &Enrolment::enrolled);
}

Error Enrolment::refusedBecause(const Trouble& trouble) const {
    if (trouble.error.subject == QLatin1String("DEVICE_KNOWN"))
        return {Refusal::AlreadyEnrolled, pong.name, {}};
    return trouble.error;
}

void Enrolment::enrolled(const protocol::WireResponse& response) {
    if (const auto trouble = troubleIn(response, pong.tlsKeyHash))
        return done(refusedBecause(*trouble));
    const auto answer = protocol::decode<protocol::EnrolAnswer>(response.body);
    if (!answer) return done(stranger());
    done(keep(*answer));
}

domain::Result<domain::Done> Enrolment::keep(const protocol::EnrolAnswer& answer) {
    const bool known =
        answer.role == QLatin1String("commune") || answer.role == QLatin1String("district");
    const bool block = answer.codeFirst >= 1 && answer.codeLast >= answer.codeFirst;
    if (!known || !block) return Error{Refusal::ServerRejected, answer.role, {}};
    return store.write([&]() -> domain::Result<domain::Done> {
        store::DeviceIdentity device = store.settings().device();
        if (store.log().count() > 0 && device.unit != answer.unit.code)
            return Error{Refusal::OutOfScope, answer.unit.name, QStringLiteral("enrolment")};
        device.unit = answer.unit.code;
        device.name = wish.deviceName;
        device.codeBlock = {answer.codeFirst, answer.codeLast};
        store.settings().setDevice(device);
        domain::UnitTree units(answer.units);
        if (!units.find(answer.unit.code)) units = domain::UnitTree({answer.unit});
        store.settings().setUnits(units.completedFrom(store.settings().units()));
        // A life of the server that is new to us is for the next round to find.
        const auto before = serverSoFar();
        store.settings().setServer({.url = wish.url,
                                    .serverKey = pong.serverKey,
                                    .tlsKeyHash = pong.tlsKeyHash,
                                    .name = answer.serverName,
                                    .role = answer.role,
                                    .serverEpoch = before ? before->serverEpoch
                                                          : pong.serverEpoch});
        return domain::Done{};
    });
}

}  // namespace

void enrol(protocol::Link& link, store::Store& store, const EnrolWish& wish,
           std::function<void(domain::Result<domain::Done>)> done) {
    const auto enrolment = std::make_shared<Enrolment>(link, store);
    enrolment->done = std::move(done);
    enrolment->begin(wish);
}

}  // namespace client
