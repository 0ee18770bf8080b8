// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/https_link.h"
#include "tests/bench/figure.h"
#include "tests/bench/slow_office.h"
#include "tests/line/plain_server.h"

#include <QBuffer>

#include <stdexcept>

namespace bench {
namespace {

using namespace std::chrono_literals;

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
    const double wholeRate = static_cast<double>(whole.up) / whole.pushSeconds;
    // What the line carried without cuts, in the time it took with them.
    const double cutRate = static_cast<double>(whole.up) / cut.pushSeconds;
    const auto line = QStringLiteral("a line of %1 kbit/s, %2 ms there and back").arg(rate * 8 / 1000).arg(2 * delay.count());
    Figures figures{
        figure(QStringLiteral("Pushing a backlog, TLS and heads counted (%1 MB)").arg(double(whole.up) / 1e6, 0, 'f', 1), line,
               QStringLiteral("bytes/s"), wholeRate, static_cast<double>(rate), Figure::Goal::AtLeast, 0.95),
        figure(QStringLiteral("The same, cut every %1 s").arg(double(broken.cutEvery.count()) / 1000),
               QStringLiteral("the same without cuts"), QStringLiteral("bytes/s"), cutRate, wholeRate, Figure::Goal::AtLeast, 0.9)};
    if (cut.cuts > 0)
        figures.push_back(figure(QStringLiteral("Wasted per cut (%1 cuts)").arg(cut.cuts), QStringLiteral("the largest request"),
                                 QStringLiteral("bytes"), double(std::max<qint64>(0, cut.up - whole.up)) / cut.cuts,
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
