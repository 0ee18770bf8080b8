// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/slow_office.h"

#include "sync/client/enrol.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"
#include "sync/protocol/endpoints.h"
#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>
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
        m_link.send(request, [this, done, isPush, now, request](const domain::Result<protocol::WireResponse>& outcome) {
            if (isPush && outcome) lastPush = m_clock.elapsed();
            if (qEnvironmentVariableIsSet("BENCH_DETAILS"))
                std::fprintf(stderr, "%s: %lld bytes, %lld ms after the answer before, %lld ms%s\n", qUtf8Printable(request.path.left(12)),
                             static_cast<long long>(request.body.size()), static_cast<long long>(now - m_answered),
                             static_cast<long long>(m_clock.elapsed() - now), outcome ? "" : ", cut");
            m_answered = m_clock.elapsed();
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
    qint64 m_answered = 0;
};

}  // namespace

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

SlowOffice::SlowOffice(int cases) {
    served.addUnits({commune(QStringLiteral("02683"))});
    const auto link = client::HttpsLink::forEnrolment(url);
    enrolAt(*link, *store, url, served.issueCode(QStringLiteral("02683")));
    Invented invented(21);
    for (int i = 0; i < cases; ++i) {
        if (i > 0 && i % 500 == 0) store.clock.advance(24h);
        if (!store::receiveCase(*store, intakeOf(invented.receipt(i)))) throw std::runtime_error("a case was refused");
    }
}

SlowOffice::Pushed SlowOffice::push(const test::Line& how) {
    client::HttpsLink https(url, served.tlsKeyHash(), 20s);
    Noting link(https);
    line.setLine(how);
    const qint64 up = line.carried(test::Way::Up), down = line.carried(test::Way::Down);
    Pushed pushed;
    pushed.seconds = milliseconds([&] { pushed.cuts = exchangeAll(*store, link, 1000); }) / 1000;
    pushed.up = line.carried(test::Way::Up) - up;
    pushed.down = line.carried(test::Way::Down) - down;
    pushed.largest = link.largest;
    pushed.pushSeconds = link.pushSeconds();
    pushed.requests = link.requests;
    return pushed;
}

}  // namespace bench
