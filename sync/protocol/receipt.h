// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/domain/event_order.h"
#include "core/domain/realm.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace protocol {

/// What the district has: only this turns a record green. Signed by the server's key.
struct Receipt {
    domain::DeviceId device;
    domain::EpochId epoch;
    qint64 storedSeq = 0;      ///< everything up to here is durably stored
    qint64 backedUpSeq = 0;    ///< and up to here also in its backup
    QByteArray chain;          ///< at storedSeq
    QByteArray serverEpoch;    ///< 16 bytes
    QDateTime at;              ///< server time
    QString number;            ///< shown to people: "R-000123"
    QByteArray signature;

    /// "CDRCP1" ‖ canonical CBOR of the fields
    QByteArray signedBytes(domain::Realm realm = domain::Realm::Real) const;
    friend bool operator==(const Receipt&, const Receipt&) = default;
};
QByteArray encode(const Receipt& receipt);
std::optional<Receipt> decodeReceipt(const QByteArray& bytes);
void sign(Receipt& receipt, const crypto::Secret& serverKey,
          domain::Realm realm = domain::Realm::Real);
bool verify(const Receipt& receipt, const QByteArray& serverPublicKey,
            domain::Realm realm = domain::Realm::Real);

}  // namespace protocol
