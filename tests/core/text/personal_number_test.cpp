// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/id_card.h"

#include "tests/support/print.h"

#include <algorithm>

using domain::PartialDate;
using domain::Sex;
using text::doubts;
using text::NumberDoubt;

namespace {

text::PersonalNumber read(const char* typed) {
    return text::readPersonalNumber(QString::fromUtf8(typed)).value();
}

using Doubts = std::vector<NumberDoubt>;

}  // namespace

TEST_CASE("twelve digits tell province, sex and year of birth") {
    const auto [typed, province, sex, year] = GENERATE(table<const char*, const char*, Sex, int>({
        {"034190001234", "Thái Bình", Sex::Female, 1990},
        {"001099123456", "Hà Nội", Sex::Male, 1999},
        {"079305000001", "TP. Hồ Chí Minh", Sex::Female, 2005},
        {"046212000001", "Thừa Thiên Huế", Sex::Male, 2012},
        {"096400000001", "Cà Mau", Sex::Male, 2100},
        {"066950000001", "Đắk Lắk", Sex::Female, 2350},
    }));
    const auto number = read(typed);
    CHECK(number.provinceName == QString::fromUtf8(province));
    CHECK(number.sex == sex);
    CHECK(number.birthYear == year);
    CHECK(number.digits == QString::fromUtf8(typed));
    CHECK(number.provinceCode == QString::fromUtf8(typed).left(3));
}

TEST_CASE("exactly 63 province codes are known") {
    int known = 0;
    for (int code = 0; code < 1000; ++code) {
        const QString typed =
            QStringLiteral("%1").arg(code, 3, 10, QChar(u'0')) + QStringLiteral("190001234");
        if (!text::readPersonalNumber(typed)->provinceName.isEmpty()) ++known;
    }
    CHECK(known == 63);
}

TEST_CASE("spaces, dots and hyphens in a personal number do not matter") {
    CHECK(read(" 034 190 001 234 ").digits == QStringLiteral("034190001234"));
    CHECK(read("034.190.001.234").digits == QStringLiteral("034190001234"));
    CHECK(read("034\u00A0190\u00A0001234\r\n").digits == QStringLiteral("034190001234"));
}

TEST_CASE("anything but twelve digits is refused") {
    for (const char* typed :
         {"", "   ", "03419000123", "0341900012345", "03419000123a",
          "-34190001234", "+34190001234", "٠٣٤١٩٠٠٠١٢٣٤", "０３４１９０００１２３４"}) {
        CAPTURE(typed);
        const auto result = text::readPersonalNumber(QString::fromUtf8(typed));
        REQUIRE_FALSE(result);
        CHECK(result.error().refusal == domain::Refusal::PersonalNumberInvalid);
    }
}

TEST_CASE("what does not fit the person is a doubt beside the field, not a refusal") {
    const QString number = QStringLiteral("034190001234");
    const auto born = PartialDate::parse(QStringLiteral("05/08/1990"));
    CHECK(doubts(number, Sex::Female, born).empty());
    CHECK(doubts(number, Sex::Unknown, std::nullopt).empty());
    CHECK(doubts(number, Sex::Male, born) == Doubts{NumberDoubt::SexDiffers});
    CHECK(doubts(number, Sex::Female, PartialDate::parse(QStringLiteral("1991"))) ==
          Doubts{NumberDoubt::BirthYearDiffers});
    CHECK(doubts(QStringLiteral("003190001234"), Sex::Male, PartialDate::make(1890)) ==
          Doubts{NumberDoubt::UnknownProvince, NumberDoubt::SexDiffers,
                 NumberDoubt::BirthYearDiffers});
}

TEST_CASE("nine digits are the number of an old card") {
    CHECK(doubts(QStringLiteral("145 678 901"), Sex::Male, std::nullopt) ==
          Doubts{NumberDoubt::OldNineDigits});
    CHECK(doubts(QStringLiteral("1456789"), Sex::Male, std::nullopt).empty());
    CHECK(doubts(QString(), Sex::Male, std::nullopt).empty());
}
