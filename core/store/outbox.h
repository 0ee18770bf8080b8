// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/origin.h"
#include "core/sqlite/database.h"
#include "core/store/event_log.h"
#include "core/store/identity.h"

#include <optional>
#include <vector>

namespace store {

/// What the server has said about one of our epochs.
struct Acknowledged {
    qint64 storedSeq = 0;     ///< green up to here
    qint64 backedUpSeq = 0;   ///< local copies may go up to here
    QByteArray chain;         ///< of storedSeq
    QByteArray receiptBytes;  ///< the newest signed receipt, verbatim
    friend bool operator==(const Acknowledged&, const Acknowledged&) = default;
};

/// How much waits, for the status strip.
struct Waiting {
    qint64 events = 0;
    qint64 eventBytes = 0;
    int blobs = 0;
    qint64 blobBytes = 0;
    int previews = 0;                    ///< of these blobs: small enough to be seen at once
    qint64 previewBytes = 0;             ///< of these bytes
    std::optional<QDateTime> oldest;     ///< device time of the oldest unsent event
};

/// A position in a unit's feed, valid for one life of the server.
struct Cursor {
    QString unit;
    QByteArray serverEpoch;
    qint64 pos = 0;
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// The outbox is the tail of the log past what the server has receipted: it has no table of its own.
/// Here are only the marks: acknowledged, cursors, the last exchange.
class Outbox {
public:
    Outbox(sqlite::Database& database) : m_database(database) {}
    Acknowledged acknowledged(const domain::EpochId& epoch) const;
    void setAcknowledged(const domain::EpochId& epoch, const Acknowledged& mark);
    /// The end of what is sent of an epoch of ours: what was written again under another is not.
    Tip tipOf(const domain::EpochId& epoch) const;
    Waiting waiting() const;
    std::vector<Cursor> cursors() const;
    void setCursor(const Cursor& cursor);
    void forgetCursors();

    struct LastExchange {
        std::optional<QDateTime> tried, succeeded;
        int failures = 0;             ///< in a row
        QString problem;              ///< refusal name of the last failure
        std::optional<QDateTime> nextTry;
        std::optional<QDateTime> serverTime;   ///< newest signed server time, and
        std::optional<QDateTime> serverTimeAt; ///< the device's clock at that moment
    };
    LastExchange lastExchange() const;
    void setLastExchange(const LastExchange& exchange);

private:
    sqlite::Database& m_database;
};

}  // namespace store
