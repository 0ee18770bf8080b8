// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/client/sync_steps.h"
#include "sync/client/whereabouts.h"

#include <QSet>

namespace client {

/// The engine's words and the store's, each turned into the other. All of it on the store's thread.

/// NotEnrolled when there is no server.
domain::Result<Snapshot> snapshotOf(store::Store& store, const QString& program);
TipLoaded loadTip(store::Store& store, const LoadTip& wanted);
EventsLoaded loadEvents(store::Store& store, const LoadEvents& wanted);
ChainLoaded loadChain(store::Store& store, const LoadChain& wanted);
ChunksLoaded loadChunks(store::Store& store, const LoadChunks& wanted);
/// `asked`: papers a person waits for. `tried`: those of this round that were not to be had.
BlobsLoaded loadBlobs(store::Store& store, const LoadBlobs& wanted, const std::vector<domain::BlobId>& asked,
                      const QSet<QByteArray>& tried);

/// What a take did: nothing more, or why it could not.
using Taken = domain::Result<domain::Done>;
Taken take(store::Store& store, const TakeSession& session);
Taken take(store::Store& store, const TakeReceipt& receipt);
/// The same of a receipt that was long on its way: its time says nothing about the clock of this PC.
Taken takeCarried(store::Store& store, const TakeReceipt& receipt);
Taken take(store::Store& store, const TakeServerEpoch& life);
Taken take(store::Store& store, const ForgetCursors& forget);
Taken take(store::Store& store, const TakeRows& rows);
Taken take(store::Store& store, const TakeStandings& known);
Taken take(store::Store& store, const TakeChunks& chunks);

/// How far each of our epochs has come, for whereIs().
Custodies custodiesOf(store::Store& store);

/// The moment, by the district's signed word where this PC's clock contradicts it.
QDateTime trustedNow(store::Store& store);

/// Signed server time, kept beside the device's own.
void noteServerTime(store::Store& store, const QDateTime& signedTime);

}  // namespace client
