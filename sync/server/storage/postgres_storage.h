// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/postgres_connection.h"
#include "sync/server/storage/runs.h"
#include "sync/server/storage/storage.h"

namespace server {

/// The journal in a PostgreSQL database, for any number of server programs at once. A group begins by
/// locking one row, the turn, until its commit: numbers and positions come from rows written under it,
/// so the order of commits is the order of positions and a reader can miss none. Rejected: sequences
/// (what commits later may stand earlier), a lock per unit (each rule of the room that reads before it
/// writes would need an order of locks of its own). Reading waits for nobody.
class PostgresStorage final : public Storage {
public:
    /// The database is prepared (postgres_schema.h). The connection may be shared within a thread.
    explicit PostgresStorage(std::shared_ptr<pg::Connection> connection) : m_database(std::move(connection)) {}

    void group(const std::function<void()>& work) override;
    QByteArray meta(const QString& key) override;
    void setMeta(const QString& key, const QByteArray& value) override;
    qint64 counter(const QString& name) override;
    void setCounter(const QString& name, qint64 value) override;

    std::vector<domain::Unit> units() override;
    void putUnit(const domain::Unit& unit) override;
    void putCode(const CodeRecord& code) override;
    std::optional<CodeRecord> code(const QByteArray& hash) override;
    std::optional<Device> device(const domain::DeviceId& id) override;
    std::vector<Device> devices() override;
    void putDevice(const Device& device) override;
    void setUsers(const domain::DeviceId& device,
                  const std::vector<protocol::WireUser>& users) override;
    std::vector<protocol::WireUser> users(const domain::DeviceId& device) override;
    bool rememberNonce(const domain::DeviceId& device, const QByteArray& nonce,
                       const QDateTime& at) override;
    void forgetNonces(const QDateTime& before) override;

    std::optional<EpochHead> head(const domain::DeviceId& device,
                                  const domain::EpochId& epoch) override;
    void putHead(const domain::DeviceId& device, const domain::EpochId& epoch,
                 const EpochHead& head) override;
    std::optional<Stored> stored(const domain::DeviceId& device, const domain::EpochId& epoch,
                                 qint64 seq) override;
    void addEvents(const std::vector<NewEvent>& events) override;
    void keepBranch(const NewEvent& event) override;
    bool hasEvents(const domain::DeviceId& device) override;
    qint64 lastEvent() override;
    CaseHeads caseHeads(const QSet<domain::CaseId>& ids) override;
    void putCases(const CaseHeads& heads) override;
    Figures figures() override;

    qint64 feedHead(const QString& unit) override;
    void feed(const QString& unit, qint64 pos, const std::function<bool(FeedRow)>& look) override;
    void showCase(const domain::CaseId& id, const QString& from, const QString& to) override;
    QStringList unitsNaming(const domain::BlobId& blob) override;

    std::vector<Mark> copyTo(const QString& path) override;
    void markBackedUp(const std::vector<Mark>& marks) override;

private:
    qint64 number(const QString& sql, const pg::Values& values = {});
    /// What the group has set is written once, at its end.
    void writeCounters();
    QHash<qint64, qint64> positionsIn(const QString& unit, const pg::Numbers& events);
    void addToFeeds(const std::vector<FeedRun>& runs);
    /// Makes room for so many rows at the end of each feed; gives the heads as they were before.
    QHash<QString, qint64> growFeeds(const QHash<QString, qint64>& rows);

    const std::shared_ptr<pg::Connection> m_database;
    struct Counters {
        QHash<QString, qint64> values;
        QSet<QString> changed;
    };
    std::optional<Counters> m_counters;   ///< in a group: nobody else changes them meanwhile
    bool m_inGroup = false;
};

}  // namespace server
