// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/line/a_desk.h"

#include "core/domain/refusal_name.h"
#include "tests/support/print.h"

#include <QBuffer>
#include <QEventLoop>
#include <QStorageInfo>

using namespace std::chrono_literals;

namespace test {

QByteArray kindOf(const protocol::WireRequest& request) {
    const QString path = request.path.section(u'?', 0, 0);
    if (path == protocol::needPath) return "need";
    if (path.startsWith(QLatin1String("/v1/blobs/"))) return request.method == "PUT" ? "put" : "get";
    return path.section(u'/', 2, 2).toLatin1();
}

std::optional<domain::Refusal> enrolOver(protocol::Link& link, store::Store& store, const QString& url, const QString& code) {
    QEventLoop loop;
    std::optional<domain::Result<domain::Done>> outcome;
    client::enrol(link, store, {.url = url, .code = code, .deviceName = QStringLiteral("Quầy 1")},
                  [&](domain::Result<domain::Done> result) {
                      outcome = std::move(result);
                      loop.quit();
                  });
    if (!outcome) loop.exec();
    if (!*outcome) return outcome->error().refusal;
    return std::nullopt;
}

bool keepInMemory() {
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool there = memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > 512LL * 1024 * 1024;
    if (there) qputenv("TMPDIR", "/dev/shm");
    return there;
}

ADesk::ADesk(int number)
    : store(static_cast<quint64>(number)), m_patient(url(), {}, 20s), m_hasty(url(), {}, 300ms) {
    m_neighbour.join(server);
    const auto code = server.issueCode(QStringLiteral("02683"), server::Office::Commune);
    REQUIRE(!enrolOver(m_patient, *store, url(), protocol::print(code)));
    m_epoch = store->settings().device().epoch;
}

void ADesk::work() {
    ++m_number;
    receiveWithScan(m_number);
    neighbourWorks(m_number);
}

void ADesk::receiveWithScan(int number) {
    QBuffer content;
    content.setData("a scan of ours, number " + QByteArray::number(number) + FixedRandom(static_cast<quint64>(number)).bytes(200));
    content.open(QIODevice::ReadOnly);
    domain::Attachment scan = anAttachment();
    scan.blob = store->blobs().add(content).value();
    scan.size = content.size();
    domain::CaseReceived proposal = aReceipt();
    proposal.code.clear();
    REQUIRE(store::receiveCase(*store, {.proposal = proposal, .attachments = {scan}, .draft = {}}));
    m_ours.push_back(scan.blob);
}

void ADesk::neighbourWorks(int number) {
    const QByteArray content = "a scan of theirs, number " + QByteArray::number(number) + FixedRandom(static_cast<quint64>(1000 + number)).bytes(200);
    domain::Attachment scan = anAttachment();
    scan.blob = *domain::BlobId::fromBytes(crypto::hash(content));
    scan.size = content.size();
    const auto before = static_cast<qint64>(m_neighbour.log.size());
    const auto caseId = anId<domain::CaseId>(5000 + number);
    m_neighbour.record(caseId, aReceipt(number));
    m_neighbour.record(caseId, domain::DocumentAttached{scan});
    REQUIRE(m_neighbour.push(before + 1, before + 2).status == 200);
    REQUIRE(m_neighbour.need({{scan.blob.bytes(), scan.size, {scan.blob.bytes()}}}).status == 200);
    REQUIRE(m_neighbour.send("PUT", protocol::blobPath(scan.blob.bytes(), 0), content).status == 200);
    m_theirs.push_back(scan.blob);
}

client::Report ADesk::round(protocol::Link& link) {
    client::SyncDriver driver(*store, link, QStringLiteral("communedesk line"));
    for (const domain::BlobId& blob : m_theirs)
        if (!store->blobs().content(blob)) driver.fetchBlob(blob);
    QEventLoop loop;
    std::optional<client::Report> report;
    driver.run({}, [&](const client::Report& result) {
        report = result;
        loop.quit();
    }, true);
    if (!report) loop.exec();
    return *report;
}

client::Report ADesk::roundOver(protocol::Link& link, const WatchedLink::Look& before, const WatchedLink::Look& after) {
    WatchedLink watched(link, before, after);
    return round(watched);
}

void ADesk::checkGreen() {
    const store::DeviceIdentity device = store->settings().device();
    REQUIRE(device.epoch == m_epoch);   // a broken line is no second life
    const store::Acknowledged mark = store->outbox().acknowledged(device.epoch);
    const server::EpochHead head = server.storage().head(device.device, device.epoch).value_or(server::EpochHead());
    REQUIRE(mark.storedSeq <= head.storedSeq);
    if (mark.storedSeq == head.storedSeq && mark.storedSeq > 0) REQUIRE(mark.chain == head.chain);
    const store::Waiting waiting = store->outbox().waiting();
    size_t there = 0;
    for (const domain::BlobId& blob : m_ours) there += server.blobs().complete(blob).has_value();
    REQUIRE(static_cast<size_t>(waiting.blobs) + there >= m_ours.size());
}

qint64 ADesk::eventsAtServer() {
    const protocol::PullAnswer all = m_neighbour.pullUnit(QStringLiteral("02683"));
    std::set<QByteArray> each;
    for (const protocol::PullRow& row : all.rows) each.insert(row.envelope);
    REQUIRE(each.size() == all.rows.size());   // nothing twice
    REQUIRE(!all.more);
    for (const protocol::PullRow& row : all.rows) REQUIRE(row.verdict == Verdict::Confirmed);
    return static_cast<qint64>(all.rows.size());
}

void ADesk::checkSettles() {
    checkGreen();
    line.mend();
    link().forgetConnections();
    client::Report report = round(link());
    checkGreen();
    const auto done = [&] {
        const store::Waiting waiting = store->outbox().waiting();
        return !report.refusal && waiting.events + waiting.blobs == 0;
    };
    if (!done()) report = round(link());
    CAPTURE(report.refusal ? domain::refusalName(report.refusal->refusal).toStdString() : "none");
    REQUIRE(done());
    REQUIRE(!report.newEpoch);
    REQUIRE(report.heldEvents == 0);
    const store::DeviceIdentity device = store->settings().device();
    const server::EpochHead head = server.storage().head(device.device, device.epoch).value();
    REQUIRE(head.storedSeq == store->log().tip(device.device, device.epoch).seq);
    REQUIRE(head.chain == store->outbox().acknowledged(device.epoch).chain);
    REQUIRE(eventsAtServer() == head.storedSeq + static_cast<qint64>(m_neighbour.log.size()));
    REQUIRE(store->log().count() == head.storedSeq + static_cast<qint64>(m_neighbour.log.size()));
    for (const domain::BlobId& blob : m_ours) REQUIRE(server.blobs().complete(blob).has_value());
    for (const domain::BlobId& blob : m_theirs) REQUIRE(store->blobs().content(blob).has_value());
}

}  // namespace test
