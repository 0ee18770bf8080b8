// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_rules.h"
#include "sync/client/hub_carrying.h"
#include "sync/client/hub_founding.h"
#include "sync/client/hub_visit.h"
#include "sync/hub/hub.h"
#include "sync/protocol/codec.h"
#include "tests/support/fake_clock.h"
#include "tests/sync/courier/an_office_apart.h"

#include <QFile>
#include <QTemporaryDir>

namespace test {

/// The hub of an office on one of its PCs, without sockets.
class OfficeHub {
public:
    explicit OfficeHub(store::Store& host) : papers(foundBy(host)) { start(); }
    void start() {
        box.emplace(dir.filePath(QStringLiteral("box.sqlite")), random);
        hub.emplace(papers, *box, tlsKeyHash, clock, [this] { return freeBytes; });
    }
    /// The disk died; the same papers, nothing in the box.
    void loseAll() {
        hub.reset();
        box.reset();
        for (const char* file : {"box.sqlite", "box.sqlite-wal", "box.sqlite-shm"}) QFile::remove(dir.filePath(QString::fromLatin1(file)));
        random.bytes(64);
        start();
    }

    QTemporaryDir dir;
    FakeClock clock;
    FixedRandom random{++made};   // no two hubs have the same life
    protocol::HubPapers papers;
    QByteArray tlsKeyHash = QByteArray(32, 'h');
    qint64 freeBytes = 100LL << 30;
    std::optional<hub::Box> box;
    std::optional<hub::Hub> hub;

private:
    static inline quint64 made = 99;
    protocol::HubPapers foundBy(store::Store& host) const {
        if (!client::foundHub(host, dir.path())) throw std::runtime_error("no hub");
        QFile file(client::hubPapersFile(dir.path()));
        if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("no papers");
        return protocol::decode<protocol::HubPapers>(file.readAll()).value();
    }
};

class HubLink final : public protocol::Link {
public:
    explicit HubLink(OfficeHub& office) : m_office(office) {}
    bool cut = false, loseAnswers = false;
    QByteArray tlsKeyHash;     ///< of somebody in between; empty: the hub's own
    std::vector<protocol::WireRequest> seen;
    std::vector<protocol::WireResponse> answered;

    void send(const protocol::WireRequest& request, Done done, Moved = {}) override {
        m_underWay = std::make_unique<QObject>();
        QTimer::singleShot(0, m_underWay.get(), [this, request, done] {
            const auto outcome = exchange(request);
            m_underWay.release()->deleteLater();
            done(outcome);
        });
    }
    void cancel() override { m_underWay.reset(); }

private:
    domain::Result<protocol::WireResponse> exchange(const protocol::WireRequest& request) {
        if (cut) return domain::Refusal::LinkUnreachable;
        seen.push_back(request);
        protocol::WireResponse response = m_office.hub->answer(request);
        if (loseAnswers) return domain::Refusal::LinkStalled;
        response.tlsKeyHash = tlsKeyHash.isEmpty() ? m_office.tlsKeyHash : tlsKeyHash;
        answered.push_back(response);
        return response;
    }
    OfficeHub& m_office;
    std::unique_ptr<QObject> m_underWay;
};

/// A PC of the office that visits the hub.
struct Desk : OfficeApart {
    explicit Desk(LocalServer& server, quint64 seed) : OfficeApart(server, server::Office::Commune, seed) {
        if (exchange().refusal) throw std::runtime_error("no first exchange");
    }
    client::VisitReport visit(OfficeHub& office, bool leaveLetters = false) {
        HubLink hub(office);
        return visit(hub, leaveLetters);
    }
    client::VisitReport visit(HubLink& hub, bool leaveLetters = false) {
        auto made = client::HubVisit::make(hub, *store, memory, {QStringLiteral("communedesk 0.1.0"), leaveLetters});
        if (!made) throw std::runtime_error("no visit");
        std::optional<client::VisitReport> report;
        (*made)->begin([&](const client::VisitReport& told) { report = told; });
        return awaited(report);
    }
    client::HubCarrying::Report carry(OfficeHub& office) {
        HubLink hub(office);
        auto made = client::HubCarrying::make(hub, link, *store);
        std::optional<client::HubCarrying::Report> report;
        (*made)->begin([&](const auto& told) { report = told; });
        return awaited(report);
    }
    domain::Result<domain::CaseFile> forward(const domain::CaseId& id, const char* step) {
        return store::act(*store, id, [&](const domain::CaseFile& file) {
            return domain::forward(store->signedIn(), file, QString::fromLatin1(step), {}, {}, std::nullopt);
        });
    }
    client::HubMemory memory;
};

}  // namespace test
