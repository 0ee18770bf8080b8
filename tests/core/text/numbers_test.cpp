// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "tests/support/print.h"

TEST_CASE("phone numbers in every usual spelling are the same number") {
    const auto [typed, digits] = GENERATE(table<const char*, const char*>({
        {"0912 345 678", "0912345678"},
        {"0912.345.678", "0912345678"},
        {"0912-345-678", "0912345678"},
        {" 0912345678 ", "0912345678"},
        {"+84912345678", "0912345678"},
        {"+84 (0)912 345 678", "0912345678"},
        {"84912345678", "0912345678"},
        {"0084 912 345 678", "0912345678"},
        {"0312345678", "0312345678"},
        {"0512345678", "0512345678"},
        {"0712345678", "0712345678"},
        {"0812345678", "0812345678"},
        {"024.3825.1234", "02438251234"},
        {"(028) 3822 1234", "02838221234"},
        {"+84 24 3825 1234", "02438251234"},
        {"0235/3812345", "02353812345"},
    }));
    CAPTURE(typed);
    CHECK(text::phone(QString::fromUtf8(typed)) == QString::fromUtf8(digits));
}

TEST_CASE("what is no Vietnamese phone number is not taken for one") {
    for (const char* typed :
         {"", "   ", "0", "091234567", "09123456789", "0112345678", "0612345678", "0412345678",
          "0212345678", "024382512345", "+1 202 555 0100", "12345", "0912 345 67x",
          "０９１２３４５６７８", "84 91234567", "+0912345678"}) {
        CAPTURE(typed);
        CHECK_FALSE(text::phone(QString::fromUtf8(typed)));
    }
}

TEST_CASE("phone numbers are shown in groups") {
    const auto shown = [](const char* digits) {
        return text::printedPhone(QString::fromLatin1(digits));
    };
    CHECK(shown("0912345678") == QStringLiteral("0912 345 678"));
    CHECK(shown("02438251234") == QStringLiteral("024 3825 1234"));
    CHECK(shown("02838221234") == QStringLiteral("028 3822 1234"));
    CHECK(shown("02353812345") == QStringLiteral("0235 381 2345"));
    CHECK(shown("113") == QStringLiteral("113"));
    CHECK(shown("").isEmpty());
}

TEST_CASE("tax codes have ten digits, ten and three, or are a personal number") {
    const auto valid = [](const char* typed) { return text::isTaxCode(QString::fromUtf8(typed)); };
    CHECK(valid("0101234567"));
    CHECK(valid(" 0101234567-001 "));
    CHECK(valid("034190001234"));
    for (const char* typed :
         {"", "010123456", "01012345678", "0101234567001", "0101234567-01", "0101234567_001",
          "010123456a", "0101234567-0011", "0101234567 001"}) {
        CAPTURE(typed);
        CHECK_FALSE(valid(typed));
    }
}
