// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/database.h"
#include "sync/server/storage/runs.h"
#include "sync/server/storage/storage.h"

namespace server {

/// The journal in one SQLite file. Several connections may be open at once, also from other
/// programs (the administration commands): whoever writes waits its turn.
class SqliteStorage final : public Storage {
public:
    explicit SqliteStorage(const QString& path);

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
    qint64 count(const QString& sql);
    void addToFeeds(const std::vector<FeedRun>& runs);
    void setFeedHead(const QString& unit, qint64 pos);
    std::vector<qint64> eventsOf(const domain::CaseId& id);
    /// Where an event stands in a feed, if it does.
    std::optional<qint64> positionIn(const QString& unit, qint64 event);
    void nameBlob(const domain::BlobId& blob, const QString& unit, const domain::CaseId& id);
    sqlite::Database m_database;
    bool m_writes = false;
};

}  // namespace server
