// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "tests/support/print.h"

using text::clean;
using text::fold;
using text::foldLoose;

namespace {

QString nfc(const char* utf8) {
    return QString::fromUtf8(utf8).normalized(QString::NormalizationForm_C);
}

QString nfd(const char* utf8) {
    return QString::fromUtf8(utf8).normalized(QString::NormalizationForm_D);
}

}  // namespace

TEST_CASE("a name is found without marks, with d for đ and without capitals") {
    const auto [typed, folded] = GENERATE(table<const char*, const char*>({
        {"Nguyễn Thị Thảo", "nguyen thi thao"},
        {"ĐẶNG VĂN ĐỨC", "dang van duc"},
        {"Trần Quốc Ưởng", "tran quoc uong"},
        {"Lý Thường Kiệt", "ly thuong kiet"},
        {"y tế, hộ tịch", "y te ho tich"},
        {"H'Hen Niê", "h hen nie"},
        {"  Tổ   5 -- Ấp 3/2 ", "to 5 ap 3 2"},
        {"000.00.12.H41-260821-0001", "000 00 12 h41 260821 0001"},
        {"", ""},
        {" \t\n ", ""},
        {"…—“”", ""},
    }));
    CHECK(fold(nfc(typed)) == QString::fromUtf8(folded));
    CHECK(fold(nfd(typed)) == QString::fromUtf8(folded));
}

TEST_CASE("the whole Vietnamese alphabet folds to plain letters") {
    const QString letters =
        QStringLiteral("aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ");
    const QString plain =
        QStringLiteral("aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyyd");
    CHECK(fold(letters) == plain);
    CHECK(fold(letters.toUpper()) == plain);
    CHECK(fold(letters.normalized(QString::NormalizationForm_D)) == plain);
}

TEST_CASE("old and new place of the tone are the same word") {
    CHECK(fold(QStringLiteral("Thanh Hoá")) == fold(QStringLiteral("Thanh Hóa")));
    CHECK(fold(QStringLiteral("Thuý Quỳnh")) == fold(QStringLiteral("Thúy Quỳnh")));
    CHECK(fold(QStringLiteral("khoẻ")) == fold(QStringLiteral("khỏe")));
}

TEST_CASE("what converters and other keyboards leave folds as well") {
    CHECK(fold(QStringLiteral("Ðặng ðình")) == QStringLiteral("dang dinh"));
    CHECK(fold(QStringLiteral("Ｎguyễn １２")) == QStringLiteral("nguyen 12"));
    CHECK(fold(QStringLiteral("Ng\u200Buyễn")) == QStringLiteral("nguyen"));
    CHECK(fold(QStringLiteral("Nguyễn\u00A0An")) == QStringLiteral("nguyen an"));
    CHECK(fold(QStringLiteral("İSTANBUL ISPARTA")) == QStringLiteral("istanbul isparta"));
}

TEST_CASE("folding twice changes nothing more") {
    const QString once = fold(QStringLiteral("Đoàn Thị Điểm — Xã Khâm Đức, 2026"));
    CHECK(fold(once) == once);
}

TEST_CASE("i and y are the same where both spellings live") {
    const auto same = [](const char* a, const char* b) {
        return foldLoose(QString::fromUtf8(a)) == foldLoose(QString::fromUtf8(b));
    };
    CHECK(same("Mỹ Đức", "Mĩ Đức"));
    CHECK(same("Lý", "Lí"));
    CHECK(same("kỹ sư", "kĩ sư"));
    CHECK(same("Quý", "Quí"));
    CHECK(same("quỳnh", "quình"));
    CHECK(same("y tá", "i tá"));
    CHECK_FALSE(same("Thúy", "Thúi"));
    CHECK_FALSE(same("Tây", "Tai"));
    CHECK_FALSE(same("Nguyễn", "Nguiễn"));
    CHECK(foldLoose(QString()).isEmpty());
    CHECK(fold(QStringLiteral("Mỹ")) == QStringLiteral("my"));
}

TEST_CASE("what is stored is composed, trimmed and free of control characters") {
    CHECK(clean(nfd("  Nguyễn   Văn\tAn\r\n")) == nfc("Nguyễn Văn An"));
    CHECK(clean(u'\uFEFF' + QStringLiteral("Trần ") + QChar(0) + QStringLiteral("Bình")) ==
          QStringLiteral("Trần Bình"));
    CHECK(clean(QStringLiteral("Trần\u0007Bình")) == QStringLiteral("TrầnBình"));
    CHECK(clean(QStringLiteral("Lê\u202E An\u200F")) == QStringLiteral("Lê An"));
    CHECK(clean(QStringLiteral("a\u2028b\u00A0c")) == QStringLiteral("a b c"));
    CHECK(clean(QStringLiteral("Đường 3/2, số 12A")) == QStringLiteral("Đường 3/2, số 12A"));
    CHECK(clean(QString()).isEmpty());
}

TEST_CASE("characters beyond the first plane are kept whole, halves are dropped") {
    const QString rare = QString::fromUcs4(U"\U00020BB7", 1);
    CHECK(clean(rare + QStringLiteral(" An")) == rare + QStringLiteral(" An"));
    CHECK(clean(rare.left(1) + QStringLiteral("An") + rare.right(1)) == QStringLiteral("An"));
    CHECK(fold(rare.left(1) + QStringLiteral("An")) == QStringLiteral("an"));
    CHECK(fold(rare) == rare);
}

TEST_CASE("initials are the first letters of the words") {
    CHECK(text::initials(QStringLiteral("Nguyễn Văn An")) == QStringLiteral("nva"));
    CHECK(text::initials(QStringLiteral("Đỗ  Ánh")) == QStringLiteral("da"));
    CHECK(text::initials(QString()).isEmpty());
}
