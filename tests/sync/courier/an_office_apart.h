// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "sync/client/carrier.h"
#include "sync/client/enrol.h"
#include "sync/client/letters_in.h"
#include "sync/client/letters_out.h"
#include "sync/client/store_side.h"
#include "sync/client/sync_driver.h"
#include "tests/support/local_link.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <stdexcept>

namespace test {

/// Until it has come, or the test has waited far too long.
template <class T>
T awaited(const std::optional<T>& outcome) {
    QElapsedTimer timer;
    timer.start();
    while (!outcome && timer.elapsed() < 20'000) QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    if (!outcome) throw std::runtime_error("nothing came");
    return *outcome;
}

/// A real store, enrolled with a LocalServer when it still had a line.
struct OfficeApart {
    explicit OfficeApart(LocalServer& server, server::Office office = server::Office::Commune, quint64 seed = 7)
        : link(server), store(seed) {
        const QString unit = office == server::Office::District ? QStringLiteral("48") : QStringLiteral("02683");
        const QString code = protocol::print(server.issueCode(unit, office));
        std::optional<domain::Result<domain::Done>> outcome;
        client::enrol(link, *store, {QStringLiteral("https://10.0.0.1"), code, QStringLiteral("Quầy 1")},
                      [&](const domain::Result<domain::Done>& told) { outcome = told; });
        if (!awaited(outcome)) throw std::runtime_error("not enrolled");
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
    std::vector<QByteArray> letters() {
        auto writer = client::LetterWriter::begin(*store, QStringLiteral("communedesk 0.1.0")).value();
        std::vector<QByteArray> all;
        while (const auto letter = writer.next()) all.push_back(*letter);
        if (!client::noteHandedOver(*store, writer.handed())) throw std::runtime_error("not noted");
        return all;
    }
    client::LettersTaken take(const std::vector<QByteArray>& answers) {
        client::LettersTaken all;
        for (const QByteArray& answer : answers) all += client::takeAnswer(*store, answer).value();
        return all;
    }
    client::Report exchange() {
        client::SyncDriver driver(*store, link, QStringLiteral("communedesk 0.1.0"));
        std::optional<client::Report> report;
        driver.run({}, [&](const client::Report& told) { report = told; }, true);
        return awaited(report);
    }
    store::Whereabouts where(const domain::CaseFile& file) {
        return client::whereIs(store->log().eventsOf(file.id), store->settings().device().device, client::custodiesOf(*store)).place;
    }
    qint64 waiting() { return store->outbox().waiting().events; }

    LocalLink link;
    TempStore store;
};

/// Somebody with a line. The PC that carries need not be registered as anything but a PC of this district.
struct CarryingOffice {
    explicit CarryingOffice(LocalServer& server)
        : link(server), carrier(link,
                                {.url = {},
                                 .serverKey = server.publicKey(),
                                 .tlsKeyHash = server.identity().tlsKeyHash,
                                 .name = {},
                                 .role = {},
                                 .serverEpoch = {}},
                                domain::Realm::Real, random) {}
    client::Carrier::Answers carry(const QByteArray& letter) {
        std::optional<client::Carrier::Answers> outcome;
        carrier.carry(letter, [&](client::Carrier::Answers told) { outcome = std::move(told); });
        return awaited(outcome);
    }
    std::vector<QByteArray> carryAll(const std::vector<QByteArray>& letters) {
        std::vector<QByteArray> answers;
        for (const QByteArray& letter : letters) {
            const std::vector<QByteArray> came = carry(letter).value();
            answers.insert(answers.end(), came.begin(), came.end());
        }
        return answers;
    }
    LocalLink link;
    FixedRandom random;
    client::Carrier carrier;
};

}  // namespace test
