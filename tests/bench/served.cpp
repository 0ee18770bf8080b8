// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/served.h"

#include "core/crypto/secret.h"
#include "sync/server/identity.h"
#include "sync/server/offices.h"
#include "sync/server/storage/place.h"

namespace bench {

QByteArray Served::Random::bytes(int count) {
    const std::lock_guard lock(m_mutex);
    return m_random.bytes(count);
}

Served::Served(const server::Limits& limits, const QString& database) {
    crypto::initialise();
    const server::Place place{m_folder.path(), database};
    m_certificate = server::ownCertificate(m_folder.path());
    m_log = std::make_unique<server::Log>(m_clock, m_folder.filePath(QStringLiteral("log")));
    server::bringUpToDate(place, m_clock.now().date());
    m_service = std::make_unique<server::Service>(
        server::ServiceSettings{.place = place, .highWaterFile = {}, .name = {}, .tlsKeyHash = m_certificate.keyHash, .limits = limits},
        m_clock, m_random, *m_log);
    m_listener = std::make_unique<server::Listener>(
        server::ListenerSettings{.certificateFile = m_certificate.certificateFile, .keyFile = m_certificate.keyFile},
        [this](server::Request request, server::Listener::Done done) { m_service->handle(std::move(request), std::move(done)); });
    m_storage = server::openJournal(place);
    m_publicKey = server::loadServerKey(m_folder.path()).key.publicKey;
    addUnits({{.code = QStringLiteral("48"), .parent = {}, .name = QStringLiteral("Thành phố Đà Nẵng"), .levelLabel = {},
               .identifier = QStringLiteral("H17"), .address = {}, .phone = {}, .place = {}}});
}

Served::~Served() {
    m_service->releaseWaiting();
    m_listener->stop();
    m_service.reset();
}

void Served::addUnits(const std::vector<domain::Unit>& units) {
    m_storage->group([&] { server::addUnits(*m_storage, units); });
}

protocol::EnrolmentCode Served::issueCode(const QString& unit) {
    QString secret;
    m_storage->group([&] {
        secret = server::issueCode(*m_storage, m_random, unit, server::Office::Commune, m_clock.now().addDays(1));
    });
    return {secret, protocol::keyFingerprint(m_publicKey)};
}

domain::Unit commune(const QString& code) {
    return {.code = code, .parent = QStringLiteral("48"), .name = QStringLiteral("Xã ") + code, .levelLabel = QStringLiteral("Xã"),
            .identifier = QStringLiteral("H17.94.12"), .address = {}, .phone = {}, .place = {}};
}

}  // namespace bench
