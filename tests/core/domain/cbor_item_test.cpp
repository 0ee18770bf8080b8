// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cbor_item.h"
#include "tests/support/print.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <limits>

using domain::CborItem;

namespace {

QByteArray encoded(const QCborValue& value) { return value.toCbor(); }

/// {1: -7, 3: "Đỗ", 40: h'0102', 300: [true, null, {2: 5}], -1: 9, "x": 1}
const QByteArray document = [] {
    QCborMap inner;
    inner.insert(2, 5);
    QCborMap map;
    map.insert(1, -7);
    map.insert(3, QStringLiteral("Đỗ"));
    map.insert(40, QByteArray("\x01\x02"));
    map.insert(300, QCborArray{true, nullptr, inner});
    map.insert(-1, 9);
    map.insert(QStringLiteral("x"), 1);
    return encoded(map);
}();

}  // namespace

TEST_CASE("members are found by their number in whatever order they are asked for") {
    const auto item = CborItem::whole(document);
    REQUIRE(item);
    CHECK(item->isMap());
    CHECK(item->size() == 6);
    CborItem::Members members(*item);
    for (int round = 0; round < 2; ++round) {
        CHECK(members.value(300).isArray());
        CHECK(members.value(1).toInteger() == -7);
        CHECK(members.value(1).toInteger() == -7);
        CHECK(members.value(2).isUndefined());
        CHECK(members.value(3).toText() == QStringLiteral("Đỗ"));
        CHECK(members.value(0).isUndefined());
        CHECK(members.value(40).toBytes() == QByteArray("\x01\x02"));
        CHECK(members.value(301).isUndefined());
        CHECK(members.value(std::numeric_limits<qint64>::max()).isUndefined());
    }
    CborItem::Walk walk(members.value(300));
    CHECK(walk.next().toBool());
    CHECK(walk.next().isNull());
    CborItem::Members inner(walk.next());
    CHECK(walk.atEnd());
    CHECK(inner.value(2).toInteger() == 5);
    CHECK(QCborValue::fromCbor(members.value(300).encoded()).toArray().size() == 3);
}

TEST_CASE("what is asked of another type is empty, and nobody is misled by it") {
    const QByteArray bytes = encoded(QStringLiteral("12"));
    const CborItem text = *CborItem::whole(bytes);
    CHECK((text.toInteger() == 0 && !text.isInteger() && text.toBytes().isEmpty() && text.size() == 0 && !text.toBool()));
    CHECK(CborItem::Walk(text).atEnd());
    CHECK(CborItem::Members(text).value(1).isUndefined());
    const CborItem nothing;
    CHECK((nothing.isUndefined() && nothing.toText().isEmpty() && nothing.encoded().isEmpty() && !nothing.isNull()));
}

TEST_CASE("the largest numbers are read, and what is not deterministic or no UTF-8 is no item") {
    for (const qint64 number : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), qint64(255), qint64(-256)}) {
        const QByteArray bytes = encoded(number);
        CHECK(CborItem::whole(bytes)->toInteger() == number);
    }
    for (const QByteArray& bad : {QByteArray("\x62\xff\xfe"), QByteArray("\x81\x62\xc3\x28"), QByteArray("\xa1\x01\x61\x80"),
                                  QByteArray("\xa1\x61\xff\x01"), QByteArray("\x18\x01"), QByteArray(""), QByteArray("\x01\x01")})
        CHECK_FALSE(CborItem::whole(bad));
}
