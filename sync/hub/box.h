// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"
#include "core/sqlite/database.h"
#include "sync/protocol/hub.h"

#include <functional>
#include <vector>

namespace hub {

/// How much each shelf may hold, in bytes; what lies longest goes first. Letters stay: they are nowhere else on their way.
struct Shares {
    qint64 log = 2LL << 30, answers = 1LL << 30, scans = 8LL << 30;
};

/// Parcels in a file, numbered as they come. No number comes twice, and no clock takes part. Used by one thread. Throws
/// sqlite::Failure; every write is durable when it returns.
class Box {
public:
    Box(const QString& path, domain::Random& random, const Shares& shares = {});

    /// Of this file, from its making on.
    const QByteArray& life() const { return m_life; }
    /// All or nothing, one commit. A parcel that is there stays as it was.
    void change(const std::vector<protocol::Parcel>& put, const std::vector<protocol::ParcelName>& drop);

    using Look = std::function<bool(qint64 pos, const protocol::Parcel& parcel)>;
    /// After `pos`, in order, while `look` says so.
    void read(protocol::Shelf shelf, qint64 pos, const Look& look);
    /// Whose key begins so, likewise.
    void find(protocol::Shelf shelf, const QByteArray& beginning, const Look& look);
    bool has(protocol::Shelf shelf, const QByteArray& key);
    bool hasOthers(protocol::Shelf shelf, const domain::DeviceId& than);   ///< of another PC
    qint64 end(protocol::Shelf shelf);   ///< number of the newest; 0: none

    struct Figures {
        qint64 events = 0, letters = 0, answers = 0, scans = 0;   ///< parcels
        qint64 bytes = 0;
    };
    Figures figures();

private:
    void make(protocol::Shelf shelf, qint64 share);
    sqlite::Database m_database;
    const Shares m_shares;
    QByteArray m_life;
};

}  // namespace hub
