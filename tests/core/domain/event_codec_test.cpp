// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "core/domain/cbor_check.h"
#include "core/domain/codec_words.h"
#include "tests/core/domain/every_body.h"
#include "tests/support/print.h"

#include <QJsonDocument>

using namespace domain;

namespace {

QByteArray hex(const char* digits) {
    return QByteArray::fromHex(digits);
}

}  // namespace

TEST_CASE("every kind of event comes back from its bytes as it was written") {
    const auto bodies = test::everyBody();
    REQUIRE(bodies.size() + 1 == std::variant_size_v<EventBody>);
    const Signature by = test::aSignature(Role::Signatory);
    for (size_t i = 0; i < bodies.size(); ++i) {
        CAPTURE(kindOf(bodies[i]));
        REQUIRE(bodies[i].index() == i);
        const QByteArray bytes = encodeBody(by, bodies[i]);
        CHECK(isDeterministicCbor(bytes));
        const auto decoded = decodeBody(kindOf(bodies[i]), 1, bytes);
        REQUIRE(decoded);
        CHECK(decoded->by == by);
        CHECK(decoded->body == bodies[i]);
        CHECK(encodeBody(decoded->by, decoded->body) == bytes);
    }
}

TEST_CASE("an event that says nothing needs next to no bytes") {
    const QByteArray bytes = encodeBody({}, CaseStopped{});
    CHECK(bytes == hex("a201a002a0"));
    CHECK(decodeBody(QStringLiteral("case-stopped"), 1, bytes)->body == EventBody(CaseStopped{}));
}

TEST_CASE("answers in another order give the same bytes") {
    CaseReceived one = test::aReceipt();
    CaseReceived other = one;
    one.answers = {{QStringLiteral("z"), 1}, {QStringLiteral("aa"), 2}, {QStringLiteral("b"), 3}};
    other.answers = {{QStringLiteral("b"), 3}, {QStringLiteral("z"), 1}, {QStringLiteral("aa"), 2}};
    CHECK(encodeBody({}, one) == encodeBody({}, other));
}

TEST_CASE("the bytes of an envelope never change between versions of the program") {
    const QByteArray expected =
        hex("b0015000000000000040008000000000000001025000000000000040008000000000000002030704"
            "686665652d70616964050206f5075000000000000040008000000000000003086530323638330950"
            "000000000000400080000000000000040a1903e80b1b0000019cac0f26800c3905db0d1a00015180"
            "0e0c0f031058200000000000000000000000000000000000000000000000000000000000000009");
    CHECK(encodeEnvelope(test::anEnvelope()).toHex() == expected.toHex());
    CHECK(decodeEnvelope(expected).value() == test::anEnvelope());
}

TEST_CASE("the bytes of an event never change between versions of the program") {
    const QByteArray expected =
        hex("a201a301634c616e03676f666669636572046558c3a3204102a301191f400264636173680364424c"
            "2d31");
    const Signature by{QStringLiteral("Lan"), {}, Role::Officer, QStringLiteral("Xã A")};
    const FeePaid paid{8'000, QStringLiteral("cash"), QStringLiteral("BL-1")};
    CHECK(encodeBody(by, paid).toHex() == expected.toHex());
    CHECK(decodeBody(QStringLiteral("fee-paid"), 1, expected)->body == EventBody(paid));
}

TEST_CASE("an envelope leaves out what it need not say") {
    Envelope envelope = test::anEnvelope();
    envelope.mustUnderstand = false;
    envelope.clock = {};
    envelope.baseRevision = 0;
    envelope.baseStep = 0;
    const QByteArray bytes = encodeEnvelope(envelope);
    CHECK(bytes.at(0) == char(0xab));  // eleven members
    CHECK(decodeEnvelope(bytes).value() == envelope);
}

TEST_CASE("a PC whose clock says 1965 still writes events") {
    Envelope envelope = test::anEnvelope();
    envelope.deviceTimeMs = -157'000'000'000;
    CHECK(decodeEnvelope(encodeEnvelope(envelope)).value() == envelope);
}

TEST_CASE("an envelope says which step of another PC it was built on") {
    Envelope envelope = test::anEnvelope();
    envelope.builtOn = Origin{test::anId<DeviceId>(7), test::anId<EpochId>(8), 513};
    CHECK(decodeEnvelope(encodeEnvelope(envelope)).value() == envelope);
    envelope.builtOn->seq = 0;
    CHECK_FALSE(decodeEnvelope(encodeEnvelope(envelope)));
}

TEST_CASE("an envelope outside its limits is refused") {
    const auto refused = [](void (*spoil)(Envelope&)) {
        Envelope envelope = test::anEnvelope();
        spoil(envelope);
        const auto decoded = decodeEnvelope(encodeEnvelope(envelope));
        return !decoded && decoded.error().refusal == Refusal::FieldInvalid;
    };
    CHECK(refused([](Envelope& e) { e.origin.seq = 0; }));
    CHECK(refused([](Envelope& e) { e.lamport = -1; }));
    CHECK(refused([](Envelope& e) { e.kind.clear(); }));
    CHECK(refused([](Envelope& e) { e.kind = QString(65, u'a'); }));
    CHECK(refused([](Envelope& e) { e.kind = QStringLiteral("Fee"); }));
    CHECK(refused([](Envelope& e) { e.kind = QStringLiteral("fée"); }));
    CHECK(refused([](Envelope& e) { e.unit = QString(65, u'1'); }));
    CHECK(refused([](Envelope& e) { e.unit = QString(3000, u'1'); }));
    CHECK(refused([](Envelope& e) { e.kindVersion = 0; }));
    CHECK(refused([](Envelope& e) { e.baseStep = -1; }));
    CHECK(refused([](Envelope& e) { e.baseRevision = -1; }));
    CHECK(refused([](Envelope& e) { e.clock.ageS = -2; }));
}

TEST_CASE("what this program does not know is kept byte for byte") {
    const QByteArray newer = encodeBody(test::aSignature(), CaseStopped{QStringLiteral("x")});
    SECTION("a kind it never heard of") {
        const auto decoded = decodeBody(QStringLiteral("case-merged"), 1, newer);
        REQUIRE(decoded);
        CHECK(decoded->by == test::aSignature());
        CHECK(decoded->body == EventBody(UnknownEvent{QStringLiteral("case-merged"), 1, newer}));
        CHECK(encodeBody(decoded->by, decoded->body) == newer);
        CHECK(kindOf(decoded->body) == QStringLiteral("case-merged"));
    }
    SECTION("a newer version of a kind it knows") {
        const auto decoded = decodeBody(QStringLiteral("case-stopped"), 2, newer);
        REQUIRE(decoded);
        CHECK(std::get<UnknownEvent>(decoded->body).bytes == newer);
        CHECK(std::get<UnknownEvent>(decoded->body).version == 2);
    }
    SECTION("even when the bytes are none of ours") {
        const QByteArray noise("\xff\xff\xff", 3);
        const auto decoded = decodeBody(QStringLiteral("case-merged"), 1, noise);
        REQUIRE(decoded);
        CHECK(decoded->by == Signature{});
        CHECK(std::get<UnknownEvent>(decoded->body).bytes == noise);
    }
}

TEST_CASE("a member that a newer program added does no harm") {
    // {1: {}, 2: {1: "x", 99: [1]}, 7: null}
    const auto decoded =
        decodeBody(QStringLiteral("case-stopped"), 1, hex("a301a002a20161781863810107f6"));
    REQUIRE(decoded);
    CHECK(decoded->body == EventBody(CaseStopped{QStringLiteral("x")}));
}

TEST_CASE("roles have one name on the wire and in files") {
    REQUIRE(std::size(codec::Words<Role>::all) == std::size(allRoles));
    for (const auto& word : codec::Words<Role>::all)
        CHECK(roleName(word.value) == QString::fromLatin1(word.text));
}

TEST_CASE("an event can be shown as JSON with the names of its fields") {
    const auto compact = [](const EventBody& body) {
        return QJsonDocument(toJson(body)).toJson(QJsonDocument::Compact);
    };
    CHECK(compact(FeePaid{8'000, QStringLiteral("cash"), {}}) ==
          R"({"amount":8000,"method":"cash"})");
    CHECK(compact(ReviewRequested{QStringLiteral("48"), {}, test::aMoment()}) ==
          R"({"answerBy":"2026-03-02T01:00:00.000Z","toUnit":"48"})");
    CHECK(compact(DocumentWithdrawn{test::aHash(255), {}}) ==
          R"({"blob":")" + QByteArray(62, '0') + R"(ff"})");
    CHECK(compact(UnknownEvent{QStringLiteral("case-merged"), 3, QByteArray(5, 'x')}) ==
          R"({"kind":"case-merged","size":5,"version":3})");
    for (const EventBody& body : test::everyBody()) CHECK(!toJson(body).isEmpty());
}
