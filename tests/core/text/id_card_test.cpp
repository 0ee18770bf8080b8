// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/id_card.h"

#include "tests/support/print.h"

using domain::Sex;

namespace {

const QString card = QStringLiteral(
    "034190001234|012345678|NGUYỄN THỊ THẢO|05081990|Nữ|Thôn 3, Xã An Bình, Huyện X, Tỉnh "
    "Y|10052021");

domain::Person read(const QString& payload) {
    const auto person = text::readIdCardQr(payload);
    CAPTURE(payload);
    REQUIRE(person);
    return *person;
}

/// What the refusal says got in between: "telex", "vni", or nothing known.
QString mangledBy(const char* payload) {
    const QString text = QString::fromUtf8(payload);
    const auto person = text::readIdCardQr(text);
    CAPTURE(payload);
    REQUIRE_FALSE(person);
    CHECK(person.error().refusal == domain::Refusal::QrUnreadable);
    CHECK(person.error().detail == text.left(500));
    return person.error().subject;
}

QString with(const QString& from, const QString& to) {
    QString changed = card;
    REQUIRE(changed.contains(from));
    return changed.replace(from, to);
}

}  // namespace

TEST_CASE("the code of a chip card fills in the person") {
    const domain::Person person = read(card);
    CHECK(person.personalNumber == QStringLiteral("034190001234"));
    CHECK(person.name == QStringLiteral("NGUYỄN THỊ THẢO"));
    CHECK(person.born->toIso() == QStringLiteral("1990-08-05"));
    CHECK(person.sex == Sex::Female);
    CHECK(person.address == QStringLiteral("Thôn 3, Xã An Bình, Huyện X, Tỉnh Y"));
    CHECK(person.idIssuedOn == QDate(2021, 5, 10));
    CHECK(person.idKind == QStringLiteral("cccd"));
}

TEST_CASE("what readers put around the code does not matter") {
    const domain::Person person = read(card);
    CHECK(read(card + QStringLiteral("\r\n")) == person);
    CHECK(read(QStringLiteral("\uFEFF") + card) == person);
    CHECK(read(QStringLiteral("]Q1") + card + QStringLiteral("\n")) == person);
    CHECK(read(QStringLiteral("\r\n \t") + card + QStringLiteral("\t")) == person);
    CHECK(read(card.normalized(QString::NormalizationForm_D)) == person);
    CHECK(read(card + QStringLiteral("\r\n") + card) == person);
    CHECK(read(QString(card).replace(u'|', QStringLiteral(" | "))) == person);
    CHECK(read(QString(card).replace(u'|', u'｜')) == person);
}

TEST_CASE("newer cards have more fields, first cards no old number, some no date of issue") {
    CHECK(read(card + QStringLiteral("|NGUYỄN VĂN A|TRẦN THỊ B|x|y")) == read(card));
    CHECK(read(with(QStringLiteral("012345678"), QString())) == read(card));
    CHECK_FALSE(read(with(QStringLiteral("|10052021"), QString())).idIssuedOn);
    CHECK_FALSE(read(with(QStringLiteral("10052021"), QStringLiteral("00000000"))).idIssuedOn);
    CHECK(read(with(QStringLiteral("Thôn 3, Xã An Bình, Huyện X, Tỉnh Y"), QString()))
              .address.isEmpty());
}

TEST_CASE("a birth date of which only the year is known stays one") {
    CHECK(read(with(QStringLiteral("05081990"), QStringLiteral("00001990"))).born->toIso() ==
          QStringLiteral("1990"));
    CHECK(read(with(QStringLiteral("05081990"), QStringLiteral("00081990"))).born->toIso() ==
          QStringLiteral("1990-08"));
    CHECK(read(with(QStringLiteral("05081990"), QStringLiteral("1990"))).born->toIso() ==
          QStringLiteral("1990"));
}

TEST_CASE("sex is read in any spelling of Nam and Nữ") {
    CHECK(read(with(QStringLiteral("Nữ"), QStringLiteral("Nam"))).sex == Sex::Male);
    CHECK(read(with(QStringLiteral("Nữ"), QStringLiteral("NAM"))).sex == Sex::Male);
    CHECK(read(with(QStringLiteral("Nữ"), QStringLiteral("NỮ"))).sex == Sex::Female);
}

TEST_CASE("a damaged code is refused with what was read") {
    for (const char* payload :
         {"", "|", "||||||", "hello", "https://example.invalid/?a=1",
          "034190001234|012345678|NGUYỄN THỊ THẢO|05081990|Nữ",                 // cut off
          "03419000123|012345678|NGUYỄN THỊ THẢO|05081990|Nữ|Thôn 3|10052021",  // a digit short
          "034190001234|012345678||05081990|Nữ|Thôn 3|10052021",
          "034190001234|012345678|NGUYỄN THỊ THẢO|31021990|Nữ|Thôn 3|10052021",
          "034190001234|012345678|NGUYỄN THỊ THẢO|5081990|Nữ|Thôn 3|10052021",
          "034190001234|012345678|NGUYỄN THỊ THẢO|05081990|?|Thôn 3|10052021",
          "034190001234|012345678|NGUY?N TH? TH?O|05081990|Nam|Th?n 3|10052021",
          "034190001234|012345678|NGUYỄN THỊ THẢO|05081990|Nữ|Th\xEF\xBF\xBDn 3|10052021"}) {
        CHECK(mangledBy(payload).isEmpty());
    }
}

TEST_CASE("Telex letters in the code are explained by Telex") {
    const auto payload = GENERATE(
        as<const char*>(),
        "034190001234|012345678|NGUYEENX THIJ THAOR|05081990|Nuwx|Thoon 3, Xax An Binhf|10052021",
        "034190001234||NGUYEENX THIJ THAOR|05081990|NUWX|Thôn 3, Xã An Bình|10052021",
        "034090001234||NGUYEENX VAWN AN|05081990|Nam|Thoon 3, Xax An Binhf|10052021",
        "034090001234||NGUYEENX VAWN AN|05081990|Nam|Thôn 3|10052021",
        "034090001234||TRAANF BINHF|05081990|Nam|Xax Yeen|10052021",
        "034190001234||NGUYEỄN THỊ THẢO|05081990|Nữ|Thôn 3|10052021",
        "034190001234||NGUYỄN DĐỨC|05081990|Nam|Thôn 3|10052021");
    CHECK(mangledBy(payload) == QStringLiteral("telex"));
}

TEST_CASE("VNI digits in the code are explained by VNI") {
    const auto payload = GENERATE(
        as<const char*>(),
        "034190001234|012345678|NGUYE6N4 THI5 THA3O|05081990|Nu74|Tho6n 3, Xa4 An Bi2nh|10052021",
        "034090001234||NGUYEN64 VA8N AN|05081990|Nam|Thôn 3|10052021",
        "034190001234||NGUYỄN THỊ THẢO|05081990|Nư4|Thôn 3|10052021");
    CHECK(mangledBy(payload) == QStringLiteral("vni"));
}

TEST_CASE("true names that look like typing codes are not refused") {
    const auto name =
        GENERATE(as<const char*>(), "KSOR H'BLƠI", "RCOM SOOR", "SIU H'WAR", "Y WAR NIÊ",
                 "LÒ THỊ XOÓNG", "DƯƠNG THỊ ƯỚC", "NAY DJRUÊNG", "K'BRÔI", "HOÀNG VĂN A", "TÔ AA");
    CAPTURE(name);
    const QString payload = with(QStringLiteral("NGUYỄN THỊ THẢO"), QString::fromUtf8(name));
    CHECK(read(payload).name == QString::fromUtf8(name));
}

TEST_CASE("house numbers with letters are no sign of VNI") {
    const QString payload = with(QStringLiteral("Thôn 3"), QStringLiteral("Số 12A/5 QL1A, Tổ 5B"));
    CHECK(read(payload).address.startsWith(QStringLiteral("Số 12A/5 QL1A")));
}
