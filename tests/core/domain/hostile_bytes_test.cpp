// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cbor_check.h"
#include "core/domain/event_codec.h"
#include "tests/core/domain/every_body.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

using namespace domain;

namespace {

QByteArray hex(const char* digits) {
    return QByteArray::fromHex(digits);
}

bool readable(const QByteArray& what) {
    // {1: {}, 2: …}
    return decodeBody(QStringLiteral("case-received"), 1, hex("a201a002") + what).has_value();
}

}  // namespace

TEST_CASE("an event cut off anywhere is refused") {
    for (const EventBody& body : test::everyBody()) {
        const QByteArray bytes = encodeBody(test::aSignature(), body);
        CAPTURE(kindOf(body));
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const auto decoded = decodeBody(kindOf(body), 1, bytes.left(length));
            REQUIRE_FALSE(decoded);
            REQUIRE(decoded.error().refusal == Refusal::FieldInvalid);
        }
        CHECK_FALSE(decodeBody(kindOf(body), 1, bytes + '\0'));
    }
}

TEST_CASE("an envelope cut off anywhere, or with something behind it, is refused") {
    const QByteArray bytes = encodeEnvelope(test::anEnvelope());
    for (qsizetype length = 0; length < bytes.size(); ++length)
        REQUIRE_FALSE(decodeEnvelope(bytes.left(length)));
    CHECK_FALSE(decodeEnvelope(bytes + '\0'));
    CHECK_FALSE(decodeEnvelope(bytes + bytes));
}

TEST_CASE("flipped bits never crash, and what is still readable is written as it was read") {
    const quint64 seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    test::FixedRandom random(seed);
    for (const EventBody& body : test::everyBody()) {
        const QByteArray good = encodeBody(test::aSignature(), body);
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = good;
            for (int flips = 1 + random.number(4); flips > 0; --flips) {
                const int at = random.number(static_cast<int>(bytes.size()));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.number(8)));
            }
            const auto decoded = decodeBody(kindOf(body), 1, bytes);
            if (!decoded) continue;
            const auto again = decodeBody(kindOf(body), 1, encodeBody(decoded->by, decoded->body));
            CAPTURE(kindOf(body), bytes.toHex().toStdString());
            REQUIRE(again);
            REQUIRE(again->body == decoded->body);
        }
    }
}

TEST_CASE("noise is never taken for an envelope") {
    test::FixedRandom random(4);
    for (int round = 0; round < 20'000; ++round)
        REQUIRE_FALSE(decodeEnvelope(random.bytes(random.number(400))));
}

TEST_CASE("claims of enormous lengths are refused before they are believed") {
    CHECK_FALSE(readable(hex("9bffffffffffffffff")));
    CHECK_FALSE(readable(hex("bb7fffffffffffffff")));
    CHECK_FALSE(readable(hex("5b7fffffffffffffff00")));
    CHECK_FALSE(readable(hex("7bffffffffffffffff00")));
    CHECK_FALSE(readable(hex("a1089a00ffffff")));
}

TEST_CASE("what is nested too deeply is refused") {
    const auto nested = [](int depth) {
        // answers (key 7) hold depth arrays within each other; the body itself takes three levels
        return readable(hex("a107a16161") + QByteArray(depth - 1, '\x81') + hex("80"));
    };
    CHECK(nested(maxCborDepth - 3));
    CHECK_FALSE(nested(maxCborDepth - 2));
    CHECK_FALSE(nested(100'000));
}

TEST_CASE("only one way of writing a value is accepted") {
    CHECK(isDeterministicCbor(hex("a10102")));
    CHECK_FALSE(isDeterministicCbor(hex("a1180102")));            // 1 in two bytes
    CHECK_FALSE(isDeterministicCbor(hex("a101190002")));          // 2 in three bytes
    CHECK_FALSE(isDeterministicCbor(hex("a202000100")));          // keys out of order
    CHECK_FALSE(isDeterministicCbor(hex("a201000100")));          // a key twice
    CHECK_FALSE(isDeterministicCbor(hex("bf0102ff")));            // indefinite length
    CHECK_FALSE(isDeterministicCbor(hex("c11a00000000")));        // a tag
    CHECK_FALSE(isDeterministicCbor(hex("f7")));                  // undefined
    CHECK_FALSE(isDeterministicCbor(hex("f820")));                // a simple value nobody assigned
    CHECK_FALSE(isDeterministicCbor(hex("1bffffffffffffffff")));  // more than 63 bits
    CHECK_FALSE(isDeterministicCbor(hex("")));
    CHECK(isDeterministicCbor(hex("fb3ff199999999999a")));
    CHECK(isDeterministicCbor(hex("a3616101616202626161f6")));
    CHECK_FALSE(isDeterministicCbor(hex("a26261610161620200")));
}

TEST_CASE("a value of the wrong type or size is refused") {
    CHECK(readable(hex("a0")));
    CHECK(readable(hex("a10161") + "x"));
    CHECK_FALSE(readable(hex("a10101")));                  // the code is a number
    CHECK_FALSE(readable(hex("a101f6")));                  // the code is null
    CHECK_FALSE(readable(hex("a10161ff")));                // the code is no UTF-8
    CHECK_FALSE(readable(hex("a10363") + "fax"));          // a channel there is not
    CHECK_FALSE(readable(hex("a1091a000f4240")));          // a million copies
    CHECK_FALSE(readable(hex("a10920")));                  // minus one copy
    CHECK_FALSE(readable(hex("a1080a")));                  // papers that are no list
    CHECK_FALSE(readable(hex("a107a10101")));              // an answer without a name
    CHECK_FALSE(readable(hex("a107a1616141ff")));          // an answer of raw bytes
    CHECK_FALSE(readable(hex("a10c1b7fffffffffffffff")));  // received in the year 292 million
    CHECK_FALSE(readable(hex("f6")));
    CHECK_FALSE(decodeBody(QStringLiteral("case-received"), 1, hex("a102a0")));  // by nobody
    CHECK_FALSE(decodeBody(QStringLiteral("case-received"), 0, hex("a201a002a0")));
    // A file without a name.
    CHECK_FALSE(decodeBody(QStringLiteral("document-withdrawn"), 1, hex("a201a002a0")));
    CHECK_FALSE(decodeBody(QStringLiteral("document-attached"), 1, hex("a201a002a0")));
    CHECK_FALSE(decodeBody(QStringLiteral("document-attached"), 1, hex("a201a002a101a0")));
}

TEST_CASE("lists and bodies have a largest size") {
    CHECK(readable(hex("a1119901f4") + QByteArray(500, '\x60')));
    CHECK_FALSE(readable(hex("a1119901f5") + QByteArray(501, '\x60')));
    CHECK_FALSE(decodeBody(QStringLiteral("case-stopped"), 1, QByteArray(maxBodyBytes + 1, '\0')));
    CHECK_FALSE(decodeBody(QStringLiteral("case-merged"), 1, QByteArray(maxBodyBytes + 1, '\0')));
}
