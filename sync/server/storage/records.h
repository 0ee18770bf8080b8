// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/domain/unit.h"
#include "sync/protocol/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace server {

/// What a desk stands for: one unit's counter, or the authority above a part of the tree.
enum class Office { Commune, District };
QString officeName(Office office);
std::optional<Office> officeFromName(const QString& name);

/// A PC that has been let in.
struct Device {
    domain::DeviceId id;
    QByteArray publicKey;                 ///< Ed25519
    QString unit;
    Office office = Office::Commune;
    QString name;
    int block = 0;                        ///< which block of case serials of its unit
    QDateTime enrolledAt;
    std::optional<QDateTime> revokedAt;
    QString revokeReason;
};

/// A device that asks something, and the life it is in.
struct Asker {
    Device device;
    domain::EpochId epoch;
};

/// A one-time code as kept: only its hash.
struct CodeRecord {
    QByteArray hash;
    QString unit;
    Office office = Office::Commune;
    QDateTime expiresAt;
    std::optional<domain::DeviceId> usedBy;
};

/// Where one life of a device stands with us.
struct EpochHead {
    qint64 storedSeq = 0;
    qint64 backedUpSeq = 0;
    QByteArray chain = QByteArray(32, '\0');  ///< of nothing at all
    qint64 receipt = 0;                   ///< number of the newest receipt; 0: none yet
};

/// An event about to be written down.
struct NewEvent {
    qint64 number = 0;                    ///< in the journal: one more than the newest
    qint64 previous = 0;                  ///< number of the confirmed one before it in its case; 0: none, or set aside
    domain::DeviceId device;
    domain::EpochId epoch;
    QByteArray chain;
    std::optional<domain::CaseId> caseId; ///< absent when the envelope could not be read
    QString unit;                         ///< whose feed shows it
    protocol::EventVerdict verdict;
    QDateTime receivedAt;
    protocol::WireEvent wire;
    std::vector<domain::BlobId> blobs = {};   ///< papers it names to its unit
};

/// Who has a case now, who had it, and how far its order goes.
struct CaseHead {
    QString unit;
    qint64 revision = 0;
    QStringList formerUnits;
    qint64 lastEvent = 0;                 ///< number of its newest confirmed event
    bool isNew = true;                    ///< not written down yet
};

/// What an operator sees at a glance.
struct Figures {
    qint64 units = 0, devices = 0, revoked = 0, events = 0, held = 0, late = 0, branches = 0,
           cases = 0;
};

}  // namespace server
