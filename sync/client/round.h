// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/domain/line_rules.h"
#include "core/domain/realm.h"
#include "core/domain/result.h"
#include "sync/protocol/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

/// What a round of exchange begins with, shows on its way and ends with.
namespace client {

/// Where one of our epochs stands, as this PC knows it.
struct EpochStand {
    domain::EpochId epoch;
    qint64 tipSeq = 0;         ///< of what is sent in it
    qint64 storedSeq = 0;      ///< receipted
};

/// What the engine needs to know of the store to begin with.
struct Snapshot {
    domain::DeviceId device;
    domain::Realm realm = domain::Realm::Real;
    QByteArray serverKey;      ///< enrolled, Ed25519
    QByteArray tlsKeyHash;     ///< pinned; empty: enrolled without TLS (a server on this PC)
    QByteArray serverEpoch;    ///< the life of the server we last finished a push with
    QString program;
    std::vector<protocol::WireUser> users;
    std::vector<protocol::PullCursor> cursors;
    std::vector<EpochStand> epochs;            ///< all we ever wrote in, the present one last
    QHash<QByteArray, QDateTime> resyncs;      ///< server epoch → server time of the last full pull
    QByteArray beacon;                         ///< newest signed receipt, verbatim
    qint64 eventBytes = 0, blobBytes = 0;      ///< what waits, for the estimate
    qint64 previewBytes = 0;                   ///< of the blobBytes
    domain::LineRules rules{};
    domain::DayTally today{};                  ///< bytes that went before this round
    QDateTime now{};                           ///< as far as it can be trusted; only until the greeting says it
};

enum class Phase { Greeting, Session, Push, Pull, Blobs, Done };
struct Progress {
    Phase phase = Phase::Greeting;
    qint64 done = 0, total = 0;                ///< bytes of this round; total may still grow
    std::optional<int> secondsLeft;            ///< from the measured rate
};

/// What a round achieved. Without `refusal` all that could be exchanged was.
struct Report {
    int sentEvents = 0, heldEvents = 0, receivedRows = 0, refusedRows = 0;
    int sentBlobs = 0, fetchedBlobs = 0;
    qint64 bytesUp = 0, bytesDown = 0;
    bool newEpoch = false;                     ///< a fork was found and settled
    bool serverWasRestored = false;
    bool parted = false;                       ///< this PC has taken another name, as a person decided
    bool cancelled = false;
    bool spread = false;                       ///< everybody comes at once: wait a few minutes
    std::optional<int> retryAfterS;
    std::optional<domain::Error> refusal;
    QDateTime serverTime;                      ///< signed
};

}  // namespace client
