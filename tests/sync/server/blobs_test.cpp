// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/chunk_map.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

using server::Office;

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

struct Paper {
    explicit Paper(int size, quint64 seed = 5) : bytes(test::FixedRandom(seed).bytes(size)) {
        manifest.id = crypto::hash(bytes);
        manifest.size = size;
        for (int i = 0; i < protocol::chunkCount(size); ++i)
            manifest.chunkHashes.push_back(crypto::hash(run(i, 1)));
    }
    QByteArray run(int first, int count) const {
        return bytes.mid(first * protocol::chunkBytes, count * protocol::chunkBytes);
    }
    QByteArray bytes;
    protocol::BlobManifest manifest;
};

struct Offices {
    Offices() {
        here.join(server);
        there.join(server);
    }
    protocol::BlobStanding put(const Paper& paper, int first, int count) {
        return standing(here.send("PUT", protocol::blobPath(paper.manifest.id, first),
                                  paper.run(first, count)));
    }
    static protocol::BlobStanding standing(const server::Response& response) {
        REQUIRE(response.status == 200);
        return protocol::decode<protocol::BlobStanding>(response.body).value();
    }
    protocol::BlobStanding offer(const Paper& paper) {
        const auto response = here.need({paper.manifest});
        REQUIRE(response.status == 200);
        return protocol::decode<protocol::NeedAnswer>(response.body)->standing.at(0);
    }
    void attach(test::AWireDevice& device, const Paper& paper) {
        auto attachment = test::anAttachment();
        attachment.blob = *domain::BlobId::fromBytes(paper.manifest.id);
        device.record(aCase, domain::DocumentAttached{attachment});
        REQUIRE(device.pushAll().status == 200);
    }
    test::LocalServer server;
    test::AWireDevice here{server, 1};
    test::AWireDevice there{server, 2, QStringLiteral("02686")};
};

}  // namespace

TEST_CASE_METHOD(Offices,
                 "a scan goes up in pieces, goes on where it stopped, and comes down whole") {
    const Paper paper(200'000);
    CHECK(offer(paper).there.count(true) == 0);
    CHECK(put(paper, 0, 2).there.count(true) == 2);
    server.restart();
    REQUIRE(here.openSession().status == 200);
    const auto half = offer(paper);
    CHECK(half.there.count(true) == 2);
    CHECK_FALSE(half.stored);
    const auto whole = put(paper, 2, 2);
    CHECK(whole.stored);
    CHECK_FALSE(whole.backedUp);
    CHECK(put(paper, 0, 4).stored);

    here.work(aCase, 1);
    attach(here, paper);
    QByteArray down;
    for (int chunk = 0; chunk < 4; chunk += 3) {
        const auto response =
            here.send("GET", protocol::blobPath(paper.manifest.id, chunk, 3), {});
        REQUIRE(response.status == 200);
        down += response.body;
    }
    CHECK(down == paper.bytes);
}

TEST_CASE_METHOD(Offices, "of a broken upload the whole chunks stay") {
    const Paper paper(200'000);
    offer(paper);
    server::Request request = here.request("PUT", protocol::blobPath(paper.manifest.id, 0),
                                           paper.bytes);
    request.body.truncate(2 * protocol::chunkBytes + 1000);
    request.truncated = true;
    CHECK(server.answer(request).status == 200);
    CHECK(offer(paper).there.count(true) == 2);
    // Its signature cannot be checked: what does not match the manifest leaves no trace.
    request.body = QByteArray(protocol::chunkBytes * 3, 'x');
    server.answer(request);
    CHECK(offer(paper).there.count(true) == 2);
    request.headers["cd-session"] = QByteArray(16, 'x').toHex();
    CHECK(server.answer(request).status == 401);
}

TEST_CASE_METHOD(Offices, "a damaged chunk is refused and the good ones beside it stay") {
    const Paper paper(200'000);
    offer(paper);
    QByteArray run = paper.run(0, 3);
    run[protocol::chunkBytes + 7] = static_cast<char>(run[protocol::chunkBytes + 7] ^ 1);
    const auto response = here.send("PUT", protocol::blobPath(paper.manifest.id, 0), run);
    CHECK(response.status == 422);
    const auto chunks = offer(paper).there;
    CHECK(chunks.testBit(0));
    CHECK_FALSE(chunks.testBit(1));
    CHECK(chunks.testBit(2));
}

TEST_CASE_METHOD(Offices, "chunks that fit their manifest but not the name are dropped") {
    Paper paper(100'000), other(100'000, 6);
    protocol::BlobManifest lie = other.manifest;
    lie.id = paper.manifest.id;
    REQUIRE(here.need({lie}).status == 200);
    const auto response = here.send("PUT", protocol::blobPath(lie.id, 0), other.bytes);
    REQUIRE(response.status == 200);
    const auto standing = protocol::decode<protocol::BlobStanding>(response.body).value();
    CHECK_FALSE(standing.stored);
    CHECK(standing.there.count(true) == 0);
    // And nobody else is hindered by the liar.
    REQUIRE(there.need({paper.manifest}).status == 200);
    CHECK(Offices::standing(there.send("PUT", protocol::blobPath(lie.id, 0), paper.bytes)).stored);
}

TEST_CASE_METHOD(Offices, "two desks that scan the same paper end with one copy") {
    const Paper paper(100'000);
    offer(paper);
    REQUIRE(there.need({paper.manifest}).status == 200);
    put(paper, 0, 1);
    const QString path = protocol::blobPath(paper.manifest.id, 0);
    CHECK(standing(there.send("PUT", path, paper.bytes)).stored);
    CHECK(put(paper, 1, 1).stored);
    CHECK(server.blobs().unfinishedBytes(here.id) == 0);
}

TEST_CASE_METHOD(Offices, "a unit reads only papers that its own cases name") {
    const Paper paper(100'000);
    offer(paper);
    put(paper, 0, 2);
    const auto get = [&](test::AWireDevice& who) {
        return who.send("GET", protocol::blobPath(paper.manifest.id, 0, 2), {}).status;
    };
    const auto wanted = [&](test::AWireDevice& who) {
        const auto answer = who.need({}, {paper.manifest.id});
        return protocol::decode<protocol::NeedAnswer>(answer.body)->manifests.size();
    };
    CHECK(get(here) == 404);  // nothing names it yet
    here.work(aCase, 1);
    attach(here, paper);
    CHECK(get(here) == 200);
    CHECK(wanted(here) == 1);
    CHECK(get(there) == 404);
    CHECK(wanted(there) == 0);

    // Naming it in a case that is not theirs opens nothing.
    attach(there, paper);
    CHECK(get(there) == 404);

    test::AWireDevice above(server, 3, QStringLiteral("48"));
    above.join(server, Office::District);
    CHECK(get(above) == 200);

    server.transfer(aCase, QStringLiteral("02686"));
    CHECK(get(there) == 200);
    server.revoke(there.id);
    CHECK(get(there) == 403);
}

TEST_CASE_METHOD(Offices, "senseless manifests are refused") {
    const Paper paper(100'000);
    auto bad = paper.manifest;
    SECTION("too few hashes") { bad.chunkHashes.pop_back(); }
    SECTION("no size") { bad.size = 0; }
    SECTION("a negative size") { bad.size = -5; }
    SECTION("a short name") { bad.id.chop(1); }
    SECTION("a short hash") { bad.chunkHashes[0].chop(1); }
    SECTION("an endless one") { bad.size = 1LL << 60; }
    CHECK(here.need({bad}).status == 400);
    CHECK(here.send("PUT", protocol::blobPath(QByteArray(32, 'q'), 0), "x").status == 404);
    CHECK(here.send("PUT", protocol::blobPath(paper.manifest.id, 5), "x").status == 404);
}

TEST_CASE("a device cannot fill the disk with halves") {
    server::Limits limits;
    limits.unfinishedBlobBytes = 150'000;
    test::LocalServer server(limits);
    test::AWireDevice pc(server, 1);
    pc.join(server);
    const Paper first(200'000), second(200'000, 9);
    REQUIRE(pc.need({first.manifest, second.manifest}).status == 200);
    CHECK(pc.send("PUT", protocol::blobPath(first.manifest.id, 0), first.run(0, 3)).status == 200);
    const QString path = protocol::blobPath(second.manifest.id, 0);
    CHECK(pc.send("PUT", path, second.run(0, 1)).status == 429);
    // Nothing new may be begun, but how things stand is still told.
    CHECK(pc.need({Paper(100'000, 11).manifest}).status == 429);
    CHECK(pc.need({first.manifest, second.manifest}).status == 200);
}

TEST_CASE("a device cannot fill the disk with announcements") {
    server::Limits limits;
    limits.unfinishedBlobBytes = 100'000;
    test::LocalServer server(limits);
    test::AWireDevice pc(server, 1);
    pc.join(server);
    int taken = 0;
    for (int i = 1; i <= 20; ++i) {
        protocol::BlobManifest manifest{QByteArray(32, static_cast<char>(i)),
                                        1000 * protocol::chunkBytes,
                                        {1000, QByteArray(32, 'h')}};
        if (pc.need({manifest}).status == 200) ++taken;
    }
    CHECK(taken == 4);
    CHECK(server.blobs().unfinishedBytes(pc.id) == 4 * 32'000);
    server.freeBytes = 0;
    test::AWireDevice other(server, 2);
    other.join(server);
    CHECK(other.need({Paper(1000).manifest}).status == 507);
}
