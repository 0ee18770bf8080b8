// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/event_order.h"
#include "core/domain/result.h"
#include "core/sqlite/database.h"
#include "core/store/identity.h"

#include <optional>
#include <vector>

namespace store {

/// The end of this device's own chain.
struct Tip {
    qint64 seq = 0;          ///< 0: nothing yet
    QByteArray chain;        ///< 32 bytes
    friend bool operator==(const Tip&, const Tip&) = default;
};

/// A row the server's feed gave us.
struct FeedRow {
    QString unit;            ///< whose feed
    qint64 pos = 0;
    domain::Place place;
    QString heldReason;      ///< machine word, for Held and Late
    QByteArray envelopeBytes;
    QByteArray bodyBytes;    ///< may be empty when we have it already
};

/// What the server acknowledged for one of our events.
struct Confirmation {
    qint64 seq = 0;
    domain::Place place;
    QString heldReason;
    QString receipt;         ///< number shown to people: "R-000123"
};

/// Every event of every case in scope, append-only, hash-chained per (device, epoch). All writes
/// happen inside Database::write of the caller.
class EventLog {
public:
    EventLog(sqlite::Database& database) : m_database(database) {}

    /// Appends one of our own: gives it the next seq, chains it, keeps the bytes.
    domain::Event append(const DeviceIdentity& device, domain::Envelope draft,
                         const domain::Signature& by, const domain::EventBody& body);
    /// One of our own events again, same body, under the device's present epoch. The old one stays and
    /// no longer counts.
    domain::Event reissue(const DeviceIdentity& device, const domain::Event& event);
    /// What another device wrote in this epoch after `seq` and no server has placed counts no longer; gives the cases touched.
    std::vector<domain::CaseId> endAfter(const domain::DeviceId& device, const domain::EpochId& epoch, qint64 seq);
    /// Marks our own events as the server receipted them; gives the cases touched.
    std::vector<domain::CaseId> confirm(const domain::EpochId& epoch,
                                        const std::vector<Confirmation>& confirmations);

    std::vector<domain::PlacedEvent> eventsOf(domain::CaseId id) const;
    std::optional<domain::PlacedEvent> find(const domain::Origin& origin) const;
    /// Newest receipt number the server gave for an event of this case.
    std::optional<QString> receipt(domain::CaseId id) const;
    Tip tip(const domain::DeviceId& device, const domain::EpochId& epoch) const;
    /// Our own events after `seq`, in order, up to `maxBytes` (at least one). Throws Failure(Corrupt)
    /// when the first cannot be read: what stops the outbox is never silent.
    std::vector<domain::Event> after(const domain::EpochId& epoch, qint64 seq,
                                     qint64 maxBytes) const;
    QByteArray chainAt(const domain::EpochId& epoch, qint64 seq) const;
    /// Epochs of ours that still have events the server has not stored, oldest first.
    std::vector<domain::EpochId> unfinishedEpochs() const;
    /// The name under which we wrote in it; nothing while we wrote nothing.
    std::optional<domain::DeviceId> writerOf(const domain::EpochId& epoch) const;
    qint64 count() const;
    /// Walks the whole log: hashes of bodies, chains, gaps. Empty: sound. Words for a technician.
    QStringList verify() const;
    /// The same for our newest `count` events only.
    QStringList verifyEnd(int count) const;

private:
    sqlite::Database& m_database;
};

}  // namespace store
