// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/colleagues.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace client {
namespace {

const QString settingsKey = QStringLiteral("sync.colleagues");
const QString badgeKey = QStringLiteral("badge"), unitKey = QStringLiteral("unit"), keysKey = QStringLiteral("keys"), revokedKey = QStringLiteral("revoked");

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray fromBase64(const QJsonValue& text) { return QByteArray::fromBase64(text.toString().toLatin1()); }

}  // namespace

bool Colleagues::trusts(const protocol::Badge& other) const {
    return other.unit == badge.unit && std::find(revoked.begin(), revoked.end(), other.device) == revoked.end() &&
           protocol::verify(other, serverKey, realm);
}

domain::Result<Colleagues> colleagues(store::Store& store) {
    const store::DeviceIdentity device = store.settings().device();
    const auto server = store.settings().server();
    if (!server) return domain::Refusal::NotEnrolled;
    const QJsonObject kept = store.settings().object(settingsKey);
    Colleagues known{.badge = {device.device, device.publicKey, device.unit, fromBase64(kept[badgeKey])},
                     .unitKeys = {},
                     .revoked = {},
                     .serverKey = server->serverKey,
                     .realm = device.realm};
    for (const QJsonValue& key : kept[keysKey].toArray()) known.unitKeys.push_back(fromBase64(key));
    for (const QJsonValue& text : kept[revokedKey].toArray())
        if (const auto id = domain::DeviceId::parse(text.toString())) known.revoked.push_back(*id);
    // Told for another unit, it is worth nothing in this one.
    const bool isOurs = kept[unitKey].toString() == device.unit && !known.unitKeys.empty() &&
                        protocol::verify(known.badge, known.serverKey, known.realm);
    if (!isOurs) return domain::Error{domain::Refusal::NotEnrolled, {}, badgeKey};
    return known;
}

void noteColleagues(store::Store& store, const protocol::SessionAnswer& answer) {
    if (answer.badge.isEmpty()) return;
    const QString unit = store.settings().device().unit;
    const QJsonObject kept = store.settings().object(settingsKey);
    const bool isSame = kept[unitKey].toString() == unit;
    const QJsonArray before = isSame ? kept[keysKey].toArray() : QJsonArray();
    QJsonArray keys, revoked = isSame ? kept[revokedKey].toArray() : QJsonArray();
    for (const QByteArray& key : answer.unitKeys) keys.append(base64(key));
    for (const domain::DeviceId& id : answer.revokedDevices)
        if (!revoked.contains(id.toString())) revoked.append(id.toString());
    const QJsonObject told{{badgeKey, base64(answer.badge)}, {unitKey, unit}, {keysKey, before.size() > keys.size() ? before : keys}, {revokedKey, revoked}};
    if (told != kept) store.settings().setObject(settingsKey, told);
}

}  // namespace client
