// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include "sync/protocol/compression.h"
#include "sync/protocol/version.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

using namespace protocol;

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

}  // namespace

TEST_CASE("every message comes back as it went", "[codec]") {
    test::eachMessage([]<class Message>(const char* name, const Message& message) {
        INFO(name);
        const QByteArray bytes = encode(message);
        const std::optional<Message> back = decode<Message>(bytes);
        REQUIRE(back);
        CHECK(*back == message);
        CHECK(encode(*back) == bytes);
    });
    const Receipt receipt = test::aReceiptOfServer();
    const QByteArray bytes = encode(receipt);
    CHECK(decodeReceipt(bytes) == receipt);
}

TEST_CASE("empty messages come back as they went", "[codec]") {
    CHECK(decode<PushRequest>(encode(PushRequest{})) == PushRequest{});
    CHECK(decode<PullRequest>(encode(PullRequest{{}, 0, 0})) == PullRequest{{}, 0, 0});
    CHECK(decode<PullAnswer>(encode(PullAnswer{})) == PullAnswer{});
    CHECK(decode<NeedAnswer>(encode(NeedAnswer{})) == NeedAnswer{});
}

TEST_CASE("a field of a newer program is passed over", "[codec]") {
    // Problem {1: "BUSY", 3: 30, 9: {1: [true, null]}}
    const QByteArray plain = hex("a3 01 64 42555359 03 181e 09 a1 01 82f5f6");
    const auto problem = decode<Problem>(deflate(plain));
    REQUIRE(problem);
    CHECK(*problem == Problem{QStringLiteral("BUSY"), 0, 30});
    // An unknown key between known ones, in a nested message too.
    const QByteArray cursor = hex("a1 01 81 a4 01 62 3439 02 50") + QByteArray(16, '\x33') +
                              hex("03 07 04 80");
    const auto request = decode<PullRequest>(deflate(cursor));
    REQUIRE(request);
    CHECK(request->cursors == std::vector<PullCursor>{
                                  {QStringLiteral("49"), test::serverEpoch(), 7}});
}

TEST_CASE("keys out of order or twice are refused", "[codec]") {
    CHECK(decode<Problem>(deflate(hex("a2 01 6142 0305"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a2 0305 01 6142"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a2 01 6142 01 6142"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a2 01 6142 3863 05"))));
}

TEST_CASE("one message has one encoding", "[codec]") {
    // Problem {1: "B", 2: 0}, {1: "B", 3: 0} and PullAnswer {1: []}, {3: false}
    CHECK_FALSE(decode<Problem>(deflate(hex("a2 01 6142 02 00"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a2 01 6142 03 00"))));
    CHECK_FALSE(decode<PullAnswer>(deflate(hex("a1 01 80"))));
    CHECK_FALSE(decode<PullAnswer>(deflate(hex("a1 03 f4"))));
    CHECK(decode<PullAnswer>(deflate(hex("a1 03 f5"))));
    // Ten chunks in two bytes: the six bits that are left over say nothing.
    const QByteArray standing = hex("a2 01 5820") + QByteArray(32, '\x77') + hex("02 82 0a 42 01");
    CHECK(decode<BlobStanding>(deflate(standing + hex("02"))));
    CHECK_FALSE(decode<BlobStanding>(deflate(standing + hex("06"))));
}

TEST_CASE("a past epoch is told in a session request", "[codec]") {
    SessionRequest request = test::aSessionRequest();
    request.past = true;
    CHECK(decode<SessionRequest>(encode(request)) == request);
    CHECK(decode<SessionRequest>(encode(test::aSessionRequest()))->past == false);
}

TEST_CASE("a unit fits the wire or not", "[codec]") {
    domain::Unit unit;
    CHECK_FALSE(fits(unit));
    unit.code = QStringLiteral("02683");
    CHECK(fits(unit));
    unit.name = QString(200, QChar(0x110));  // two bytes each
    CHECK(fits(unit));
    unit.name += u'x';
    CHECK_FALSE(fits(unit));
}

TEST_CASE("what is missing, too long or trailing is refused", "[codec]") {
    CHECK_FALSE(decode<Problem>(deflate(hex("a0"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a1 01 60"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a1 01 6142 00"))));
    CHECK_FALSE(decode<Problem>(deflate(hex("a1 01 7841") + QByteArray(65, 'A'))));
    CHECK_FALSE(decode<Problem>(deflate(hex("80"))));
    CHECK_FALSE(decode<Problem>(QByteArrayLiteral("<html>Please sign in</html>")));
    CHECK_FALSE(decode<Problem>(QByteArray()));
    Pong pong = test::aPong();
    pong.nonce.chop(1);
    CHECK_FALSE(decode<Pong>(encode(pong)));
}

TEST_CASE("one message is never taken for another", "[codec]") {
    const QByteArray pull = encode(test::aPullAnswer());
    CHECK_FALSE(decode<PushAnswer>(pull));
    CHECK_FALSE(decode<SessionAnswer>(pull));
    CHECK_FALSE(decode<Pong>(encode(test::aSessionAnswer())));
}

TEST_CASE("counts are capped", "[codec]") {
    PushRequest request;
    for (int i = 0; i <= maxSegmentsPerPush; ++i) request.segments.push_back(test::aSegment());
    CHECK_FALSE(decode<PushRequest>(encode(request)));
    request.segments.pop_back();
    CHECK(decode<PushRequest>(encode(request)));
    Segment long_ = test::aSegment();
    long_.events.assign(maxEventsPerPush + 1, long_.events[0]);
    CHECK_FALSE(decode<Segment>(encode(long_)));
    WireEvent big{QByteArray(maxEnvelopeBytes + 1, 'e'), {}};
    long_.events = {big};
    CHECK_FALSE(decode<Segment>(encode(long_)));
}
