// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_code.h"
#include "core/domain/origin.h"
#include "core/domain/realm.h"
#include "core/domain/unit.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

/// Who this PC is. `epoch` changes after a restore and after a fork.
struct DeviceIdentity {
    domain::DeviceId device;
    domain::EpochId epoch;
    QString name;                    ///< "Quầy 1"
    QString unit;                    ///< code of the unit it works for
    QByteArray publicKey;            ///< Ed25519
    domain::CodeBlock codeBlock;
    domain::Realm realm = domain::Realm::Real;  ///< settled at birth; setDevice() leaves it alone
    friend bool operator==(const DeviceIdentity&, const DeviceIdentity&) = default;
};

/// The district server this PC is enrolled with.
struct ServerIdentity {
    QString url;                     ///< "https://host:port"
    QByteArray serverKey;            ///< Ed25519, from the enrolment code's fingerprint
    QByteArray tlsKeyHash;           ///< SHA-256 of the TLS SubjectPublicKeyInfo
    QString name;
    QString role;                    ///< "commune" or "district", from the enrolment
    QByteArray serverEpoch;
    friend bool operator==(const ServerIdentity&, const ServerIdentity&) = default;
};

}  // namespace store
