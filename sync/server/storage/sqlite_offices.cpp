// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlite_storage.h"

#include "sync/server/storage/values.h"

namespace server {
namespace {

const auto deviceColumns = QStringLiteral(
    "SELECT id, public_key, unit, office, name, block, enrolled_at, revoked_at, revoke_reason"
    " FROM device ");

Device readDevice(sqlite::Row row) {
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

QString officeName(Office office) {
    switch (office) {
    case Office::Commune:
        return QStringLiteral("commune");
    case Office::District:
        return QStringLiteral("district");
    }
    Q_UNREACHABLE();
}

std::optional<Office> officeFromName(const QString& name) {
    for (const Office office : {Office::Commune, Office::District})
        if (officeName(office) == name) return office;
    return std::nullopt;
}

std::vector<domain::Unit> SqliteStorage::units() {
    return m_database.all(
        QStringLiteral("SELECT code, parent, name, level_label, identifier, address, phone, place"
                       " FROM unit ORDER BY code"),
        {}, [](sqlite::Row row) {
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

void SqliteStorage::putUnit(const domain::Unit& unit) {
    m_database.run(
        QStringLiteral("INSERT INTO unit (code, parent, name, level_label, identifier, address,"
                       " phone, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (code) DO UPDATE SET parent = excluded.parent,"
                       " name = excluded.name, level_label = excluded.level_label,"
                       " identifier = excluded.identifier, address = excluded.address,"
                       " phone = excluded.phone, place = excluded.place"),
        {unit.code, unit.parent, unit.name,
         unit.levelLabel, unit.identifier, unit.address,
         unit.phone, unit.place});
}

void SqliteStorage::putCode(const CodeRecord& code) {
    m_database.run(
        QStringLiteral("INSERT INTO enrolment_code (hash, unit, office, expires_at, used_by)"
                       " VALUES (?, ?, ?, ?, ?)"
                       " ON CONFLICT (hash) DO UPDATE SET used_by = excluded.used_by"),
        {code.hash, code.unit, static_cast<int>(code.office), sql::moment(code.expiresAt),
         code.usedBy ? QVariant(code.usedBy->bytes()) : QVariant()});
}

std::optional<CodeRecord> SqliteStorage::code(const QByteArray& hash) {
    return m_database.first(
        QStringLiteral("SELECT hash, unit, office, expires_at, used_by FROM enrolment_code"
                       " WHERE hash = ?"),
        {hash}, [](sqlite::Row row) {
            return CodeRecord{.hash = row.blob(0),
                              .unit = row.text(1),
                              .office = static_cast<Office>(row.integer(2)),
                              .expiresAt = sql::momentFrom(row.integer(3)),
                              .usedBy = row.isNull(4) ? std::nullopt
                                                      : domain::DeviceId::fromBytes(row.blob(4))};
        });
}

std::optional<Device> SqliteStorage::device(const domain::DeviceId& id) {
    return m_database.first(deviceColumns + QStringLiteral("WHERE id = ?"), {id.bytes()},
                            readDevice);
}

std::vector<Device> SqliteStorage::devices() {
    return m_database.all(deviceColumns + QStringLiteral("ORDER BY enrolled_at, id"), {},
                          readDevice);
}

void SqliteStorage::putDevice(const Device& device) {
    m_database.run(
        QStringLiteral("INSERT INTO device (id, public_key, unit, office, name, block,"
                       " enrolled_at, revoked_at, revoke_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET unit = excluded.unit,"
                       " office = excluded.office, name = excluded.name, block = excluded.block,"
                       " enrolled_at = excluded.enrolled_at,"
                       " revoked_at = excluded.revoked_at,"
                       " revoke_reason = excluded.revoke_reason"),
        {device.id.bytes(), device.publicKey, device.unit, static_cast<int>(device.office),
         device.name, device.block, sql::moment(device.enrolledAt),
         sql::moment(device.revokedAt), device.revokeReason});
}

void SqliteStorage::setUsers(const domain::DeviceId& device,
                             const std::vector<protocol::WireUser>& users) {
    m_database.run(QStringLiteral("DELETE FROM device_user WHERE device = ?"), {device.bytes()});
    for (const protocol::WireUser& user : users)
        m_database.run(
            QStringLiteral("INSERT OR REPLACE INTO device_user (device, id, name, roles)"
                           " VALUES (?, ?, ?, ?)"),
            {device.bytes(), user.id.bytes(), user.name,
             user.roles.join(u' ')});
}

std::vector<protocol::WireUser> SqliteStorage::users(const domain::DeviceId& device) {
    return m_database.all(
        QStringLiteral("SELECT id, name, roles FROM device_user WHERE device = ? ORDER BY id"),
        {device.bytes()}, [](sqlite::Row row) {
            return protocol::WireUser{domain::UserId::fromBytes(row.blob(0)).value(), row.text(1),
                                      row.text(2).split(u' ', Qt::SkipEmptyParts)};
        });
}

bool SqliteStorage::rememberNonce(const domain::DeviceId& device, const QByteArray& nonce,
                                  const QDateTime& at) {
    return m_database.run(QStringLiteral("INSERT OR IGNORE INTO nonce (device, nonce, at)"
                                         " VALUES (?, ?, ?)"),
                          {device.bytes(), nonce, sql::moment(at)}) == 1;
}

void SqliteStorage::forgetNonces(const QDateTime& before) {
    m_database.run(QStringLiteral("DELETE FROM nonce WHERE at < ?"), {sql::moment(before)});
}

}  // namespace server
