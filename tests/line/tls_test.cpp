// SPDX-License-Identifier: GPL-3.0-or-later
// The real server process behind TLS, over a line that is cut on a coarse grid: handshakes, records, farewells.
#include "core/domain/refusal_name.h"
#include "tests/e2e/an_office.h"
#include "tests/support/line_breaker.h"
#include "tests/support/print.h"

using domain::Refusal;
using test::ADistrict;
using test::AnOffice;
using test::LineBreaker;
using test::Way;

namespace {

struct Beside {
    ADistrict district;
    LineBreaker line{district->port()};
    AnOffice office{test::aNewStore({}), 1};
    int number = 0;

    Beside() {
        const QString url = QStringLiteral("https://127.0.0.1:%1").arg(line.port());
        REQUIRE(!office.enrol(url, district->enrolCode(QStringLiteral("02683"), QStringLiteral("commune"))));
        office.receive(++number);
        office.exchangeAll();
    }
    qint64 cases() {
        return district->command({QStringLiteral("status"), QStringLiteral("--json")}).json().value(QStringLiteral("cases")).toInteger();
    }
    /// What a round with one case takes, handshake included.
    qint64 lengthOfRound(Way way) {
        const qint64 before = line.carried(way);
        office.receive(++number);
        roundFromTheBeginning();
        return line.carried(way) - before;
    }
    client::Report roundFromTheBeginning() {
        const auto server = office.store().settings().server();
        client::HttpsLink fresh(server->url, server->tlsKeyHash, std::chrono::seconds(5));
        return office.exchangeOver(fresh);
    }
};

template <class Break>
void breakGrid(Break breaks) {
    Beside beside;
    int broken = 0;
    for (const Way way : {Way::Up, Way::Down}) {
        const qint64 length = beside.lengthOfRound(way);
        const qint64 stride = qEnvironmentVariableIsSet("COMMUNEDESK_SOAK") ? 61 : length / 12;
        for (qint64 at = 0; at < length; at += stride) {
            CAPTURE(way == Way::Up, at, length);
            beside.office.receive(++beside.number);
            breaks(beside.line, way, at);
            const client::Report report = beside.roundFromTheBeginning();
            broken += beside.line.broke();
            if (report.refusal) {
                CAPTURE(domain::refusalName(report.refusal->refusal).toStdString());
                // A changed length makes the other end wait for what never comes.
                const bool isTheLine = report.refusal->refusal == Refusal::LinkUnreachable || report.refusal->refusal == Refusal::LinkStalled;
                REQUIRE(isTheLine);
            }
            beside.line.mend();
            REQUIRE(!beside.roundFromTheBeginning().refusal);
            REQUIRE(beside.office.waiting() == 0);
        }
    }
    CHECK(broken > 0);
    CHECK(beside.cases() == beside.number);
    AnOffice above(test::aProvinceOffice(), 2);
    REQUIRE(!above.enrol(beside.district->url(), beside.district->enrolCode(QStringLiteral("48"), QStringLiteral("district"))));
    above.exchangeAll();
    CHECK(test::digestOf(above.store(), QStringLiteral("02683")) == test::digestOf(beside.office.store(), QStringLiteral("02683")));
}

}  // namespace

TEST_CASE("a round over TLS that is cut anywhere loses nothing and doubles nothing") {
    breakGrid([](LineBreaker& line, Way way, qint64 at) {
        line.breakAfter(way, at, at % 2 == 0 ? LineBreaker::End::Close : LineBreaker::End::Reset);
    });
}

TEST_CASE("a byte that is changed on its way through TLS is a broken line and nothing else") {
    breakGrid([](LineBreaker& line, Way way, qint64 at) { line.garble(way, at, '\x15'); });
}
