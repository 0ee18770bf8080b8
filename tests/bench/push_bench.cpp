// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/enrol.h"
#include "sync/client/sync_driver.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/signed_request.h"
#include "tests/bench/figure.h"
#include "tests/bench/filled_store.h"
#include "tests/support/local_link.h"

#include <QEventLoop>

#include <stdexcept>

#include <zstd.h>

namespace bench {
namespace {

/// An office that is enrolled with a district in this process.
struct Enrolled {
    test::LocalServer server;
    test::LocalLink link{server};
    test::TempStore store;

    Enrolled() {
        const protocol::EnrolmentCode code =
            server.issueCode(QStringLiteral("02683"), server::Office::Commune);
        bool enrolled = false;
        QEventLoop loop;
        client::enrol(link, *store,
                      {QStringLiteral("https://10.0.0.1"), protocol::print(code), QStringLiteral("Quầy 1")},
                      [&](domain::Result<domain::Done> outcome) {
                          enrolled = outcome.has_value();
                          loop.quit();
                      });
        loop.exec();
        if (!enrolled) throw std::runtime_error("the office was not enrolled");
    }
    void exchange() {
        client::SyncDriver driver(*store, link, QStringLiteral("communedesk bench"));
        std::optional<client::Report> told;
        QEventLoop loop;
        driver.run({}, [&](const client::Report& report) {
            told = report;
            loop.quit();
        }, true);
        if (!told) loop.exec();
        if (told->refusal || store->outbox().waiting().events != 0)
            throw std::runtime_error("the exchange did not send everything");
    }
};

qint64 packed(const QByteArray& bytes) {
    QByteArray room(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(bytes.size()))), '\0');
    const std::size_t size = ZSTD_compress(room.data(), static_cast<std::size_t>(room.size()), bytes.constData(),
                                           static_cast<std::size_t>(bytes.size()), 3);
    if (ZSTD_isError(size)) throw std::runtime_error("zstd failed");
    return static_cast<qint64>(size);
}

/// Line, headers and body, as they go out.
qint64 bytesOf(const protocol::WireRequest& request) {
    qint64 bytes = request.method.size() + request.path.size() + 2 + request.body.size();
    for (const auto& [name, value] : request.headers.asKeyValueRange()) bytes += name.size() + value.size() + 4;
    return bytes;
}

void receiveCases(Enrolled& office, int cases) {
    Invented invented(21);
    const int perDay = 500;
    for (int i = 0; i < cases; ++i) {
        if (i > 0 && i % perDay == 0) office.store.clock.advance(std::chrono::hours(24));
        const auto file = store::receiveCase(*office.store, intakeOf(invented.receipt(i)));
        if (!file) throw std::runtime_error("a case was refused");
    }
}

}  // namespace

Figures pushing(const Plan& plan) {
    Enrolled office;
    receiveCases(office, plan.cases());
    QByteArray payload;
    for (const domain::Event& event :
         office.store->log().after(office.store->settings().device().epoch, 0, std::numeric_limits<qint64>::max()))
        payload += event.envelopeBytes + event.bodyBytes;
    office.link.seen.clear();
    office.exchange();
    qint64 pushed = 0, everything = 0;
    for (const protocol::WireRequest& request : office.link.seen) {
        everything += bytesOf(request);
        if (request.path == protocol::pushPath) pushed += bytesOf(request);
    }
    const auto figure = [&](const QString& what, qint64 bytes, Figure::Goal kind) {
        return Figure{.what = what + QStringLiteral(", %1 cases").arg(plan.cases()),
                      .against = QStringLiteral("zstd -3 of all events at once"),
                      .unit = QStringLiteral("bytes"),
                      .ours = static_cast<double>(bytes),
                      .baseline = static_cast<double>(packed(payload)),
                      .kind = kind,
                      .goal = 1.25,
                      .skipped = {}};
    };
    return {figure(QStringLiteral("Bytes pushed"), pushed, Figure::Goal::AtMost),
            figure(QStringLiteral("Every byte sent in that exchange"), everything, Figure::Goal::None)};
}

}  // namespace bench
