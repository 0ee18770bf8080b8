// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/offices.h"

#include "core/crypto/box.h"
#include "core/crypto/hash.h"
#include "core/crypto/sign.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/signature_context.h"
#include "sync/protocol/version.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace server {
namespace {

constexpr int blockSize = 500;
constexpr int deepestTree = 32;
const auto unitsVersion = QStringLiteral("units");
const auto revocations = QStringLiteral("revocations");

QByteArray hashOf(const QString& secret) {
    return crypto::hash(QByteArrayLiteral("CDCODE1") + secret.toUtf8());
}

/// What an operator is told about a unit that cannot be: everybody below could not be told of it.
QString troubleWith(const domain::Unit& unit) {
    const auto isWord = [](const QString& code) {
        return std::none_of(code.begin(), code.end(), [](QChar c) { return c.isSpace(); });
    };
    if (unit.code.isEmpty() || !isWord(unit.code) || !isWord(unit.parent))
        return QStringLiteral("the code is empty, or a code has a space");
    if (unit.name.isEmpty()) return QStringLiteral("there is no name");
    if (!protocol::fits(unit))
        return QStringLiteral("a text is too long (code, parent, identifier 64 bytes; level, phone"
                              " 100; name, place 400; address 1000)");
    return {};
}

/// The tree with these in it has a parent for each of them and no circle.
QString troubleAbove(const domain::Unit& unit, const QHash<QString, QString>& parents) {
    if (!unit.parent.isEmpty() && !parents.contains(unit.parent))
        return QStringLiteral("there is no parent %1").arg(unit.parent);
    QString above = unit.parent;
    // A unit below itself would hide a part of the tree from everybody.
    for (int steps = 0; parents.contains(above); ++steps, above = parents.value(above))
        if (above == unit.code || steps > deepestTree)
            return QStringLiteral("it would be below itself, or the tree too deep");
    return {};
}

/// A block nobody of the unit has had; else one of a revoked device; else none.
std::optional<int> freeBlock(const std::vector<Device>& devices, const QString& unit) {
    QSet<int> used, inUse;
    for (const Device& device : devices) {
        if (device.unit != unit) continue;
        used.insert(device.block);
        if (!device.revokedAt) inUse.insert(device.block);
    }
    for (const auto& taken : {used, inUse})
        for (int block = 0; block < blocksPerUnit; ++block)
            if (!taken.contains(block)) return block;
    return std::nullopt;
}

/// It was let in with a code of the wrong office, and has brought nothing yet: the same PC may take
/// another place.
bool mayComeAnew(Storage& storage, const Device& known, const protocol::EnrolRequest& request) {
    return known.publicKey == request.publicKey && !known.revokedAt &&
           !storage.hasEvents(known.id);
}

}  // namespace

const domain::UnitTree& UnitsSeen::in(Storage& storage) {
    const qint64 version = storage.counter(unitsVersion);
    if (version != m_version) {
        m_tree = domain::UnitTree(storage.units());
        m_version = version;
    }
    return m_tree;
}

QString addUnits(Storage& storage, const std::vector<domain::Unit>& units) {
    QHash<QString, QString> parents;
    for (const domain::Unit& unit : storage.units()) parents.insert(unit.code, unit.parent);
    for (const domain::Unit& unit : units) parents.insert(unit.code, unit.parent);
    for (const domain::Unit& unit : units) {
        QString trouble = troubleWith(unit);
        if (trouble.isEmpty()) trouble = troubleAbove(unit, parents);
        if (!trouble.isEmpty()) return QStringLiteral("unit %1: %2").arg(unit.code, trouble);
    }
    for (const domain::Unit& unit : units) storage.putUnit(unit);
    storage.setCounter(unitsVersion, storage.counter(unitsVersion) + 1);
    return {};
}

bool mayWork(const Device& device, const domain::UnitTree& tree, const QString& unit) {
    switch (device.office) {
    case Office::Commune:
        return unit == device.unit;
    case Office::District:
        return tree.contains(device.unit, unit);
    }
    Q_UNREACHABLE();
}

QStringList scopeOf(const Device& device, const domain::UnitTree& tree) {
    if (device.revokedAt) return {};
    switch (device.office) {
    case Office::Commune:
        return {device.unit};
    case Office::District:
        return tree.subtree(device.unit);
    }
    Q_UNREACHABLE();
}

std::vector<domain::Unit> around(const domain::UnitTree& tree, const QString& unit) {
    std::vector<domain::Unit> found;
    for (auto above = tree.parentOf(unit); above; above = tree.parentOf(above->code))
        found.insert(found.begin(), *above);
    for (const QString& code : tree.subtree(unit)) found.push_back(tree.find(code).value());
    return found;
}

int firstSerial(const Device& device) { return device.block * blockSize + 1; }
int lastSerial(const Device& device) { return std::min((device.block + 1) * blockSize, 9999); }

QString issueCode(Storage& storage, domain::Random& random, const QString& unit, Office office,
                  const QDateTime& expiresAt) {
    const QString secret = protocol::enrolmentSecret(random.bytes(10));
    storage.putCode({hashOf(secret), unit, office, expiresAt, std::nullopt});
    return secret;
}

std::variant<Device, NotEnrolled> enrol(Storage& storage, const protocol::EnrolRequest& request,
                                        const QDateTime& now, domain::Realm realm) {
    if (request.publicKey.size() != 32) return NotEnrolled::ProofInvalid;
    const auto provenIn = [&](domain::Realm spoken) {
        return crypto::verify(request.signedBytes(spoken), request.proof, request.publicKey);
    };
    if (!provenIn(realm))
        return provenIn(domain::otherThan(realm)) ? NotEnrolled::OtherRealm
                                                  : NotEnrolled::ProofInvalid;
    auto code = storage.code(hashOf(request.code));
    if (!code || code->expiresAt < now) return NotEnrolled::CodeInvalid;
    const auto known = storage.device(request.device);
    if (code->usedBy) {
        const bool again = *code->usedBy == request.device && known &&
                           known->publicKey == request.publicKey && !known->revokedAt;
        if (again) return *known;
        return NotEnrolled::CodeInvalid;
    }
    if (known && !mayComeAnew(storage, *known, request)) return NotEnrolled::DeviceKnown;
    std::vector<Device> others = storage.devices();
    std::erase_if(others, [&](const Device& device) { return device.id == request.device; });
    const auto block = freeBlock(others, code->unit);
    if (!block) return NotEnrolled::NoBlockLeft;
    const Device device{.id = request.device,
                        .publicKey = request.publicKey,
                        .unit = code->unit,
                        .office = code->office,
                        .name = request.deviceName.left(200),
                        .block = *block,
                        .enrolledAt = now,
                        .revokedAt = std::nullopt,
                        .revokeReason = {}};
    storage.putDevice(device);
    code->usedBy = request.device;
    storage.putCode(*code);
    return device;
}

bool revoke(Storage& storage, const domain::DeviceId& id, const QString& reason,
            const QDateTime& now) {
    auto device = storage.device(id);
    if (!device || device->revokedAt) return false;
    device->revokedAt = now;
    device->revokeReason = reason.left(500);
    storage.putDevice(*device);
    storage.setCounter(revocations, storage.counter(revocations) + 1);
    return true;
}

std::vector<domain::DeviceId> ShutOut::of(Storage& storage, const QString& unit) {
    const qint64 version = storage.counter(revocations);
    if (version != m_version) {
        m_devices.clear();
        for (const Device& device : storage.devices())
            if (device.revokedAt) m_devices[device.unit].push_back(device.id);
        m_version = version;
    }
    return m_devices.value(unit);
}

std::vector<QByteArray> unitKeys(const crypto::Secret& serverKey, domain::Realm realm, const QString& unit, std::size_t shutOut) {
    std::vector<QByteArray> keys;
    constexpr std::size_t most = protocol::maxUnitKeys;
    for (std::size_t number = shutOut + 1 > most ? shutOut + 1 - most : 0; number <= shutOut; ++number)
        keys.push_back(crypto::derived(serverKey, protocol::signatureContext(realm, "UKY1") + unit.toUtf8() + '\0' +
                                                      QByteArray::number(static_cast<qulonglong>(number)))
                           .copy());
    return keys;
}

}  // namespace server
