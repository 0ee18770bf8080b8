// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_code.h"
#include "core/domain/role.h"
#include "core/domain/unit.h"
#include "core/sqlite/database.h"
#include "core/store/identity.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace store {

/// What an office sets or the district sends: the identity of this PC, the server, units, code
/// pattern, office hours, and plain values by name.
class Settings {
public:
    Settings(sqlite::Database& database) : m_database(database) {}
    DeviceIdentity device() const;
    void setDevice(const DeviceIdentity& device);
    domain::Realm realm() const;
    void settleRealm(domain::Realm realm);         ///< once, by create()
    QByteArray deviceSecret() const;               ///< Ed25519, 64 bytes; stays in the encrypted file
    void setDeviceSecret(const QByteArray& secret);
    std::optional<ServerIdentity> server() const;
    void setServer(const ServerIdentity& server);
    /// This PC is not registered any more; whom it was registered with stays known.
    void leaveServer();
    std::optional<ServerIdentity> formerServer() const;   ///< the one that was left last
    domain::UnitTree units() const;
    void setUnits(const domain::UnitTree& tree);
    domain::CodePattern codePattern() const;
    void setCodePattern(const domain::CodePattern& pattern);
    domain::CodeCounter codeCounter() const;
    void setCodeCounter(const domain::CodeCounter& counter);
    QString value(const QString& name, const QString& otherwise = {}) const;
    void setValue(const QString& name, const QString& value);
    QJsonObject object(const QString& name) const;
    void setObject(const QString& name, const QJsonObject& value);

private:
    sqlite::Database& m_database;
    // Asked several times per act: read again only when its text is another, also after a rollback.
    mutable QString m_deviceText;
    mutable std::optional<DeviceIdentity> m_device;
};

/// Who works here (names and roles; passwords are in the keyring).
class UserTable {
public:
    UserTable(sqlite::Database& database) : m_database(database) {}
    std::vector<domain::User> all() const;
    std::optional<domain::User> find(domain::UserId id) const;
    std::optional<domain::User> findLogin(const QString& login) const;
    void save(const domain::User& user);

private:
    sqlite::Database& m_database;
};

}  // namespace store
