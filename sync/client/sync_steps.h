// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "sync/client/lanes.h"
#include "sync/client/round.h"
#include "sync/protocol/link.h"
#include "sync/protocol/message.h"

#include <QByteArray>
#include <QDateTime>

#include <limits>
#include <optional>
#include <variant>
#include <vector>

/// What the engine is told and what it asks for: values only.
namespace client {

// --- Actions. Each result of on() ends with at most one that is answered by an input.

struct Send {                                  ///< → Answered or Failed
    protocol::WireRequest request;
};
struct LoadTip {                               ///< → TipLoaded
    domain::EpochId epoch;
    std::optional<qint64> at;  ///< this event instead of the newest one that is sent
};
struct LoadEvents {                            ///< → EventsLoaded
    domain::EpochId epoch;
    qint64 after = 0;
    qint64 maxBytes = 0;
};
struct LoadChain {                             ///< → ChainLoaded
    domain::EpochId epoch;
    qint64 seq = 0;
};
struct LoadBlobs {                             ///< → BlobsLoaded
    /// Larger ones wait; what a person asked for comes all the same. 0: nothing else comes.
    qint64 largest = std::numeric_limits<qint64>::max();
};
struct LoadChunks {                            ///< → ChunksLoaded
    QByteArray id;
    protocol::ChunkRun run;
};
struct TakeSession {                           ///< → Stored: units and the block of case serials
    protocol::SessionAnswer answer;
};
struct TakeReceipt {                           ///< → Stored: verified; turns records green
    protocol::Receipt receipt;
    std::vector<protocol::EventVerdict> verdicts;
};
struct TakeServerEpoch {                       ///< → Stored: our events are with this life, which
    QByteArray serverEpoch;                    ///< may lack any of our papers
};
struct ForgetCursors {                         ///< → Stored: and remember when
    QByteArray serverEpoch;
    QDateTime at;
};
struct TakeRows {                              ///< → Stored or StoreRefused
    std::vector<protocol::PullRow> rows;
    std::vector<protocol::PullCursor> cursors;
};
struct TakeStandings {                         ///< → Stored
    std::vector<protocol::BlobStanding> standings;
    std::vector<protocol::BlobManifest> manifests;
};
struct TakeChunks {                            ///< → Stored, StoreRefused(FileBroken)
    QByteArray id;
    int first = 0;
    std::vector<QByteArray> chunks;
};
struct SettleFork {                            ///< → Restarted: what is ours alone is written again
    domain::EpochId epoch;
    qint64 common = 0;         ///< up to it the server has what we have; 0: not known
};
struct ShowProgress { Progress progress; };
struct Finish { Report report; };

using Action = std::variant<Send, LoadTip, LoadEvents, LoadChain, LoadBlobs, LoadChunks,
                            TakeSession, TakeReceipt, TakeServerEpoch, ForgetCursors, TakeRows,
                            TakeStandings, TakeChunks, SettleFork, ShowProgress, Finish>;

// --- Inputs.

struct Start {
    bool byHand = false;       ///< a person asked: never put off
    bool everything = false;   ///< and nothing waits for the night or for tomorrow
};
struct Answered {
    protocol::WireResponse response;
    qint64 tookMs = 0;
};
struct Failed {
    domain::Error error;
};
struct TipLoaded {
    qint64 seq = 0;
    QByteArray chain;          ///< 32 zero bytes before the first event
};
struct EventsLoaded {
    QByteArray previousChain;
    std::vector<protocol::WireEvent> events;
};
struct ChainLoaded {
    QByteArray chain;          ///< empty: we have no such event
};
struct BlobsLoaded {
    std::vector<Outgoing> offers;
    std::vector<Incoming> wants;
};
struct ChunksLoaded {
    QByteArray bytes;          ///< empty: no longer here
};
struct Stored {};
struct StoreRefused {
    domain::Error error;
};
struct Restarted {
    Snapshot store;
};
struct Cancel {};

using Input = std::variant<Start, Answered, Failed, TipLoaded, EventsLoaded, ChainLoaded,
                           BlobsLoaded, ChunksLoaded, Stored, StoreRefused, Restarted, Cancel>;

}  // namespace client
