// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_storage.h"

#include "sync/server/storage/values.h"

namespace server {
namespace {

const auto deviceColumns = QStringLiteral(
    "SELECT id, public_key, unit, office, name, block, enrolled_at, revoked_at, revoke_reason"
    " FROM device ");

Device readDevice(pg::Row row) {
    return {.id = domain::DeviceId::fromBytes(row.blob(0)).value(),
            .publicKey = row.blob(1),
            .unit = row.text(2),
            .office = static_cast<Office>(row.integer(3)),
            .name = row.text(4),
            .block = static_cast<int>(row.integer(5)),
            .enrolledAt = sql::momentFrom(row.integer(6)),
            .revokedAt = row.isNull(7) ? std::nullopt
                                       : std::optional(sql::momentFrom(row.integer(7))),
            .revokeReason = row.text(8)};
}

}  // namespace

std::vector<domain::Unit> PostgresStorage::units() {
    return m_database->all(
        QStringLiteral("SELECT code, parent, name, level_label, identifier, address, phone, place"
                       " FROM unit ORDER BY code COLLATE \"C\""),
        {}, [](pg::Row row) {
            return domain::Unit{.code = row.text(0),
                                .parent = row.text(1),
                                .name = row.text(2),
                                .levelLabel = row.text(3),
                                .identifier = row.text(4),
                                .address = row.text(5),
                                .phone = row.text(6),
                                .place = row.text(7)};
        });
}

void PostgresStorage::putUnit(const domain::Unit& unit) {
    m_database->run(
        QStringLiteral("INSERT INTO unit (code, parent, name, level_label, identifier, address,"
                       " phone, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                       " ON CONFLICT (code) DO UPDATE SET parent = excluded.parent,"
                       " name = excluded.name, level_label = excluded.level_label,"
                       " identifier = excluded.identifier, address = excluded.address,"
                       " phone = excluded.phone, place = excluded.place"),
        {unit.code, unit.parent, unit.name,
         unit.levelLabel, unit.identifier, unit.address,
         unit.phone, unit.place});
}

void PostgresStorage::putCode(const CodeRecord& code) {
    m_database->run(
        QStringLiteral("INSERT INTO enrolment_code (hash, unit, office, expires_at, used_by)"
                       " VALUES ($1, $2, $3, $4, $5)"
                       " ON CONFLICT (hash) DO UPDATE SET used_by = excluded.used_by"),
        {code.hash, code.unit, qint64(code.office), code.expiresAt.toMSecsSinceEpoch(),
         code.usedBy ? pg::Value(code.usedBy->bytes()) : pg::Value()});
}

std::optional<CodeRecord> PostgresStorage::code(const QByteArray& hash) {
    return m_database->first(
        QStringLiteral("SELECT hash, unit, office, expires_at, used_by FROM enrolment_code"
                       " WHERE hash = $1"),
        {hash}, [](pg::Row row) {
            return CodeRecord{.hash = row.blob(0),
                              .unit = row.text(1),
                              .office = static_cast<Office>(row.integer(2)),
                              .expiresAt = sql::momentFrom(row.integer(3)),
                              .usedBy = row.isNull(4) ? std::nullopt
                                                      : domain::DeviceId::fromBytes(row.blob(4))};
        });
}

std::optional<Device> PostgresStorage::device(const domain::DeviceId& id) {
    return m_database->first(deviceColumns + QStringLiteral("WHERE id = $1"), {id.bytes()},
                            readDevice);
}

std::vector<Device> PostgresStorage::devices() {
    return m_database->all(deviceColumns + QStringLiteral("ORDER BY enrolled_at, id"), {},
                          readDevice);
}

void PostgresStorage::putDevice(const Device& device) {
    m_database->run(
        QStringLiteral("INSERT INTO device (id, public_key, unit, office, name, block,"
                       " enrolled_at, revoked_at, revoke_reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
                       " ON CONFLICT (id) DO UPDATE SET unit = excluded.unit,"
                       " office = excluded.office, name = excluded.name, block = excluded.block,"
                       " enrolled_at = excluded.enrolled_at,"
                       " revoked_at = excluded.revoked_at,"
                       " revoke_reason = excluded.revoke_reason"),
        {device.id.bytes(), device.publicKey, device.unit, qint64(device.office),
         device.name, qint64(device.block), device.enrolledAt.toMSecsSinceEpoch(),
         device.revokedAt ? pg::Value(device.revokedAt->toMSecsSinceEpoch()) : pg::Value(), device.revokeReason});
}

void PostgresStorage::setUsers(const domain::DeviceId& device,
                             const std::vector<protocol::WireUser>& users) {
    m_database->run(QStringLiteral("DELETE FROM device_user WHERE device = $1"), {device.bytes()});
    for (const protocol::WireUser& user : users)
        m_database->run(
            QStringLiteral("INSERT INTO device_user (device, id, name, roles)"
                           " VALUES ($1, $2, $3, $4) ON CONFLICT (device, id)"
                           " DO UPDATE SET name = excluded.name, roles = excluded.roles"),
            {device.bytes(), user.id.bytes(), user.name,
             user.roles.join(u' ')});
}

std::vector<protocol::WireUser> PostgresStorage::users(const domain::DeviceId& device) {
    return m_database->all(
        QStringLiteral("SELECT id, name, roles FROM device_user WHERE device = $1 ORDER BY id"),
        {device.bytes()}, [](pg::Row row) {
            return protocol::WireUser{domain::UserId::fromBytes(row.blob(0)).value(), row.text(1),
                                      row.text(2).split(u' ', Qt::SkipEmptyParts)};
        });
}

bool PostgresStorage::rememberNonce(const domain::DeviceId& device, const QByteArray& nonce,
                                  const QDateTime& at) {
    return m_database->run(QStringLiteral("INSERT INTO nonce (device, nonce, at)"
                                         " VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
                          {device.bytes(), nonce, at.toMSecsSinceEpoch()}) == 1;
}

void PostgresStorage::forgetNonces(const QDateTime& before) {
    m_database->run(QStringLiteral("DELETE FROM nonce WHERE at < $1"), {before.toMSecsSinceEpoch()});
}

}  // namespace server
