// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/colleagues.h"
#include "sync/client/hub_mark.h"

#include <vector>

namespace client {

/// Some of our events, locked, and how far they reach.
struct ToldEvents {
    protocol::Parcel parcel;
    domain::EpochId epoch;
    qint64 upTo = 0;
    int events = 0;
};
/// What a hub that has `told` has not heard of us, up to some `maxBytes`; empty: nothing. A new hub is told what the
/// district has not receipted, and the newest before it.
std::vector<ToldEvents> untold(store::Store& store, const Colleagues& office, const QHash<domain::EpochId, qint64>& told, qint64 maxBytes);

/// What others told. Parcels that do not open, or that nobody of the office signed, are passed over: they are told again
/// by the district, or were never true.
struct HeardEvents {
    int events = 0;
    int strange = 0;           ///< parcels passed over
    QSet<domain::BlobId> papers;   ///< named by them
};
/// One write, with the mark in it. DiskFull, StoreDamaged.
domain::Result<HeardEvents> hear(store::Store& store, const Colleagues& office, const std::vector<protocol::Parcel>& parcels, const HubMark& mark);

/// The pieces of a paper that a hub may keep: keys first, so that only what it lacks is read and locked.
std::vector<QByteArray> scanKeys(store::Store& store, const domain::BlobId& id);
/// Nothing when the key is none of ours, or the paper is not here any more.
std::optional<protocol::Parcel> scanParcel(store::Store& store, const Colleagues& office, const QByteArray& key);
/// Into the store; true when the paper is whole by it. FileBroken: not what its name says. DiskFull.
domain::Result<bool> takeScan(store::Store& store, const Colleagues& office, const protocol::Parcel& parcel);

}  // namespace client
