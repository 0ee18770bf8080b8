// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that work, in ways of their own: proxies that store, lines that break every few seconds, portals that
// answer in the district's place.
#include "tests/line/a_desk.h"
#include "tests/support/print.h"

#include <QBuffer>

using domain::Refusal;
using test::ADesk;
using test::Way;
using namespace std::chrono_literals;

namespace {

constexpr qint64 largeScan = 20 * 1024 * 1024;
constexpr qint64 head = 1024;   // of a request, generously

/// A case with a scan of twenty megabytes that do not shrink.
domain::BlobId receiveLarge(ADesk& desk) {
    QBuffer content;
    content.setData(test::FixedRandom(20).bytes(static_cast<int>(largeScan)));
    content.open(QIODevice::ReadOnly);
    domain::Attachment scan = test::anAttachment();
    scan.blob = desk.store->blobs().add(content).value();
    scan.size = largeScan;
    domain::CaseReceived proposal = test::aReceipt();
    proposal.code.clear();
    REQUIRE(store::receiveCase(*desk.store, {.proposal = proposal, .attachments = {scan}, .draft = {}}));
    return scan.blob;
}

/// What an exchange over a line that breaks has cost.
struct Cost {
    qint64 largest = 0, overhead = 0;
    int rounds = 0, cuts = 0;
};
Cost exchangeAll(ADesk& desk, int mostRounds) {
    Cost cost;
    for (; cost.rounds < mostRounds; ++cost.rounds) {
        const client::Report report = desk.roundOver(desk.link(), [&](const protocol::WireRequest& request) {
            cost.overhead += head;
            if (test::kindOf(request) == "put") cost.largest = std::max<qint64>(cost.largest, request.body.size() + head);
            else cost.overhead += request.body.size();
        });
        desk.checkGreen();
        if (!report.refusal) return cost;
        REQUIRE(report.refusal->refusal == Refusal::LinkUnreachable);
        ++cost.cuts;
    }
    return cost;
}

}  // namespace

TEST_CASE("a scan of twenty megabytes arrives through a proxy that stores every request") {
    ADesk desk;
    desk.line.setLine({.upBytesPerSecond = 12'000'000, .upDelay = 20ms, .downDelay = 20ms, .wholeRequests = true});
    const domain::BlobId scan = receiveLarge(desk);
    desk.work();
    const Cost cost = exchangeAll(desk, 1);
    CHECK(cost.cuts == 0);
    CHECK(desk.server.blobs().complete(scan).has_value());
    desk.checkSettles();
}

TEST_CASE("a line that breaks every so often wastes no more than one request each time") {
    ADesk desk;
    const domain::BlobId scan = receiveLarge(desk);
    const qint64 before = desk.line.carried(Way::Up);
    // Ten seconds of a line of a tenth of it.
    desk.line.setLine({.upBytesPerSecond = 8'000'000, .upDelay = 10ms, .downDelay = 10ms, .cutEvery = 1000ms});
    const Cost cost = exchangeAll(desk, 100);
    CAPTURE(cost.rounds, cost.cuts, cost.largest);
    REQUIRE(desk.server.blobs().complete(scan).has_value());
    CHECK(cost.cuts > 0);
    const qint64 carried = desk.line.carried(Way::Up) - before;
    CHECK(carried - largeScan <= cost.cuts * cost.largest + cost.overhead);
    // What arrived of a request that was cut counts: hardly more than the chunk that was under way is lost.
    CHECK(carried - largeScan <= cost.cuts * 4 * protocol::chunkBytes + cost.overhead);
    desk.line.setLine({});
    desk.checkSettles();
}

TEST_CASE("a round works on a line of 32 kbit/s by satellite") {
    ADesk desk;
    desk.work();
    desk.line.setLine({.upBytesPerSecond = 4'000, .downBytesPerSecond = 4'000, .upDelay = 300ms, .downDelay = 300ms});
    CHECK(!desk.round(desk.link()).refusal);
    desk.checkSettles();
}

TEST_CASE("whoever answers in the district's place learns nothing and turns nothing green") {
    for (const char* says : {"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 24\r\n\r\n<html>Wi-Fi login</html>",
                             "HTTP/1.1 302 Found\r\nlocation: http://portal.example/\r\ncontent-length: 0\r\n\r\n",
                             "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", "HTTP/1.1 511 X\r\ncontent-length: 0\r\n\r\n"}) {
        CAPTURE(says);
        ADesk desk;
        desk.work();
        desk.link().forgetConnections();
        desk.line.setLine({.says = says});
        std::set<QByteArray> asked;
        const client::Report report =
            desk.roundOver(desk.link(), [&](const protocol::WireRequest& request) { asked.insert(test::kindOf(request)); });
        REQUIRE(report.refusal);
        CHECK(report.refusal->refusal == Refusal::LinkNotDistrict);
        CHECK(asked == std::set<QByteArray>{"ping"});
        desk.line.setLine({});
        desk.checkSettles();
    }
}

TEST_CASE("an answer that is changed on its way turns nothing green that the district has not") {
    ADesk desk;
    for (const char* kind : {"session", "push"}) {
        for (qint64 at = 0; at < 400; at += qEnvironmentVariableIsSet("COMMUNEDESK_SOAK") ? 1 : 29) {
            CAPTURE(kind, at);
            desk.work();
            bool armed = false;
            desk.roundOver(desk.hastyLink(), [&](const protocol::WireRequest& request) {
                if (armed || test::kindOf(request) != kind) return;
                armed = true;
                desk.line.garble(Way::Down, at, '\x15');
            });
            desk.checkSettles();
        }
    }
}
