// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/records.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace server {

/// The journal of a district: every event, who may bring it, and who is shown it. One object
/// belongs to one thread; any number may be open on the same data, in any number of programs.
/// Failures are thrown. Two drivers: SQLite in the data folder, and a PostgreSQL database.
class Storage {
public:
    virtual ~Storage() = default;

    /// One durable commit. What throws inside leaves nothing behind. Whoever writes has the data to
    /// itself from beginning to end: what was read inside is still so when the group is committed.
    /// Work may run twice, the first time without effect.
    virtual void group(const std::function<void()>& work) = 0;

    virtual QByteArray meta(const QString& key) = 0;
    virtual void setMeta(const QString& key, const QByteArray& value) = 0;
    virtual qint64 counter(const QString& name) = 0;
    virtual void setCounter(const QString& name, qint64 value) = 0;

    // --- units, codes, devices
    virtual std::vector<domain::Unit> units() = 0;
    virtual void putUnit(const domain::Unit& unit) = 0;   ///< new, or told anew
    virtual void putCode(const CodeRecord& code) = 0;     ///< new, or used
    virtual std::optional<CodeRecord> code(const QByteArray& hash) = 0;
    virtual std::optional<Device> device(const domain::DeviceId& id) = 0;
    virtual std::vector<Device> devices() = 0;
    virtual void putDevice(const Device& device) = 0;
    virtual void setUsers(const domain::DeviceId& device,
                          const std::vector<protocol::WireUser>& users) = 0;
    virtual std::vector<protocol::WireUser> users(const domain::DeviceId& device) = 0;
    /// False when it has been seen before.
    virtual bool rememberNonce(const domain::DeviceId& device, const QByteArray& nonce,
                               const QDateTime& at) = 0;
    virtual void forgetNonces(const QDateTime& before) = 0;

    // --- the log
    virtual std::optional<EpochHead> head(const domain::DeviceId& device,
                                          const domain::EpochId& epoch) = 0;
    virtual void putHead(const domain::DeviceId& device, const domain::EpochId& epoch,
                         const EpochHead& head) = 0;
    struct Stored {
        QByteArray chain;
        protocol::EventVerdict verdict;
    };
    virtual std::optional<Stored> stored(const domain::DeviceId& device,
                                         const domain::EpochId& epoch, qint64 seq) = 0;
    /// Numbered on from the newest event without a gap; each gets the next position in its unit's feed,
    /// in this order. Inside a group.
    virtual void addEvents(const std::vector<NewEvent>& events) = 0;
    virtual void keepBranch(const NewEvent& event) = 0;   ///< the other branch of a fork
    virtual bool hasEvents(const domain::DeviceId& device) = 0;
    virtual qint64 lastEvent() = 0;                       ///< number of the newest event
    using CaseHeads = QHash<domain::CaseId, CaseHead>;
    /// Those that are known of these cases.
    virtual CaseHeads caseHeads(const QSet<domain::CaseId>& ids) = 0;
    virtual void putCases(const CaseHeads& heads) = 0;    ///< as they came from caseHeads(), or new ones
    virtual Figures figures() = 0;

    // --- feeds
    virtual qint64 feedHead(const QString& unit) = 0;     ///< 0: nothing yet
    struct FeedRow {
        protocol::PullRow row;
        domain::DeviceId device;
    };
    /// Rows after `pos`, in order, while `look` answers true.
    virtual void feed(const QString& unit, qint64 pos,
                      const std::function<bool(FeedRow)>& look) = 0;
    /// Shows `to` everything of a case that `from` was shown, papers too, in the old order.
    virtual void showCase(const domain::CaseId& id, const QString& from, const QString& to) = 0;
    /// Whose events name this blob.
    virtual QStringList unitsNaming(const domain::BlobId& blob) = 0;

    // --- backup
    /// A copy while others work, marked as a copy; answers what it holds.
    struct Mark {
        QByteArray device, epoch;
        qint64 storedSeq = 0;
    };
    virtual std::vector<Mark> copyTo(const QString& path) = 0;
    virtual void markBackedUp(const std::vector<Mark>& marks) = 0;
};

}  // namespace server
