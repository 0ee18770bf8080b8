// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/domain/random.h"
#include "core/domain/realm.h"
#include "core/domain/unit.h"
#include "sync/server/storage/storage.h"

#include <QHash>

#include <optional>
#include <variant>

namespace server {

/// The tree as this thread last read it; read again only when somebody changed it.
class UnitsSeen {
public:
    const domain::UnitTree& in(Storage& storage);

private:
    domain::UnitTree m_tree;
    qint64 m_version = -1;
};
/// All of them, or none: then what is wrong with the first that cannot be, told to an operator.
/// Inside a transaction.
QString addUnits(Storage& storage, const std::vector<domain::Unit>& units);

/// May this device bring events of that unit's cases, and read its feed?
bool mayWork(const Device& device, const domain::UnitTree& tree, const QString& unit);
/// All such units; none for a revoked device.
QStringList scopeOf(const Device& device, const domain::UnitTree& tree);
/// The unit, those above it and those below it.
std::vector<domain::Unit> around(const domain::UnitTree& tree, const QString& unit);

/// Serials of case codes that only this device gives, so that two desks of a unit never print the
/// same code. Twenty blocks of 500 (the last ends at 9999).
inline constexpr int blocksPerUnit = 20;
int firstSerial(const Device& device);
int lastSerial(const Device& device);

/// The PCs that were shut out, by unit, as this thread last read them.
class ShutOut {
public:
    std::vector<domain::DeviceId> of(Storage& storage, const QString& unit);

private:
    QHash<QString, std::vector<domain::DeviceId>> m_devices;
    qint64 m_version = -1;
};
/// What the PCs of a unit lock their parcels with (PROTOCOL.md, section 12), the newest last: one more for each PC that was
/// shut out, so that it cannot read what is written from then on.
std::vector<QByteArray> unitKeys(const crypto::Secret& serverKey, domain::Realm realm, const QString& unit, std::size_t shutOut);

/// A new one-time code; only its hash is kept. Answers the secret half. Inside a transaction.
QString issueCode(Storage& storage, domain::Random& random, const QString& unit, Office office,
                  const QDateTime& expiresAt);

/// Why a device was not let in.
enum class NotEnrolled { CodeInvalid, ProofInvalid, OtherRealm, DeviceKnown, NoBlockLeft };
/// Asking twice with the same code, device and key is the same as asking once: the answer may have
/// been lost on the way. Inside a transaction.
std::variant<Device, NotEnrolled> enrol(Storage& storage, const protocol::EnrolRequest& request,
                                        const QDateTime& now,
                                        domain::Realm realm = domain::Realm::Real);
/// False when there is no such device, or it is revoked already. Inside a transaction.
bool revoke(Storage& storage, const domain::DeviceId& id, const QString& reason,
            const QDateTime& now);

}  // namespace server
