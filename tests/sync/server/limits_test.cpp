// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/failure.h"
#include "sync/server/storage/failure.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

namespace {

const auto aCase = test::anId<domain::CaseId>(1);

struct Desk {
    Desk() {
        pc.join(server);
        pc.work(aCase, 2);
    }
    test::LocalServer server;
    test::AWireDevice pc{server, 1};
};

}  // namespace

TEST_CASE_METHOD(Desk, "a busy server says when to come back and loses nothing") {
    server.busy = true;
    const auto refused = pc.pushAll();
    CHECK(refused.status == 503);
    CHECK(test::problemOf(refused).code == protocol::problem::busy);
    CHECK(test::problemOf(refused).retryAfterS > 0);
    CHECK(refused.headers.value("retry-after").toInt() > 0);
    server.busy = false;
    CHECK(pc.pushAll().status == 200);
}

TEST_CASE_METHOD(Desk, "a nearly full disk stops scans first and events last") {
    const QByteArray bytes(1000, 'b');
    const protocol::BlobManifest manifest{crypto::hash(bytes), 1000, {crypto::hash(bytes)}};
    REQUIRE(pc.need({manifest}).status == 200);
    const auto put = [&] {
        return pc.send("PUT", protocol::blobPath(manifest.id, 0), bytes).status;
    };
    server.freeBytes = server.limits.blobReserve - 1;
    CHECK(put() == 507);
    CHECK(pc.push(1, 1).status == 200);
    server.freeBytes = server.limits.eventReserve - 1;
    const auto refused = pc.push(2, 2);
    CHECK(refused.status == 507);
    CHECK(test::problemOf(refused).code == protocol::problem::storageFull);
    CHECK(pc.pull({{pc.unit, {}, 0}}).status == 200);
    server.freeBytes = 1LL << 40;
    CHECK(pc.push(2, 2).status == 200);
    CHECK(put() == 200);
}

TEST_CASE_METHOD(Desk, "a body over the limit is refused") {
    const auto response =
        pc.send("POST", protocol::pushPath, QByteArray(protocol::maxBodyBytes + 1, 'x'));
    CHECK(response.status == 413);
}

TEST_CASE("each kind of failure has its own answer") {
    const server::Limits limits;
    using sqlite::Failure;
    const auto status = [&](Failure::Kind kind) {
        return server::answerToFailure(Failure(kind, QStringLiteral("x")), limits).status;
    };
    CHECK(status(Failure::Kind::Full) == 507);
    CHECK(status(Failure::Kind::Busy) == 503);
    CHECK(status(Failure::Kind::Corrupt) == 500);
    using Trouble = server::DatabaseFailure;
    const auto ofDatabase = [&](Trouble::Kind kind) {
        return server::answerToFailure(Trouble(kind, QStringLiteral("x")), limits).status;
    };
    for (const auto kind : {Trouble::Kind::Unreachable, Trouble::Kind::Busy, Trouble::Kind::Strayed})
        CHECK(ofDatabase(kind) == 503);
    CHECK(ofDatabase(Trouble::Kind::Full) == 507);
    CHECK(ofDatabase(Trouble::Kind::Other) == 500);
    CHECK(server::answerToFailure(server::Busy(), limits).status == 503);
    CHECK(server::answerToFailure(std::runtime_error("x"), limits).status == 500);
}
