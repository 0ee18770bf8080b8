// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"
#include "tests/sync/client/paper_office.h"

using namespace client;
using domain::Refusal;
using test::countOf;
using test::FakeDistrict;
using test::PaperOffice;
using test::refusalOf;
using test::storedOf;

namespace {

constexpr qint64 kib = 1024;

QByteArray offer(PaperOffice& office, qint64 size, quint64 seed) {
    const QByteArray bytes = test::FixedRandom(seed).bytes(static_cast<int>(size));
    Outgoing paper{{crypto::hash(bytes), bytes.size(), {}}, {}, {}};
    for (qsizetype at = 0; at < bytes.size(); at += protocol::chunkBytes)
        paper.manifest.chunkHashes.push_back(crypto::hash(bytes.mid(at, protocol::chunkBytes)));
    paper.here = QBitArray(static_cast<qsizetype>(paper.manifest.chunkHashes.size()), true);
    office.papers.insert(paper.manifest.id, bytes);
    office.offers.push_back(paper);
    return paper.manifest.id;
}

bool whole(const FakeDistrict& district, const QByteArray& id) { return district.blobs.contains(id) && district.blobs[id].complete(); }
bool isPut(const protocol::WireRequest& request) { return request.method == "PUT"; }

/// A paper at the district that nobody here has.
QByteArray atTheDistrict(FakeDistrict& district, qint64 size, quint64 seed) {
    const QByteArray bytes = test::FixedRandom(seed).bytes(static_cast<int>(size));
    FakeDistrict::Blob blob{{crypto::hash(bytes), bytes.size(), {}}, {}};
    for (qsizetype at = 0; at < bytes.size(); at += protocol::chunkBytes) {
        blob.manifest.chunkHashes.push_back(crypto::hash(bytes.mid(at, protocol::chunkBytes)));
        blob.chunks.insert(static_cast<int>(at / protocol::chunkBytes), bytes.mid(at, protocol::chunkBytes));
    }
    district.blobs.insert(blob.manifest.id, blob);
    return blob.manifest.id;
}

const domain::LineRules onlyAtNight{.dayCapBytes = 0, .night = domain::NightWindow{}};

}  // namespace

TEST_CASE("a pile of scans does not keep a new case or a decision waiting", "[papers][line]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(1);
    office.sizes.chunksUp = BatchSize(protocol::chunkBytes, protocol::chunkBytes);
    for (int i = 0; i < 6; ++i) offer(office, 5 * protocol::chunkBytes, 10 + static_cast<quint64>(i));
    test::ADevice other(9);
    int puts = 0, eventSentAfter = 0, rowTakenAfter = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (isPut(request) && ++puts == 5) {
            office.write(1);   // somebody hands in a case, and the district decides another
            district.addRow(other.event(test::anId<domain::CaseId>(3), test::aSignature(), domain::Remarked{}), 1);
        }
        return std::nullopt;
    };
    office.acceptsRows = [&](const TakeRows& came) {
        if (!came.rows.empty()) rowTakenAfter = puts;
        return true;
    };
    const auto look = office.onSend;
    office.onSend = [&](const protocol::WireRequest& request) {
        if (request.path == protocol::pushPath && puts > 0 && eventSentAfter == 0) eventSentAfter = puts;
        return look(request);
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(puts == 30);
    CHECK(storedOf(district, office) == 2);
    // An exchange takes six seconds here: after four of them, at most, somebody looks.
    CHECK(eventSentAfter > 0);
    CHECK(eventSentAfter <= 9);
    CHECK(rowTakenAfter > 0);
    CHECK(rowTakenAfter <= 9);
}

TEST_CASE("a line that breaks while news is looked for between scans loses nothing", "[papers][line]") {
    for (int broken = 0; broken < 24; ++broken) {
        FakeDistrict district;
        PaperOffice office(district);
        office.write(2);
        office.sizes.chunksUp = BatchSize(protocol::chunkBytes, protocol::chunkBytes);
        std::vector<QByteArray> ids;
        for (int i = 0; i < 3; ++i) ids.push_back(offer(office, 5 * protocol::chunkBytes, 20 + static_cast<quint64>(i)));
        int sent = 0;
        office.onSend = [&](const protocol::WireRequest&) -> std::optional<Input> {
            if (sent++ != broken) return std::nullopt;
            office.write(1);
            return Failed{{Refusal::LinkStalled, {}, {}}};
        };
        office.round();
        office.onSend = {};
        INFO("broken at " << broken);
        CHECK(refusalOf(office.round()) == -1);
        for (const QByteArray& id : ids) CHECK(whole(district, id));
        CHECK(storedOf(district, office) >= 2);
    }
}

TEST_CASE("by day texts and previews go, and scans wait for the night", "[papers][line]") {
    FakeDistrict district;   // it is nine o'clock by its signed time
    PaperOffice office(district);
    office.rules = onlyAtNight;
    office.write(3);
    const QByteArray scan = offer(office, 200 * kib, 1), preview = offer(office, 20 * kib, 2);
    const QByteArray theirs = atTheDistrict(district, 200 * kib, 3), asked = atTheDistrict(district, 150 * kib, 4);
    office.wants = {{theirs, {}, false}, {asked, {}, true}};
    CHECK(refusalOf(office.round()) == -1);
    CHECK(storedOf(district, office) == 3);
    CHECK(whole(district, preview));
    CHECK_FALSE(whole(district, scan));
    CHECK(office.papers.contains(asked));          // a person waits for it
    CHECK_FALSE(office.papers.contains(theirs));
    SECTION("until it is night by the district's time, whatever this PC's clock says") {
        office.now = test::aMoment(-24 * 365 * 20);
        district.time = domain::officeMoment(QDate(2026, 3, 2), QTime(22, 5));
    }
    SECTION("or somebody says that everything shall go") { office.everything = true; }
    SECTION("or the rule is taken away") { office.rules = {}; }
    CHECK(refusalOf(office.round()) == -1);
    CHECK(whole(district, scan));
    CHECK(office.papers.contains(theirs));
}

TEST_CASE("the night that ends while a scan goes stops it, and the next night goes on with it", "[papers][line]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.rules = onlyAtNight;
    office.sizes.chunksUp = BatchSize(protocol::chunkBytes, protocol::chunkBytes);
    const QByteArray scan = offer(office, 10 * protocol::chunkBytes, 1);
    district.time = domain::officeMoment(QDate(2026, 3, 2), QTime(4, 59, 30));   // five exchanges of six seconds
    CHECK(refusalOf(office.round()) == -1);
    CHECK_FALSE(whole(district, scan));
    const int before = static_cast<int>(district.blobs[scan].chunks.size());
    CHECK(before >= 2);
    CHECK(before <= 6);
    district.time = domain::officeMoment(QDate(2026, 3, 2), QTime(22, 0));
    int puts = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        puts += isPut(request);
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(whole(district, scan));
    CHECK(puts == 10 - before);
}

TEST_CASE("once the day's allowance is used up scans and previews wait, and texts go", "[papers][line]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.rules = {.dayCapBytes = 400 * kib, .night = {}};
    office.today = {.day = domain::officeDate(district.time), .up = 50 * kib, .down = 50 * kib};
    office.write(2);
    const QByteArray preview = offer(office, 20 * kib, 2), scan = offer(office, 2048 * kib, 1);
    const Report first = office.round();
    CHECK(refusalOf(first) == -1);
    CHECK(whole(district, preview));
    CHECK_FALSE(whole(district, scan));
    CHECK(first.bytesUp + first.bytesDown > 200 * kib);
    CHECK(first.bytesUp + first.bytesDown < (300 + 2 * 64) * kib);   // over by one chunk and what says so
    office.today.up += first.bytesUp + first.bytesDown;
    office.write(1);
    const QByteArray later = offer(office, 5 * kib, 7);
    const Report second = office.round();
    CHECK(refusalOf(second) == -1);
    CHECK(storedOf(district, office) == 3);
    CHECK_FALSE(whole(district, later));
    CHECK(second.bytesUp + second.bytesDown < 20 * kib);
    SECTION("tomorrow it goes on") { office.today = {}; district.time = district.time.addDays(1); office.rules.dayCapBytes *= 10; }
    SECTION("and at once when somebody says so") { office.everything = true; }
    CHECK(refusalOf(office.round()) == -1);
    CHECK(whole(district, scan));
    CHECK(whole(district, later));
}

TEST_CASE("what somebody waits for comes though the day is used up, and not piece by piece", "[papers][line]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.rules = {.dayCapBytes = 400 * kib, .night = domain::NightWindow{}};
    office.today = {.day = domain::officeDate(district.time), .up = 400 * kib, .down = 0};
    office.sizes.chunksDown = BatchSize(1024 * kib, protocol::chunkBytes);
    const QByteArray asked = atTheDistrict(district, 2048 * kib, 4), other = atTheDistrict(district, 10 * kib, 5);
    office.wants = {{asked, {}, true}, {other, {}, false}};
    int gets = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        gets += request.method == "GET" && request.path.startsWith(QLatin1String("/v1/blobs/"));
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(crypto::hash(office.papers.value(asked)) == asked);
    CHECK(gets == 2);
    CHECK_FALSE(office.papers.contains(other));
}

TEST_CASE("yesterday's bytes are not today's", "[papers][line]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.rules = {.dayCapBytes = 10'000 * kib, .night = {}};
    office.today = {.day = domain::officeDate(district.time).addDays(-1), .up = 9'990 * kib, .down = 0};
    office.sizes.chunksUp = BatchSize(1024 * kib, protocol::chunkBytes);
    const QByteArray scan = offer(office, 1024 * kib, 1);
    int puts = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        puts += isPut(request);
        return std::nullopt;
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(whole(district, scan));
    CHECK(puts == 1);
}
