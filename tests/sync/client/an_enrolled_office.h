// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "sync/client/enrol.h"
#include "sync/client/store_side.h"
#include "sync/client/sync_driver.h"
#include "tests/support/a_device.h"
#include "tests/support/fake_link.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QBuffer>

namespace test {

/// A real store, enrolled with a FakeDistrict over a FakeLink.
struct Office {
    FakeDistrict district;
    TempStore store;
    FakeLink link{district};
    std::optional<client::SyncDriver> driver;

    void sitDown() { driver.emplace(*store, link, QStringLiteral("communedesk 0.1.0")); }
    void close() {
        driver.reset();
        store.close();
    }
    void reopen() {
        store.reopen();
        sitDown();
    }
    /// The district's feed brings back what it has of this PC.
    void showOwnEvents() {
        const domain::EpochId epoch = store->settings().device().epoch;
        qint64 revision = 0;
        for (const domain::Event& event : store->log().after(epoch, 0, 1 << 20))
            district.addRow(event, ++revision);
    }

    explicit Office(const QString& role = QStringLiteral("commune")) {
        district.role = role;
        district.code = protocol::enrolmentSecret(QByteArray(10, 'c'));
        const QString code =
            protocol::print({district.code, protocol::keyFingerprint(district.key.publicKey)});
        int refusal = -1;
        client::enrol(link, *store, {QStringLiteral("https://10.0.0.1"), code, QStringLiteral("Quầy 1")},
              [&](domain::Result<domain::Done> outcome) {
                  if (!outcome) refusal = static_cast<int>(outcome.error().refusal);
              });
        if (refusal >= 0)
            throw std::runtime_error("not enrolled, refusal " + std::to_string(refusal));
        link.seen.clear();
        sitDown();
    }
    domain::CaseFile receive(std::vector<domain::Attachment> papers = {}) {
        domain::CaseReceived receipt = aReceipt();
        receipt.code.clear();
        return store::receiveCase(*store, {receipt, std::move(papers), {}}).value();
    }
    domain::Attachment scan(const QByteArray& bytes) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        domain::Attachment paper = anAttachment();
        paper.blob = store->blobs().add(buffer).value();
        paper.size = bytes.size();
        return paper;
    }
    client::Report round() {
        std::optional<client::Report> told;
        driver->run({}, [&](const client::Report& report) { told = report; }, true);
        REQUIRE(told);
        CHECK_FALSE(driver->running());
        return *told;
    }
    std::size_t arrived() {
        return district.logs.value(store->settings().device().epoch).events.size();
    }
    client::Where where(const domain::CaseFile& file) {
        return client::whereIs(store->log().eventsOf(file.id), store->settings().device().device,
                       client::custodiesOf(*store));
    }
};
inline int refusalOf(const client::Report& report) {
    return report.refusal ? static_cast<int>(report.refusal->refusal) : -1;
}

}  // namespace test
