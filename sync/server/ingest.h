// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/unit.h"
#include "sync/protocol/segment.h"
#include "sync/server/limits.h"
#include "sync/server/storage/storage.h"

#include <optional>
#include <vector>

namespace server {

/// One event as it was found before anything was looked up.
struct PreparedEvent {
    protocol::WireEvent wire;
    qint64 seq = 0;
    QByteArray chain;                          ///< after it
    std::optional<domain::Envelope> envelope;  ///< absent: cannot be read
    QString held;                              ///< machine word; empty: nothing against it
    std::vector<domain::BlobId> blobs;         ///< that it names
};
struct PreparedSegment {
    domain::DeviceId device;
    domain::EpochId epoch;
    qint64 first = 0;
    QByteArray previousChain;
    std::vector<PreparedEvent> events;
};

/// The papers that an event names.
std::vector<domain::BlobId> blobsNamed(const domain::EventBody& body);

/// Everything that needs no storage: the chain, the envelope, the body. Nothing that is wrong with
/// one event is a reason to refuse the others.
PreparedSegment prepare(const protocol::Segment& segment);

struct PushOutcome {
    EpochHead head;
    std::vector<protocol::EventVerdict> verdicts;
    std::optional<protocol::Problem> problem;  ///< SEQ_GAP or LOG_FORK: how far it went is stored
};

/// The chain of an epoch at `seq`, or nothing when it does not reach so far.
std::optional<QByteArray> chainAt(Storage& storage, const domain::DeviceId& device,
                                  const domain::EpochId& epoch, const EpochHead& head, qint64 seq);

/// Writes down what a device did, once, in order, and gives each event its place. Runs inside a
/// transaction; what it answers holds once that has been committed. All segments are of one epoch.
PushOutcome ingest(Storage& storage, const domain::UnitTree& tree, const Limits& limits,
                   const std::vector<PreparedSegment>& segments, const QDateTime& now);

/// Hands a case to another unit: from now on its feed shows the case, and everything that
/// happened before. False when the case is unknown or there already. Inside a transaction.
bool transferCase(Storage& storage, const domain::CaseId& id, const QString& toUnit);

}  // namespace server
