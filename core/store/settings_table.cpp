// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings_table.h"

#include "core/store/values.h"

#include <QJsonDocument>

namespace store {
namespace {

const auto realmSetting = QStringLiteral("realm");
const auto practiceWord = QStringLiteral("practice");
const auto realWord = QStringLiteral("real");
const auto serverSetting = QStringLiteral("server");
const auto formerServerSetting = QStringLiteral("former_server");

std::optional<ServerIdentity> serverIn(const QJsonObject& kept) {
    if (kept.isEmpty()) return std::nullopt;
    return ServerIdentity{.url = kept[u"url"].toString(),
                          .serverKey = fromBase64(kept[u"serverKey"]),
                          .tlsKeyHash = fromBase64(kept[u"tlsKeyHash"]),
                          .name = kept[u"name"].toString(),
                          .role = kept[u"role"].toString(),
                          .serverEpoch = fromBase64(kept[u"serverEpoch"])};
}

}  // namespace

QString Settings::value(const QString& name, const QString& otherwise) const {
    return m_database
        .first(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name},
               [](const sqlite::Row& row) { return row.text(0); })
        .value_or(otherwise);
}

void Settings::setValue(const QString& name, const QString& value) {
    m_database.run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                   {name, asText(value)});
}

QJsonObject Settings::object(const QString& name) const {
    return QJsonDocument::fromJson(value(name).toUtf8()).object();
}

void Settings::setObject(const QString& name, const QJsonObject& value) {
    setValue(name, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

DeviceIdentity Settings::device() const {
    const QString text = value(QStringLiteral("device"));
    if (m_device && text == m_deviceText) return *m_device;
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto device = domain::DeviceId::parse(kept[u"device"].toString());
    const auto epoch = domain::EpochId::parse(kept[u"epoch"].toString());
    if (!device || !epoch)  // written by create(), in the file's first transaction
        throw sqlite::Failure(sqlite::Failure::Kind::Corrupt,
                              QStringLiteral("the store does not know its device"));
    m_device = DeviceIdentity{.device = *device,
                              .epoch = *epoch,
                              .name = kept[u"name"].toString(),
                              .unit = kept[u"unit"].toString(),
                              .publicKey = fromBase64(kept[u"publicKey"]),
                              .codeBlock = {.first = kept[u"codeFirst"].toInt(1),
                                            .last = kept[u"codeLast"].toInt(9999)},
                              .realm = realm()};
    m_deviceText = text;
    return *m_device;
}

void Settings::setDevice(const DeviceIdentity& device) {
    Together together(m_database);
    setObject(QStringLiteral("device"), {{QStringLiteral("device"), device.device.toString()},
                                         {QStringLiteral("epoch"), device.epoch.toString()},
                                         {QStringLiteral("name"), device.name},
                                         {QStringLiteral("unit"), device.unit},
                                         {QStringLiteral("publicKey"), base64(device.publicKey)},
                                         {QStringLiteral("codeFirst"), device.codeBlock.first},
                                         {QStringLiteral("codeLast"), device.codeBlock.last}});
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO own_epoch (epoch) VALUES (?)"),
                   {device.epoch.bytes()});
    together.keep();
}

domain::Realm Settings::realm() const {
    return value(realmSetting) == practiceWord ? domain::Realm::Practice : domain::Realm::Real;
}

void Settings::settleRealm(domain::Realm realm) {
    m_database.run(QStringLiteral("INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)"),
                   {realmSetting, realm == domain::Realm::Practice ? practiceWord : realWord});
}

QByteArray Settings::deviceSecret() const {
    return QByteArray::fromBase64(value(QStringLiteral("device_secret")).toLatin1());
}

void Settings::setDeviceSecret(const QByteArray& secret) {
    setValue(QStringLiteral("device_secret"), base64(secret));
}

std::optional<ServerIdentity> Settings::server() const { return serverIn(object(serverSetting)); }

void Settings::leaveServer() {
    Together together(m_database);
    setObject(formerServerSetting, object(serverSetting));
    setObject(serverSetting, {});
    together.keep();
}

std::optional<ServerIdentity> Settings::formerServer() const { return serverIn(object(formerServerSetting)); }

void Settings::setServer(const ServerIdentity& server) {
    setObject(serverSetting, {{QStringLiteral("url"), server.url},
                              {QStringLiteral("serverKey"), base64(server.serverKey)},
                              {QStringLiteral("tlsKeyHash"), base64(server.tlsKeyHash)},
                              {QStringLiteral("name"), server.name},
                              {QStringLiteral("role"), server.role},
                              {QStringLiteral("serverEpoch"), base64(server.serverEpoch)}});
}

domain::UnitTree Settings::units() const {
    return domain::UnitTree(m_database.all(
        QStringLiteral("SELECT code, parent, name, level_label, identifier, address, phone, place "
                       "FROM unit ORDER BY position"),
        {}, [](const sqlite::Row& row) {
            return domain::Unit{.code = row.text(0),
                                .parent = row.text(1),
                                .name = row.text(2),
                                .levelLabel = row.text(3),
                                .identifier = row.text(4),
                                .address = row.text(5),
                                .phone = row.text(6),
                                .place = row.text(7)};
        }));
}

void Settings::setUnits(const domain::UnitTree& tree) {
    Together together(m_database);
    m_database.run(QStringLiteral("DELETE FROM unit"));
    int position = 0;
    for (const domain::Unit& unit : tree.units())
        m_database.run(
            QStringLiteral("INSERT OR REPLACE INTO unit (code, parent, name, level_label, "
                           "identifier, address, phone, place, position) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {asText(unit.code), asText(unit.parent), asText(unit.name), asText(unit.levelLabel),
             asText(unit.identifier), asText(unit.address), asText(unit.phone), asText(unit.place),
             position++});
    together.keep();
}

domain::CodePattern Settings::codePattern() const {
    return domain::CodePattern::parse(value(QStringLiteral("code_pattern")))
        .value_or(domain::CodePattern::standard());
}

void Settings::setCodePattern(const domain::CodePattern& pattern) {
    setValue(QStringLiteral("code_pattern"), pattern.text());
}

domain::CodeCounter Settings::codeCounter() const {
    const QJsonObject kept = object(QStringLiteral("code_counter"));
    return {.day = QDate::fromString(kept[u"day"].toString(), Qt::ISODate),
            .serial = kept[u"serial"].toInt()};
}

void Settings::setCodeCounter(const domain::CodeCounter& counter) {
    setObject(QStringLiteral("code_counter"),
              {{QStringLiteral("day"), counter.day.toString(Qt::ISODate)},
               {QStringLiteral("serial"), counter.serial}});
}

}  // namespace store
