// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "tests/support/print.h"

#include <QStringList>

#include <limits>
#include <random>

namespace {

/// Reads words back, by a grammar of its own: the proof that they name the amount.
qint64 amountOf(const QString& sentence) {
    const QStringList digits =
        QStringLiteral("không,một,hai,ba,bốn,năm,sáu,bảy,tám,chín").split(u',');
    qint64 total = 0, group = 0, digit = 0;
    QStringList words = sentence.toLower().split(u' ');
    REQUIRE(words.takeLast() == QStringLiteral("đồng"));
    const bool negative = words.first() == QStringLiteral("âm");
    if (negative) words.removeFirst();
    for (const QString& word : words) {
        if (word == u"trăm") {
            group += digit * 100;
            digit = 0;
        } else if (word == u"mươi") {
            group += digit * 10;
            digit = 0;
        } else if (word == u"mười")
            group += 10;
        else if (word == u"linh")
            continue;
        else if (word == u"nghìn") {
            total += (group + digit) * 1'000;
            group = digit = 0;
        } else if (word == u"triệu") {
            total += (group + digit) * 1'000'000;
            group = digit = 0;
        } else if (word == u"tỷ") {
            total = (total + group + digit) * 1'000'000'000;
            group = digit = 0;
        } else if (word == u"mốt")
            digit = 1;
        else if (word == u"tư")
            digit = 4;
        else if (word == u"lăm")
            digit = 5;
        else {
            digit = digits.indexOf(word);
            CAPTURE(word);
            REQUIRE(digit >= 0);
        }
    }
    total += group + digit;
    return negative ? -total : total;
}

}  // namespace

TEST_CASE("money is printed with dots between thousands") {
    CHECK(text::money(0) == QStringLiteral("0"));
    CHECK(text::money(999) == QStringLiteral("999"));
    CHECK(text::money(8000) == QStringLiteral("8.000"));
    CHECK(text::money(1234567) == QStringLiteral("1.234.567"));
    CHECK(text::money(-50000) == QStringLiteral("-50.000"));
    CHECK(text::money(std::numeric_limits<qint64>::max()) ==
          QStringLiteral("9.223.372.036.854.775.807"));
    CHECK(text::money(std::numeric_limits<qint64>::min()) ==
          QStringLiteral("-9.223.372.036.854.775.808"));
}

TEST_CASE("money in words follows the way Vietnamese reads numbers") {
    const auto [amount, words] = GENERATE(table<qint64, const char*>({
        {0, "Không đồng"},
        {1, "Một đồng"},
        {4, "Bốn đồng"},
        {5, "Năm đồng"},
        {10, "Mười đồng"},
        {11, "Mười một đồng"},
        {14, "Mười bốn đồng"},
        {15, "Mười lăm đồng"},
        {20, "Hai mươi đồng"},
        {21, "Hai mươi mốt đồng"},
        {24, "Hai mươi tư đồng"},
        {25, "Hai mươi lăm đồng"},
        {55, "Năm mươi lăm đồng"},
        {100, "Một trăm đồng"},
        {101, "Một trăm linh một đồng"},
        {105, "Một trăm linh năm đồng"},
        {110, "Một trăm mười đồng"},
        {115, "Một trăm mười lăm đồng"},
        {121, "Một trăm hai mươi mốt đồng"},
        {1000, "Một nghìn đồng"},
        {1005, "Một nghìn không trăm linh năm đồng"},
        {1050, "Một nghìn không trăm năm mươi đồng"},
        {2000, "Hai nghìn đồng"},
        {8000, "Tám nghìn đồng"},
        {15000, "Mười lăm nghìn đồng"},
        {50000, "Năm mươi nghìn đồng"},
        {105000, "Một trăm linh năm nghìn đồng"},
        {1000000, "Một triệu đồng"},
        {1000005, "Một triệu không trăm linh năm đồng"},
        {1005000, "Một triệu không trăm linh năm nghìn đồng"},
        {1234567, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"},
        {1000000000, "Một tỷ đồng"},
        {1000000001, "Một tỷ không trăm linh một đồng"},
        {21000000000, "Hai mươi mốt tỷ đồng"},
        {1000000000000, "Một nghìn tỷ đồng"},
        {3000000000000000000, "Ba tỷ tỷ đồng"},
        {-50000, "Âm năm mươi nghìn đồng"},
    }));
    CHECK(text::moneyInWords(amount) == QString::fromUtf8(words));
}

TEST_CASE("words of any amount can be read back to it") {
    for (qint64 amount = 0; amount < 2100; ++amount)
        CHECK(amountOf(text::moneyInWords(amount)) == amount);
    std::mt19937_64 random(17);
    for (int round = 0; round < 3000; ++round) {
        // Of every length, and with runs of zeros, where reading goes wrong most easily.
        qint64 amount = static_cast<qint64>(random() >> (1 + random() % 62));
        if (round % 3 == 0)
            amount = amount / 100'000 * 100'000 + static_cast<qint64>(random() % 20);
        CAPTURE(amount);
        CHECK(amountOf(text::moneyInWords(amount)) == amount);
        CHECK(amountOf(text::moneyInWords(-amount)) == -amount);
    }
}

TEST_CASE("the largest and the smallest amount have words too") {
    const auto largest = text::moneyInWords(std::numeric_limits<qint64>::max());
    CHECK(largest.startsWith(QStringLiteral("Chín tỷ hai trăm hai mươi ba triệu")));
    CHECK(amountOf(largest) == std::numeric_limits<qint64>::max());
    CHECK(text::moneyInWords(std::numeric_limits<qint64>::min())
              .endsWith(QStringLiteral("tám trăm linh tám đồng")));
}
