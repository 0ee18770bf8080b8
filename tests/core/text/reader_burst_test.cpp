// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reader_burst.h"
#include "tests/support/print.h"

namespace {

const QString card = QStringLiteral("049190001234||TRẦN THỊ HOA|05081990|Nữ|Thôn 2, xã Khâm Đức, Đà Nẵng|10052021");

/// Types letter by letter at this pace; the burst as it is at the end.
text::ReaderBurst typed(const QString& words, qint64 gapMs) {
    text::ReaderBurst burst;
    qint64 at = 1000;
    for (const QChar letter : words) burst.key(letter, at += gapMs);
    return burst;
}

}  // namespace

TEST_CASE("a reader is told from fingers by its pace") {
    CHECK(typed(card, 3).isCard());
    CHECK(typed(card, 30).isCard());
    CHECK(typed(card, 3).text() == card);
    CHECK(!typed(card, 80).isCard());
    CHECK(!typed(card, 200).isCard());
}

TEST_CASE("quick keys that are no card are left where they are") {
    CHECK(!typed(QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 5).isCard());   // a key held down
    CHECK(!typed(QStringLiteral("|||||"), 3).isCard());
    CHECK(!typed(QStringLiteral("8934567890123"), 3).isCard());                                             // a bar code
}

TEST_CASE("what was typed by hand before the reader is no part of the card") {
    text::ReaderBurst burst;
    burst.key(QStringLiteral("N"), 100);
    burst.key(QStringLiteral("g"), 300);
    qint64 at = 900;
    int begun = 0;
    for (const QChar letter : card) begun += burst.key(letter, at += 4);
    CHECK(begun == 1);
    CHECK(burst.text() == card);
}

TEST_CASE("letters that an input method takes back and replaces stay out") {
    text::ReaderBurst burst;
    qint64 at = 0;
    for (const QChar letter : QStringLiteral("0491|a|TRAA")) burst.key(letter, at += 4);
    burst.takeBack(at += 2);
    burst.takeBack(at += 2);
    burst.key(QStringLiteral("Â"), at += 2);
    CHECK(burst.text() == u"0491|a|TRÂ");
}

TEST_CASE("an endless burst takes no endless room") {
    CHECK(typed(QStringLiteral("|0123456789").repeated(5000), 1).text().size() <= 4000);
}
