// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/admin_commands.h"

#include "sync/protocol/codec.h"
#include "sync/server/admin_output.h"
#include "sync/server/identity.h"
#include "sync/server/ingest.h"
#include "sync/server/offices.h"

#include <QFile>
#include <QJsonArray>

namespace server {
namespace {

QJsonObject toJson(const domain::Unit& unit) {
    return {{QStringLiteral("code"), unit.code},
            {QStringLiteral("parent"), unit.parent},
            {QStringLiteral("name"), unit.name},
            {QStringLiteral("level"), unit.levelLabel},
            {QStringLiteral("identifier"), unit.identifier},
            {QStringLiteral("address"), unit.address},
            {QStringLiteral("phone"), unit.phone},
            {QStringLiteral("place"), unit.place}};
}

QJsonObject toJson(const Device& device) {
    return {{QStringLiteral("device"), device.id.toString()},
            {QStringLiteral("unit"), device.unit},
            {QStringLiteral("role"), officeName(device.office)},
            {QStringLiteral("name"), device.name},
            {QStringLiteral("enrolled"), device.enrolledAt.toString(Qt::ISODate)},
            {QStringLiteral("revoked"),
             device.revokedAt ? device.revokedAt->toString(Qt::ISODate) : QString()}};
}

template <class Values>
QJsonArray listOf(const Values& values) {
    QJsonArray list;
    for (const auto& value : values) list.append(toJson(value));
    return list;
}

}  // namespace

Exit tellUnit(const Administration& at, const UnitTold& told) {
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    QString wrong;
    storage.group([&] { wrong = putUnits(storage, {told}); });
    if (!wrong.isEmpty()) return refused(at, wrong);
    tell(at, toJson(*domain::UnitTree(storage.units()).find(codeOf(told))));
    return Exit::Good;
}

Exit importUnits(const Administration& at, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(at, QStringLiteral("the list cannot be read"));
    const auto read = readUnits(file.read(64LL * 1024 * 1024));
    if (const auto* wrong = std::get_if<QString>(&read)) return refused(at, *wrong);
    const auto& units = std::get<std::vector<UnitTold>>(read);
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    QString wrong;
    storage.group([&] { wrong = putUnits(storage, units); });
    if (!wrong.isEmpty()) return refused(at, wrong + QStringLiteral(": nothing was imported"));
    tell(at, QJsonObject{{QStringLiteral("imported"), static_cast<qint64>(units.size())}});
    return Exit::Good;
}

Exit listUnits(const Administration& at) {
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    tell(at, listOf(storage.units()));
    return Exit::Good;
}

Exit issueEnrolmentCode(const Administration& at, const QString& unit, const QString& role) {
    const auto office = officeFromName(role);
    if (!office) return refused(at, QStringLiteral("the role is commune or district"));
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    if (!domain::UnitTree(storage.units()).find(unit))
        return refused(at, QStringLiteral("there is no such unit"));
    const QByteArray serverKey = loadServerKey(storage, at.place).key.publicKey;
    const QDateTime until = at.clock.now().addSecs(3600LL * Limits().codeHours);
    QString secret;
    storage.group([&] { secret = issueCode(storage, at.random, unit, *office, until); });
    const QString code = protocol::print({secret, protocol::keyFingerprint(serverKey)});
    if (!at.json) {
        printLine(code);
        return Exit::Good;
    }
    tell(at, QJsonObject{{QStringLiteral("code"), code},
                         {QStringLiteral("unit"), unit},
                         {QStringLiteral("role"), role},
                         {QStringLiteral("validUntil"), until.toString(Qt::ISODate)}});
    return Exit::Good;
}

Exit listDevices(const Administration& at) {
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    tell(at, listOf(storage.devices()));
    return Exit::Good;
}

Exit revokeDevice(const Administration& at, const QString& device, const QString& reason) {
    const auto id = domain::DeviceId::parse(device);
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    bool done = false;
    if (id) storage.group([&] { done = revoke(storage, *id, reason, at.clock.now()); });
    if (!done) return refused(at, QStringLiteral("there is no such device, or it is revoked"));
    tell(at, QJsonObject{{QStringLiteral("revoked"), device}});
    return Exit::Good;
}

Exit transferOneCase(const Administration& at, const QString& caseId, const QString& toUnit) {
    const auto id = domain::CaseId::parse(caseId);
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    bool done = false;
    if (id && domain::UnitTree(storage.units()).find(toUnit))
        storage.group([&] { done = transferCase(storage, *id, toUnit); });
    if (!done) return refused(at, QStringLiteral("no such case or unit, or it is there already"));
    tell(at, QJsonObject{{QStringLiteral("case"), caseId}, {QStringLiteral("unit"), toUnit}});
    return Exit::Good;
}

Exit showStatus(const Administration& at) {
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    const Figures figures = storage.figures();
    tell(at, QJsonObject{{QStringLiteral("units"), figures.units},
                         {QStringLiteral("devices"), figures.devices},
                         {QStringLiteral("revoked"), figures.revoked},
                         {QStringLiteral("cases"), figures.cases},
                         {QStringLiteral("events"), figures.events},
                         {QStringLiteral("held"), figures.held},
                         {QStringLiteral("late"), figures.late},
                         {QStringLiteral("branches"), figures.branches},
                         {QStringLiteral("practice"),
                          hasServerKey(at.place.folder) &&
                              loadServerKey(at.place.folder).realm == domain::Realm::Practice},
                         {QStringLiteral("epoch"), QString::fromLatin1(
                              storage.meta(QStringLiteral("epoch")).toHex())}});
    return Exit::Good;
}

}  // namespace server
