// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/an_office.h"

#include "core/crypto/hash.h"

#include <QBuffer>
#include <QEventLoop>

#include <algorithm>
#include <stdexcept>

namespace test {

AnOffice::AnOffice(const store::NewStore& wanted, quint64 seed) : m_store(wanted, seed) {
    m_store.clock.set(QDateTime::currentDateTimeUtc());
}

std::optional<domain::Refusal> AnOffice::enrol(const QString& url, const QString& code) {
    const auto link = client::HttpsLink::forEnrolment(url, std::chrono::seconds(10));
    QEventLoop loop;
    std::optional<domain::Result<domain::Done>> outcome;
    client::enrol(*link, *m_store, {.url = url, .code = code, .deviceName = QStringLiteral("Quầy 1")}, [&](domain::Result<domain::Done> result) {
        outcome = std::move(result);
        loop.quit();
    });
    if (!outcome) loop.exec();
    if (!*outcome) return outcome->error().refusal;
    const auto server = m_store->settings().server();
    m_link = std::make_unique<client::HttpsLink>(server->url, server->tlsKeyHash, std::chrono::seconds(10));
    return std::nullopt;
}

client::Report AnOffice::exchange(const client::SyncDriver::OnProgress& onProgress) { return exchangeOver(*m_link, onProgress); }

client::Report AnOffice::exchangeOver(protocol::Link& link, const client::SyncDriver::OnProgress& onProgress) {
    client::SyncDriver driver(*m_store, link, QStringLiteral("communedesk e2e"));
    if (m_wanted) driver.fetchBlob(*m_wanted);
    QEventLoop loop;
    std::optional<client::Report> report;
    driver.run(onProgress ? onProgress : [](const client::Progress&) {}, [&](const client::Report& result) {
        report = result;
        loop.quit();
    }, true);
    if (!report) loop.exec();
    return *report;
}

void AnOffice::exchangeAll() {
    for (int round = 0; round < 8; ++round) {
        const client::Report report = exchange();
        if (report.refusal) throw std::runtime_error("refused: " + std::to_string(static_cast<int>(report.refusal->refusal)));
        if (waiting() == 0 && report.receivedRows == 0 && report.fetchedBlobs == 0) return;
    }
    throw std::runtime_error("the exchange does not come to an end");
}

domain::CaseFile AnOffice::receive(int serial) {
    domain::CaseReceived proposal = aReceipt(serial);
    proposal.code.clear();
    proposal.unit = m_store->settings().device().unit;
    proposal.receivedAt = m_store.clock.now();
    const auto file = store::receiveCase(*m_store, {.proposal = proposal, .attachments = {}, .draft = {}});
    if (!file) throw std::runtime_error("the case was refused");
    return *file;
}

domain::BlobId AnOffice::receiveWithScan(qint64 bytes) {
    QBuffer content;
    content.setData(FixedRandom(99).bytes(static_cast<int>(bytes)));
    content.open(QIODevice::ReadOnly);
    const auto blob = m_store->blobs().add(content);
    if (!blob) throw std::runtime_error("the scan was refused");
    domain::CaseReceived proposal = aReceipt(1);
    proposal.code.clear();
    proposal.unit = m_store->settings().device().unit;
    proposal.receivedAt = m_store.clock.now();
    domain::Attachment scan = anAttachment();
    scan.blob = *blob;
    scan.size = bytes;
    if (!store::receiveCase(*m_store, {.proposal = proposal, .attachments = {scan}, .draft = {}}))
        throw std::runtime_error("the case was refused");
    return *blob;
}

void AnOffice::remark(const domain::CaseFile& file, const QString& words) {
    const auto after = store::act(*m_store, file.id, [&](const domain::CaseFile& now) {
        return domain::remark(m_store->signedIn(), now, {.target = {}, .text = words});
    });
    if (!after) throw std::runtime_error("the remark was refused");
}

qint64 AnOffice::waiting() {
    const store::Waiting waiting = m_store->outbox().waiting();
    return waiting.events + waiting.blobs;
}

store::NewStore aCommuneOffice(const QString& code, const QString& name) {
    store::NewStore wanted = aNewStore({});
    wanted.unit.code = code;
    wanted.unit.name = name;
    return wanted;
}

store::NewStore aProvinceOffice() {
    store::NewStore wanted = aNewStore({});
    wanted.unit = aProvince();
    wanted.otherUnits = {};
    wanted.roles = {domain::Role::Reviewer};
    return wanted;
}

ADistrict::ADistrict() : m_server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), m_folder.filePath(QStringLiteral("data"))) {
    crypto::initialise();
    m_server.addUnit(QStringLiteral("48"), {}, QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("H17"), QStringLiteral("Đà Nẵng"));
    m_server.addUnit(QStringLiteral("02683"), QStringLiteral("48"), QStringLiteral("Xã Khâm Đức"), QStringLiteral("H17.94.12"), QStringLiteral("Khâm Đức"));
    m_server.addUnit(QStringLiteral("02686"), QStringLiteral("48"), QStringLiteral("Xã Phước Năng"), QStringLiteral("H17.94.13"), QStringLiteral("Phước Năng"));
    m_server.start();
}

QByteArray digestOf(store::Store& store, const QString& unit) {
    store::CaseFilter filter;
    filter.unit = unit;
    QByteArrayList cases;
    for (const store::CaseRow& row : store.cases().page(filter, store::CaseOrder::NewestFirst, {}, 1000).rows) {
        QByteArrayList events;
        for (const domain::PlacedEvent& placed : store.log().eventsOf(row.id))
            if (placed.place.revision) events += QByteArray::number(*placed.place.revision).rightJustified(9, '0') + placed.event.envelopeBytes + placed.event.bodyBytes;
        std::sort(events.begin(), events.end());
        cases += crypto::hash(events.join()) + row.code.toUtf8() + domain::stateName(row.state).toUtf8() + row.step.toUtf8();
    }
    std::sort(cases.begin(), cases.end());
    return crypto::hash(cases.join());
}

}  // namespace test
