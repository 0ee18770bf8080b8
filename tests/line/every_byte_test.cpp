// SPDX-License-Identifier: GPL-3.0-or-later
// Each exchange of a round, broken after each of its bytes in each direction. A sample of them here, spread
// evenly over every exchange; COMMUNEDESK_SOAK=1 takes all.
#include "core/domain/refusal_name.h"
#include "tests/line/a_desk.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QMap>

using domain::Refusal;
using test::ADesk;
using test::LineBreaker;
using test::Way;

namespace {

bool isSoak() { return qEnvironmentVariableIsSet("COMMUNEDESK_SOAK"); }

struct Length {
    qint64 up = 0, down = 0;
    qint64 of(Way way) const { return way == Way::Up ? up : down; }
};

/// How many bytes each exchange of a round takes.
QMap<QByteArray, Length> lengths(ADesk& desk) {
    QMap<QByteArray, Length> found;
    Length before;
    desk.work();
    const client::Report report = desk.roundOver(
        desk.link(), [&](const auto&) { before = {desk.line.carried(Way::Up), desk.line.carried(Way::Down)}; },
        [&](const protocol::WireRequest& request) {
            Length& length = found[test::kindOf(request)];
            length.up = std::max(length.up, desk.line.carried(Way::Up) - before.up);
            length.down = std::max(length.down, desk.line.carried(Way::Down) - before.down);
        });
    REQUIRE(!report.refusal);
    return found;
}

/// Where to break: everywhere with `stride` between, other places each time it is asked, and both ends. A stride
/// that leaves out most of an exchange is for breaks that take their time.
std::vector<qint64> places(qint64 length, int stride, int phase) {
    if (stride > length / 2) return {0, 1 + phase % length, length};
    std::vector<qint64> found{0, 1, length - 1, length};
    for (qint64 at = 2 + phase % stride; at < length - 1; at += stride) found.push_back(at);
    return found;
}

const QByteArrayList kinds{"ping", "session", "push", "pull", "need", "put", "get"};

using Break = std::function<void(ADesk&, Way, qint64)>;

/// Breaks each kind at its places. A desk is given up for a new one before its history grows long.
void breakAll(const Break& breaks, int stride, bool hasty, std::initializer_list<Way> ways, const std::set<Refusal>& allowed) {
    std::optional<ADesk> desk;
    int used = 0, number = 0, broken = 0, phase = 0;
    QMap<Refusal, int> met;
    QMap<QByteArray, Length> length;
    for (const QByteArray& kind : kinds) {
        for (const Way way : ways) {
            const auto fresh = [&] {
                desk.emplace(++number);
                length = lengths(*desk);
                used = 0;
            };
            if (!desk) fresh();
            REQUIRE(length.value(kind).of(way) > 0);
            for (const qint64 at : places(length.value(kind).of(way), stride, phase += 7)) {
                if (++used > 60) fresh();
                CAPTURE(kind.toStdString(), way == Way::Up, at);
                desk->work();
                bool armed = false;
                client::Report report;
                // A computer that is busy may give up before it comes so far.
                for (int attempt = 0; !armed && attempt < 5; ++attempt)
                    report = desk->roundOver(hasty ? desk->hastyLink() : desk->link(), [&](const protocol::WireRequest& request) {
                        if (armed || test::kindOf(request) != kind) return;
                        armed = true;
                        breaks(*desk, way, at);
                    });
                REQUIRE(armed);
                broken += desk->line.broke();
                if (report.refusal) {
                    CAPTURE(domain::refusalName(report.refusal->refusal).toStdString(), report.refusal->detail.toStdString());
                    REQUIRE(allowed.count(report.refusal->refusal) == 1);
                    ++met[report.refusal->refusal];
                }
                desk->checkSettles();
            }
        }
    }
    CHECK(broken > 0);
    if (!isSoak()) return;
    std::string told = std::to_string(broken) + " broken;";
    for (auto each = met.begin(); each != met.end(); ++each) told += " " + domain::refusalName(each.key()).toStdString() + ": " + std::to_string(each.value());
    WARN(told);
}

}  // namespace

TEST_CASE("an exchange that is cut after any byte with a goodbye loses nothing, doubles nothing and turns nothing green too early") {
    breakAll([](ADesk& desk, Way way, qint64 at) { desk.line.breakAfter(way, at, LineBreaker::End::Close); },
             isSoak() ? 1 : 67, false, {Way::Up, Way::Down}, {Refusal::LinkUnreachable});
}

TEST_CASE("an exchange that is reset after any 64 bytes loses nothing, doubles nothing and turns nothing green too early") {
    breakAll([](ADesk& desk, Way way, qint64 at) { desk.line.breakAfter(way, at, LineBreaker::End::Reset); },
             isSoak() ? 64 : 211, false, {Way::Up, Way::Down}, {Refusal::LinkUnreachable});
}

TEST_CASE("an exchange on which nothing moves any more after any 64 bytes is given up and done again") {
    breakAll([](ADesk& desk, Way way, qint64 at) { desk.line.breakAfter(way, at, LineBreaker::End::Silence); },
             isSoak() ? 64 : 100'000, true, {Way::Up, Way::Down}, {Refusal::LinkStalled});
}

TEST_CASE("a request of which any byte arrives changed does no harm") {
    breakAll([](ADesk& desk, Way way, qint64 at) { desk.line.garble(way, at, '\x15'); },
             isSoak() ? 1 : 67, true, {Way::Up},
             {Refusal::LinkStalled, Refusal::LinkUnreachable, Refusal::ServerRejected, Refusal::LinkNotDistrict, Refusal::NotEnrolled});
}

TEST_CASE("a registration that is cut after any byte can be repeated with the same code") {
    ADesk desk;
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(desk.line.port());
    Length length{600, 700};
    int number = 100, broken = 0;
    for (const Way way : {Way::Up, Way::Down}) {
        for (const qint64 at : places(length.of(way), isSoak() ? 1 : 97, 5)) {
            for (const bool reset : {false, true}) {
                CAPTURE(way == Way::Up, at, reset);
                test::TempStore newcomer(static_cast<quint64>(++number));
                const QString unit = QStringLiteral("n%1").arg(number);   // each has room for two computers
                desk.server.addUnit(qPrintable(unit), "48", "Xã mới");
                const QString code = protocol::print(desk.server.issueCode(unit, server::Office::Commune));
                const auto link = client::HttpsLink::forEnrolment(url, std::chrono::seconds(20));
                test::WatchedLink watched(*link, [&](const protocol::WireRequest& request) {
                    if (test::kindOf(request) == "enrol")
                        desk.line.breakAfter(way, at, reset ? LineBreaker::End::Reset : LineBreaker::End::Close);
                });
                const auto refusal = test::enrolOver(watched, *newcomer, url, code);
                broken += desk.line.broke();
                desk.line.mend();
                if (refusal) {
                    CAPTURE(domain::refusalName(*refusal).toStdString());
                    REQUIRE(*refusal == Refusal::LinkUnreachable);
                    REQUIRE(!newcomer->settings().server());
                    REQUIRE(!test::enrolOver(*client::HttpsLink::forEnrolment(url), *newcomer, url, code));
                }
                REQUIRE(newcomer->settings().server()->role == QStringLiteral("commune"));
                REQUIRE(desk.server.storage().device(newcomer->settings().device().device).has_value());
            }
        }
    }
    CHECK(broken > 0);
}
