// SPDX-License-Identifier: GPL-3.0-or-later
// Files that settle what new PCs are for, so that nobody types a code into each of them.
#include "sync/protocol/codec.h"
#include "sync/server/admin_commands.h"
#include "sync/server/admin_output.h"
#include "sync/server/identity.h"
#include "sync/server/offices.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace server {
namespace {

/// Without what is not known: the client refuses a key whose value is empty where it needs one.
QJsonObject facts(std::initializer_list<std::pair<const char*, QString>> known) {
    QJsonObject object;
    for (const auto& [name, value] : known)
        if (!value.isEmpty()) object.insert(QLatin1String(name), value);
    return object;
}

QString lettersOf(const QByteArray& fingerprint) { return protocol::print({{}, fingerprint}); }

/// Windows' own rule for names of computers, so that none leads out of the folder.
bool isComputerName(const QString& name) {
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$"));
    return shape.match(name).hasMatch();
}

/// One file each: as listed, or numbered. A sentence when the list is of no use.
std::variant<QStringList, QString> computersOf(const ProvisionWish& wish) {
    QStringList names;
    if (wish.computersFile.isEmpty()) {
        for (int number = 1; number <= wish.count; ++number)
            names += QStringLiteral("%1-%2").arg(wish.unit).arg(number, 2, 10, QLatin1Char('0'));
        return names;
    }
    QFile list(wish.computersFile);
    if (!list.open(QIODevice::ReadOnly | QIODevice::Text)) return QStringLiteral("the list of computers cannot be read");
    for (const QString& line : QString::fromUtf8(list.read(256 * 1024)).split(u'\n')) {
        const QString name = line.trimmed();
        if (name.isEmpty()) continue;
        if (!isComputerName(name)) return QStringLiteral("\"%1\" is no name of a computer").arg(name);
        if (names.contains(name, Qt::CaseInsensitive)) return QStringLiteral("\"%1\" is listed twice").arg(name);
        names += name;
    }
    if (names.isEmpty()) return QStringLiteral("the list of computers is empty");
    return names;
}

bool writePrivately(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           file.write(bytes) == bytes.size() && file.commit();
}

}  // namespace

Exit provisionComputers(const Administration& at, const ProvisionWish& wish) {
    const auto office = officeFromName(wish.role);
    if (!office) return refused(at, QStringLiteral("the role is commune or district"));
    if (QUrl(wish.url, QUrl::StrictMode).host().isEmpty() || !wish.url.startsWith(QLatin1String("https://")))
        return refused(at, QStringLiteral("--url wants the address as the PCs reach it: https://host:8443"));
    const auto found = computersOf(wish);
    if (const auto* wrong = std::get_if<QString>(&found)) return refused(at, *wrong);
    const auto& computers = std::get<QStringList>(found);
    const auto opened = openJournal(at.place);
    Storage& storage = *opened;
    const domain::UnitTree units(storage.units());
    const auto unit = units.find(wish.unit);
    if (!unit) return refused(at, QStringLiteral("there is no such unit"));
    // What the first start would refuse is told to the one who can mend it.
    if (unit->identifier.isEmpty() || unit->place.isEmpty())
        return refused(at, QStringLiteral("the unit lacks its identifier or its place: unit add --code %1 --identifier … --place …").arg(wish.unit));
    const QDir folder(wish.folder);
    for (const QString& name : computers)
        if (folder.exists(name + QStringLiteral(".json"))) return refused(at, QStringLiteral("%1.json is there already").arg(name));
    if (!folder.mkpath(QStringLiteral("."))) return refused(at, QStringLiteral("the folder cannot be made"));

    const QByteArray fingerprint = protocol::keyFingerprint(loadServerKey(storage, at.place).key.publicKey);
    const QDateTime until = at.clock.now().addDays(wish.days);
    QStringList secrets;
    storage.group([&] {
        for (qsizetype i = 0; i < computers.size(); ++i) secrets += issueCode(storage, at.random, wish.unit, *office, until);
    });
    QJsonObject common{{QStringLiteral("format"), 1}, {QStringLiteral("language"), wish.language}, {QStringLiteral("paper"), wish.paper},
                       {QStringLiteral("unit"), facts({{"code", unit->code}, {"name", unit->name}, {"level", unit->levelLabel},
                                                       {"identifier", unit->identifier}, {"address", unit->address},
                                                       {"phone", unit->phone}, {"place", unit->place}})},
                       {QStringLiteral("server"), facts({{"url", wish.url}, {"fingerprint", lettersOf(fingerprint)}})}};
    if (const auto parent = units.parentOf(wish.unit))
        common.insert(QStringLiteral("parent"), facts({{"code", parent->code}, {"name", parent->name}}));
    for (qsizetype i = 0; i < computers.size(); ++i) {
        QJsonObject one = common;
        one.insert(QStringLiteral("device"), QStringLiteral("Quầy %1").arg(i + 1));
        one.insert(QStringLiteral("enrolment_code"), protocol::print({secrets[i], fingerprint}));
        if (!writePrivately(folder.filePath(computers[i] + QStringLiteral(".json")), QJsonDocument(one).toJson()))
            return refused(at, QStringLiteral("%1.json cannot be written; codes of files that are missing are void after %2 days").arg(computers[i]).arg(wish.days));
    }
    tell(at, QJsonObject{{QStringLiteral("files"), static_cast<qint64>(computers.size())},
                         {QStringLiteral("folder"), folder.absolutePath()},
                         {QStringLiteral("validUntil"), until.toString(Qt::ISODate)}});
    return Exit::Good;
}

}  // namespace server
