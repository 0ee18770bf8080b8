// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/store_parts.h"

namespace store {

Store::Store() = default;
Store::~Store() = default;

EventLog& Store::log() { return m_parts->log; }
CaseTable& Store::cases() { return m_parts->cases; }
SearchIndex& Store::search() { return m_parts->search; }
Blobs& Store::blobs() { return m_parts->blobs; }
Drafts& Store::drafts() { return m_parts->drafts; }
Outbox& Store::outbox() { return m_parts->outbox; }
Trays& Store::trays() { return m_parts->trays; }
Settings& Store::settings() { return m_parts->settings; }
UserTable& Store::users() { return m_parts->users; }
const domain::User& Store::signedIn() const { return m_parts->user; }
const QString& Store::dir() const { return m_parts->dir; }
const domain::Clock& Store::clock() const { return m_parts->clock; }
domain::Random& Store::random() const { return m_parts->random; }
const crypto::Secret& Store::databaseKey() const { return m_parts->key; }
const std::vector<Trouble>& Store::troubles() const { return m_parts->troubles; }
const std::optional<sqlite::Upgrade>& Store::upgrade() const { return m_parts->upgrade; }
sqlite::Database& Store::database() { return m_parts->database; }

HighWater Store::Parts::highWater() {
    const DeviceIdentity device = settings.device();
    return {.device = device.device.toString(),
            .epoch = device.epoch.toString(),
            .file = settings.value(QStringLiteral("file_id")),
            .seq = log.tip(device.device, device.epoch).seq,
            .codes = settings.codeCounter(),
            .restored = false};
}

void Store::flushed() {
    const HighWater now = m_parts->highWater();
    if (now == m_parts->marked) return;
    m_parts->sidecar.write(now);
    m_parts->marked = now;
}

}  // namespace store
