// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sign.h"
#include "core/domain/random.h"
#include "core/domain/realm.h"
#include "sync/server/storage/place.h"

#include <QByteArray>
#include <QString>

namespace server {

/// Who this server is, as long as it runs.
struct Identity {
    crypto::SigningKey key;      ///< signs receipts and pongs; enrolment codes name it
    QByteArray epoch;            ///< which life of the server this is
    QByteArray tlsKeyHash;       ///< of the certificate it serves; empty: no TLS
    QString name;
    domain::Realm realm = domain::Realm::Real;
};

/// The signing key in `folder`, made at the first start; nobody else may read the file. Its realm is
/// part of what the key is made from: who writes another realm into the file has another key, which
/// no enrolled office trusts.
struct ServerKey {
    crypto::SigningKey key;
    domain::Realm realm = domain::Realm::Real;
};
ServerKey loadServerKey(const QString& folder, domain::Realm whenNew = domain::Realm::Real);
/// The same, for data that several servers share: all of them must have the same key, and the first to
/// come settles whose the data are. Throws Unfit for another key's.
ServerKey loadServerKey(Storage& storage, const Place& place, domain::Realm whenNew = domain::Realm::Real);
bool hasServerKey(const QString& folder);
/// Makes the key of a server for practice where there are no data yet. False: they are a real one's.
bool isForPractice(const QString& folder);

/// How far the journal has ever been, kept in a file beside it (better: on another disk). A journal
/// that is behind it has been turned back.
struct HighWater {
    QByteArray epoch;
    qint64 events = 0;
};
class HighWaterFile {
public:
    explicit HighWaterFile(QString path) : m_path(std::move(path)) {}
    std::optional<HighWater> read() const;
    /// Overwritten in place and not flushed: it may fall behind the journal, never run ahead.
    void write(const HighWater& mark) const;

private:
    QString m_path;
};

/// The epoch to serve under: a new one at the first start, when the journal is a copy out of a
/// backup, or when it is behind the high-water mark. A mark of one of the journal's own earlier lives
/// says nothing: another server has settled that before. Inside a transaction.
QByteArray settleEpoch(Storage& storage, const std::optional<HighWater>& highWater,
                       domain::Random& random);

}  // namespace server
