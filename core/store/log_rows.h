// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_order.h"
#include "core/sqlite/database.h"
#include "core/store/event_log.h"

#include <optional>

namespace store {

// Private to core/store: rows of the log as values.

/// The number a case has in this file for ever; gives one to a case never seen before.
qint64 caseNumber(sqlite::Database& database, const domain::CaseId& id);

/// "SELECT envelope, body, revision, standing, received_at FROM event "
const QString& placedColumns();
/// An event of the log. A body that cannot be read is an unknown one: it never stops a case.
std::optional<domain::PlacedEvent> readPlaced(const sqlite::Row& row);
domain::Event decoded(const domain::Envelope& envelope, const QByteArray& envelopeBytes,
                      const QByteArray& bodyBytes);

/// What became of a row of a feed.
struct Taken {
    domain::CaseId caseId;
    domain::Origin origin;
    bool fork = false;        ///< a branch of what somebody else said under the same origin
};
/// Keeps the row in any case; nothing when its envelope cannot be read (see table unreadable).
std::optional<Taken> takeRow(sqlite::Database& database, const FeedRow& row);

/// Appends one of our own with a body that is already bytes.
domain::Event appendBytes(sqlite::Database& database, const DeviceIdentity& device,
                          domain::Envelope draft, const QByteArray& bodyBytes);

}  // namespace store
