// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/cbor.h"

#include "tests/support/print.h"

#include <limits>

using protocol::CborReader;
using protocol::CborWriter;

namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

}  // namespace

TEST_CASE("numbers are written in the shortest way and read back", "[cbor]") {
    const std::pair<qint64, const char*> cases[] = {
        {0, "00"}, {23, "17"}, {24, "1818"}, {255, "18ff"}, {256, "190100"}, {65535, "19ffff"},
        {65536, "1a00010000"}, {4294967295, "1affffffff"}, {4294967296, "1b0000000100000000"},
        {-1, "20"}, {-24, "37"}, {-25, "3818"},
        {std::numeric_limits<qint64>::max(), "1b7fffffffffffffff"},
        {std::numeric_limits<qint64>::min(), "3b7fffffffffffffff"}};
    for (const auto& [number, bytes] : cases) {
        CborWriter writer;
        writer.integer(number);
        CHECK(writer.result().toHex() == bytes);
        CborReader reader(hex(bytes));
        CHECK(reader.integer() == number);
        CHECK_FALSE(reader.failed());
        CHECK(reader.atEnd());
    }
}

TEST_CASE("numbers written longer than need be are refused", "[cbor]") {
    for (const char* bytes : {"1800", "1817", "1900ff", "1a0000ffff", "1b00000000ffffffff",
                              "1b8000000000000000", "3bffffffffffffffff", "1c", "1f", ""}) {
        CborReader reader(hex(bytes));
        (void)reader.integer();
        CHECK(reader.failed());
    }
}

TEST_CASE("text must be proper UTF-8", "[cbor]") {
    CborWriter writer;
    writer.text(QStringLiteral("Đặng"));
    CborReader good(writer.result());
    CHECK(good.text() == QStringLiteral("Đặng"));
    // A byte-order mark is text: what is read must be what would be written.
    CborReader marked(hex("64efbbbf41"));
    CHECK(marked.text() == QStringLiteral("\uFEFFA"));
    for (const char* bytes : {"61ff", "62c328", "63eda080", "7f6161ff"}) {
        CborReader reader(hex(bytes));
        (void)reader.text();
        CHECK(reader.failed());
    }
}

TEST_CASE("a length beyond what came takes no memory", "[cbor]") {
    for (const char* bytes : {"5b7fffffffffffffff00", "9b7fffffffffffffff00", "bb00000001ffffffff",
                              "5affffffff", "9affffffff"}) {
        CborReader asBytes(hex(bytes)), asArray(hex(bytes)), asMap(hex(bytes)), skipped(hex(bytes));
        (void)asBytes.bytes();
        (void)asArray.openArray();
        (void)asMap.openMap();
        skipped.skip();
        CHECK(asBytes.failed());
        CHECK(asArray.failed());
        CHECK(asMap.failed());
        CHECK(skipped.failed());
    }
}

TEST_CASE("skipping ends at sixteen levels and knows every kind of item", "[cbor]") {
    CborReader sixteen(QByteArray(16, '\x81') + '\0');
    sixteen.skip();
    CHECK_FALSE(sixteen.failed());
    CHECK(sixteen.atEnd());
    CborReader seventeen(QByteArray(17, '\x81') + '\0');
    seventeen.skip();
    CHECK(seventeen.failed());
    CborReader deep(QByteArray(100'000, '\x81'));
    deep.skip();
    CHECK(deep.failed());
    // {1: [1, -2], 2: h'00', 3: "a", 4: tag 1 of 5, 5: 1.5, 6: null}
    CborReader mixed(hex("a601820121024100036161 04c105 05f93e00 06f6"));
    mixed.skip();
    CHECK_FALSE(mixed.failed());
    CHECK(mixed.atEnd());
    CborReader endless(hex("9f01ff"));
    endless.skip();
    CHECK(endless.failed());
}
