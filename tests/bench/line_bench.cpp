// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/enrol.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"
#include "sync/protocol/endpoints.h"
#include "tests/bench/figure.h"
#include "tests/bench/filled_store.h"
#include "tests/bench/served.h"
#include "tests/line/plain_server.h"
#include "tests/support/line_breaker.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>

#include <stdexcept>

namespace bench {
namespace {

using namespace std::chrono_literals;

/// Notes what goes out while it passes it on.
class Noting final : public protocol::Link {
public:
    explicit Noting(protocol::Link& link) : m_link(link) { m_clock.start(); }
    void send(const protocol::WireRequest& request, Done done, Moved moved) override {
        ++requests;
        const bool isPush = request.path == protocol::pushPath;
        largest = std::max<qint64>(largest, request.body.size());
        const qint64 now = m_clock.elapsed();
        if (isPush && firstPush < 0) firstPush = now;
        m_link.send(request, [this, done, isPush](const domain::Result<protocol::WireResponse>& outcome) {
            if (isPush && outcome) lastPush = m_clock.elapsed();
            done(outcome);
        }, moved);
    }
    void cancel() override { m_link.cancel(); }

    int requests = 0;
    qint64 largest = 0;                    ///< body
    qint64 firstPush = -1, lastPush = 0;   ///< ms
    double pushSeconds() const { return static_cast<double>(lastPush - firstPush) / 1000; }

private:
    protocol::Link& m_link;
    QElapsedTimer m_clock;
};

void enrolAt(protocol::Link& link, store::Store& store, const QString& url, const protocol::EnrolmentCode& code) {
    bool enrolled = false;
    QEventLoop loop;
    client::enrol(link, store, {.url = url, .code = protocol::print(code), .deviceName = QStringLiteral("Quầy 1")},
                  [&](const domain::Result<domain::Done>& outcome) {
                      enrolled = outcome.has_value();
                      loop.quit();
                  });
    if (!enrolled) loop.exec();
    if (!enrolled) throw std::runtime_error("the office was not enrolled");
}

/// Rounds until everything is there; gives how many were cut. The next begins at once, as after a cable that was
/// put back; the program itself waits a little, so that a province does not come back in one moment.
int exchangeAll(store::Store& store, protocol::Link& link, int most) {
    client::SyncDriver driver(store, link, QStringLiteral("communedesk bench"));
    for (int cuts = 0; cuts < most; ++cuts) {
        std::optional<client::Report> told;
        QEventLoop loop;
        driver.run({}, [&](const client::Report& report) {
            told = report;
            loop.quit();
        }, true);
        if (!told) loop.exec();
        const store::Waiting waiting = store.outbox().waiting();
        if (!told->refusal && waiting.events + waiting.blobs == 0) return cuts;
    }
    throw std::runtime_error("the exchange did not come to its end");
}

/// An office with a backlog, a slow line and a server with TLS.
struct SlowOffice {
    Served served;
    test::TempStore store;
    test::LineBreaker line{served.port()};
    QString url = served.url(line.port());

    explicit SlowOffice(int cases) {
        served.addUnits({commune(QStringLiteral("02683"))});
        const auto link = client::HttpsLink::forEnrolment(url);
        enrolAt(*link, *store, url, served.issueCode(QStringLiteral("02683")));
        Invented invented(21);
        for (int i = 0; i < cases; ++i) {
            if (i > 0 && i % 500 == 0) store.clock.advance(24h);
            if (!store::receiveCase(*store, intakeOf(invented.receipt(i)))) throw std::runtime_error("a case was refused");
        }
    }
    struct Pushed {
        qint64 carried = 0, largest = 0;
        double seconds = 0;
        int cuts = 0;
    };
    Pushed push(const test::Line& how) {
        client::HttpsLink https(url, served.tlsKeyHash(), 20s);
        Noting link(https);
        line.setLine(how);
        const qint64 before = line.carried(test::Way::Up);
        const int cuts = exchangeAll(*store, link, 1000);
        return {line.carried(test::Way::Up) - before, link.largest, link.pushSeconds(), cuts};
    }
};

/// Bytes on the line for a scan of so many bytes that do not shrink.
qint64 scanOver(const test::Line& how, qint64 size) {
    test::LocalServer server({}, domain::Realm::Real, QByteArray());
    test::PlainServer far(server);
    test::LineBreaker line(far.port());
    test::TempStore store;
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(line.port());
    client::HttpsLink link(url, {}, 20s);
    enrolAt(link, *store, url, server.issueCode(QStringLiteral("02683"), server::Office::Commune));
    QBuffer content;
    content.setData(test::FixedRandom(20).bytes(static_cast<int>(size)));
    content.open(QIODevice::ReadOnly);
    domain::Attachment scan = test::anAttachment();
    scan.blob = store->blobs().add(content).value();
    scan.size = size;
    domain::CaseReceived proposal = test::aReceipt();
    proposal.code.clear();
    if (!store::receiveCase(*store, {.proposal = proposal, .attachments = {scan}, .draft = {}}))
        throw std::runtime_error("the case was refused");
    line.setLine(how);
    const qint64 before = line.carried(test::Way::Up);
    exchangeAll(*store, link, 3);
    return line.carried(test::Way::Up) - before;
}

Figure figure(const QString& what, const QString& against, const QString& unit, double ours, double baseline,
              Figure::Goal kind, double goal) {
    return {.what = what, .against = against, .unit = unit, .ours = ours, .baseline = baseline, .kind = kind, .goal = goal, .skipped = {}};
}

}  // namespace

Figures slowLines(const Plan& plan) {
    const int cases = plan.wantedCases > 0 ? plan.wantedCases : plan.full ? 12'000 : 60;
    const qint64 rate = plan.full ? 64'000 : 640'000;   // 512 kbit/s
    const auto delay = plan.full ? 100ms : 10ms;
    const test::Line slow{.upBytesPerSecond = rate, .downBytesPerSecond = rate, .upDelay = delay, .downDelay = delay};
    test::Line broken = slow;
    broken.cutEvery = plan.full ? 10'000ms : 300ms;
    const auto whole = SlowOffice(cases).push(slow), cut = SlowOffice(cases).push(broken);
    const double wholeRate = static_cast<double>(whole.carried) / whole.seconds;
    // What the line carried without cuts, in the time it took with them.
    const double cutRate = static_cast<double>(whole.carried) / cut.seconds;
    const auto line = QStringLiteral("a line of %1 kbit/s, %2 ms there and back").arg(rate * 8 / 1000).arg(2 * delay.count());
    Figures figures{
        figure(QStringLiteral("Pushing a backlog, TLS and heads counted (%1 MB)").arg(double(whole.carried) / 1e6, 0, 'f', 1), line,
               QStringLiteral("bytes/s"), wholeRate, static_cast<double>(rate), Figure::Goal::AtLeast, 0.95),
        figure(QStringLiteral("The same, cut every %1 s").arg(double(broken.cutEvery.count()) / 1000),
               QStringLiteral("the same without cuts"), QStringLiteral("bytes/s"), cutRate, wholeRate, Figure::Goal::AtLeast, 0.9)};
    if (cut.cuts > 0)
        figures.push_back(figure(QStringLiteral("Wasted per cut (%1 cuts)").arg(cut.cuts), QStringLiteral("the largest request"),
                                 QStringLiteral("bytes"), double(std::max<qint64>(0, cut.carried - whole.carried)) / cut.cuts,
                                 double(cut.largest + 1024), Figure::Goal::AtMost, 1));
    const qint64 scan = plan.full ? 20 * 1024 * 1024 : 1024 * 1024;
    const test::Line fast{.upBytesPerSecond = 12'500'000, .upDelay = 20ms, .downDelay = 20ms};
    test::Line proxied = fast;
    proxied.wholeRequests = true;
    const auto scanned = QStringLiteral("A scan of %1 MiB").arg(scan / (1024 * 1024)), its = QStringLiteral("its bytes");
    figures.push_back(figure(scanned, its, QStringLiteral("bytes"), double(scanOver(fast, scan)), double(scan), Figure::Goal::AtMost, 1.01));
    figures.push_back(figure(scanned + QStringLiteral(", a proxy stores whole requests"), its, QStringLiteral("bytes"),
                             double(scanOver(proxied, scan)), double(scan), Figure::Goal::AtMost, 1.05));
    return figures;
}

}  // namespace bench
