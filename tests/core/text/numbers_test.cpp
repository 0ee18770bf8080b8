// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "tests/support/print.h"

#include <limits>

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
          "0212345678", "024382512345", "+1 202 55", "12345", "0912 345 67x",
          "０９１２３４５６７８", "84 91234567", "+0912345678"}) {
        CAPTURE(typed);
        CHECK_FALSE(text::phone(QString::fromUtf8(typed)));
    }
}

TEST_CASE("the number of a relative abroad keeps its country") {
    CHECK(text::phone(QStringLiteral("+1 (202) 555-0100")) == QStringLiteral("+12025550100"));
    CHECK(text::phone(QStringLiteral("+82 10 1234 5678")) == QStringLiteral("+821012345678"));
    // With the country's own code it has to be a number of this country.
    CHECK_FALSE(text::phone(QStringLiteral("+84 112345")));
    CHECK_FALSE(text::phone(QStringLiteral("+1234567890123456")));
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
