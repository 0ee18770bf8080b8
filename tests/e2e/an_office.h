// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "sync/client/enrol.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"
#include "tests/support/server_process.h"
#include "tests/support/temp_store.h"

#include <memory>
#include <optional>

namespace test {

/// A real office over real TLS to a real server, without windows.
class AnOffice {
public:
    explicit AnOffice(const store::NewStore& wanted, quint64 seed);
    store::Store& store() { return *m_store; }
    /// Registers; gives the refusal, or nothing when it went well.
    std::optional<domain::Refusal> enrol(const QString& url, const QString& code);
    /// One round over the line of the registration, or over this one.
    client::Report exchange(const client::SyncDriver::OnProgress& onProgress = {});
    client::Report exchangeOver(protocol::Link& link, const client::SyncDriver::OnProgress& onProgress = {});
    /// Rounds until nothing waits; throws when a round is refused.
    void exchangeAll();
    void want(const domain::BlobId& paper) { m_wanted = paper; }

    domain::CaseFile receive(int serial);
    /// A case with a scan of this many bytes that do not shrink. Gives the scan's name.
    domain::BlobId receiveWithScan(qint64 bytes);
    void remark(const domain::CaseFile& file, const QString& words);
    qint64 waiting();

private:
    TempStore m_store;
    std::unique_ptr<client::HttpsLink> m_link;
    std::optional<domain::BlobId> m_wanted;
};

/// An office of a unit below province "48", and the one of the province itself.
store::NewStore aCommuneOffice(const QString& code, const QString& name);
store::NewStore aProvinceOffice();

/// Server and folder, with the province and two communes.
class ADistrict {
public:
    ADistrict();
    ServerProcess& operator*() { return m_server; }
    ServerProcess* operator->() { return &m_server; }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
    ServerProcess m_server;
};

/// What the district has confirmed of the unit's cases, as this office knows it: equal for everyone who
/// may see that unit and has caught up.
QByteArray digestOf(store::Store& store, const QString& unit);

}  // namespace test
