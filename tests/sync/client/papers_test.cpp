// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/sync/client/paper_office.h"

using namespace client;
using domain::Refusal;
using test::FakeDistrict;
using test::PaperOffice;
using test::refusalOf;

namespace {

QByteArray content(int bytes, quint64 seed = 4) { return test::FixedRandom(seed).bytes(bytes); }

QByteArray offer(PaperOffice& office, const QByteArray& bytes) {
    Outgoing paper{{crypto::hash(bytes), bytes.size(), {}}, {}, {}};
    for (qsizetype at = 0; at < bytes.size(); at += protocol::chunkBytes)
        paper.manifest.chunkHashes.push_back(crypto::hash(bytes.mid(at, protocol::chunkBytes)));
    paper.here = QBitArray(static_cast<qsizetype>(paper.manifest.chunkHashes.size()), true);
    office.papers.insert(paper.manifest.id, bytes);
    office.offers.push_back(paper);
    return paper.manifest.id;
}

bool whole(const FakeDistrict& district, const QByteArray& id) {
    return district.blobs.contains(id) && district.blobs[id].complete();
}

bool isPaper(const protocol::WireRequest& request, const char* method) {
    return request.method == method && request.path.startsWith(QLatin1String("/v1/blobs/")) &&
           request.path != protocol::needPath;
}

}  // namespace

TEST_CASE("papers go up after the events and are whole there", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(2);
    const QByteArray scan = offer(office, content(900'000));
    const QByteArray preview = offer(office, content(20'000, 5));
    std::vector<QByteArray> order;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (isPaper(request, "PUT"))
            order.push_back(protocol::blobPlace(request.path)->id);
        return std::nullopt;
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.sentBlobs == 2);
    CHECK(whole(district, scan));
    CHECK(whole(district, preview));
    REQUIRE_FALSE(order.empty());
    CHECK(order.front() == preview);
    CHECK(office.offers.empty());
}

TEST_CASE("sending a paper goes on at the chunk where the line broke", "[papers]") {
    for (int broken = 0; broken < 8; ++broken) {
        FakeDistrict district;
        PaperOffice office(district);
        office.sizes.chunksUp = BatchSize(protocol::chunkBytes, protocol::chunkBytes);
        const QByteArray id = offer(office, content(7 * 65'536 + 123));
        int puts = 0;
        QMap<int, int> sent;
        office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
            if (!isPaper(request, "PUT")) return std::nullopt;
            const int first = protocol::blobPlace(request.path)->chunk;
            for (int i = 0; i * protocol::chunkBytes < request.body.size(); ++i) ++sent[first + i];
            if (puts++ != broken) return std::nullopt;
            return Failed{{Refusal::LinkUnreachable, {}, {}}};
        };
        INFO("broken at " << broken);
        CHECK(refusalOf(office.round()) == static_cast<int>(Refusal::LinkUnreachable));
        CHECK(refusalOf(office.round()) == -1);
        CHECK(whole(district, id));
        int twice = 0;
        for (const int times : sent) twice += times - 1;
        CHECK(twice <= 1);
    }
}

TEST_CASE("papers come down by chunks and go on where they stopped", "[papers]") {
    for (int broken = -1; broken < 5; ++broken) {
        FakeDistrict district;
        PaperOffice office(district);
        const QByteArray bytes = content(4 * 65'536 + 9);
        const QByteArray id = district.addBlob(bytes);
        office.wants = {{id, {}, false}};
        office.sizes.chunksDown = BatchSize(protocol::chunkBytes, protocol::chunkBytes);
        int gets = 0;
        office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
            if (!isPaper(request, "GET") || gets++ != broken) return std::nullopt;
            return Failed{{Refusal::LinkStalled, {}, {}}};
        };
        INFO("broken at " << broken);
        if (broken >= 0) {
            CHECK(refusalOf(office.round()) == static_cast<int>(Refusal::LinkStalled));
            QBitArray here(5);
            here.fill(true, 0, static_cast<qsizetype>(office.papers[id].size() / 65'536));
            office.wants = {{id, here, false}};
        }
        CHECK(refusalOf(office.round()) == -1);
        CHECK(office.papers[id] == bytes);
        CHECK(gets == 5 + (broken >= 0));
    }
}

TEST_CASE("a truncated answer keeps its whole chunks", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    const QByteArray bytes = content(4 * 65'536);
    const QByteArray id = district.addBlob(bytes);
    office.wants = {{id, {}, true}};
    bool once = true;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (!isPaper(request, "GET") || !std::exchange(once, false)) return std::nullopt;
        auto response = district.answer(request);
        response.body.truncate(2 * 65'536 + 7);
        return Answered{response, 10};
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.fetchedBlobs == 1);
    CHECK(office.papers[id] == bytes);
}

TEST_CASE("a chunk that is not what its hash says is asked for again, then given up", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    const QByteArray bad = district.addBlob(content(70'000, 1));
    const QByteArray good = district.addBlob(content(70'000, 2));
    office.wants = {{bad, {}, false}, {good, {}, false}};
    office.acceptsChunks = [&](const TakeChunks& came) { return came.id != bad; };
    const Report report = office.round();
    CHECK(refusalOf(report) == static_cast<int>(Refusal::FileBroken));
    CHECK(report.fetchedBlobs == 1);
    CHECK(office.papers[good].size() == 70'000);
}

TEST_CASE("no room for papers stops the papers and nothing else", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    office.write(3);
    offer(office, content(200'000));
    const QByteArray down = district.addBlob(content(1000, 8));
    office.wants = {{down, {}, false}};
    int puts = 0;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (!isPaper(request, "PUT")) return std::nullopt;
        ++puts;
        return Answered{district.problem(507, protocol::problem::storageFull), 10};
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == static_cast<int>(Refusal::ServerStorageFull));
    CHECK(puts == 1);
    CHECK(report.sentEvents == 3);
    CHECK(report.fetchedBlobs == 1);
}

TEST_CASE("one paper the server will not have stops no other", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    const QByteArray bad = offer(office, content(100'000, 1));
    const QByteArray good = offer(office, content(100'000, 2));
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (!isPaper(request, "PUT") || protocol::blobPlace(request.path)->id != bad)
            return std::nullopt;
        return Answered{district.problem(422, QStringLiteral("CHUNK_DAMAGED")), 10};
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == static_cast<int>(Refusal::ServerRejected));
    CHECK(whole(district, good));
    CHECK_FALSE(whole(district, bad));
}

TEST_CASE("runs that are too large are halved", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    const QByteArray id = offer(office, content(600'000));
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (!isPaper(request, "PUT") || request.body.size() <= 65'536) return std::nullopt;
        return Answered{district.problem(413, protocol::problem::tooLarge), 10};
    };
    CHECK(refusalOf(office.round()) == -1);
    CHECK(whole(district, id));
}

TEST_CASE("what is written while papers travel goes in the same round", "[papers]") {
    FakeDistrict district;
    PaperOffice office(district);
    offer(office, content(100'000));
    bool once = true;
    office.onSend = [&](const protocol::WireRequest& request) -> std::optional<Input> {
        if (isPaper(request, "PUT") && std::exchange(once, false)) office.write(2);
        return std::nullopt;
    };
    const Report report = office.round();
    CHECK(refusalOf(report) == -1);
    CHECK(report.sentEvents == 2);
}
