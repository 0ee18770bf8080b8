// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/person_name.h"

#include "tests/support/print.h"

#include <QStringList>

#include <algorithm>
#include <random>

using text::lessByGivenName;
using text::lessVietnamese;
using text::NameParts;

namespace {

QStringList list(const char* names) {
    return QString::fromUtf8(names).split(QStringLiteral(", "));
}

template <class Less>
QStringList sorted(QStringList names, Less less) {
    std::mt19937 random(3);
    std::shuffle(names.begin(), names.end(), random);
    std::sort(names.begin(), names.end(), less);
    return names;
}

}  // namespace

TEST_CASE("a name has the family first and the given name last") {
    CHECK(text::split(QStringLiteral(" Nguyễn  Thị Minh Khai ")) ==
          NameParts{QStringLiteral("Nguyễn"), QStringLiteral("Thị Minh"), QStringLiteral("Khai")});
    CHECK(text::split(QStringLiteral("Lê An")) ==
          NameParts{QStringLiteral("Lê"), {}, QStringLiteral("An")});
    CHECK(text::split(QStringLiteral("Tuấn")) == NameParts{{}, {}, QStringLiteral("Tuấn")});
    CHECK(text::split(QStringLiteral("  ")) == NameParts{});
}

TEST_CASE("words stand in the order of the Vietnamese alphabet, then of the tones") {
    const QStringList letters = list(
        "an, ăn, ân, bà, ca, da, đa, em, ên, gà, ho, im, ka, lo, mo, no, on, ôn, ơn, phi, "
        "qua, ra, so, to, un, ưn, va, xa, yên");
    CHECK(sorted(letters, lessVietnamese) == letters);
    const QStringList tones = list("ma, mà, mả, mã, má, mạ, mạc, mắc, mâm");
    CHECK(sorted(tones, lessVietnamese) == tones);
}

TEST_CASE("letters weigh more than tones inside a word, an earlier word more than a later one") {
    CHECK(lessVietnamese(QStringLiteral("hạ"), QStringLiteral("hai")));
    CHECK(lessVietnamese(QStringLiteral("Hà Thúy"), QStringLiteral("Hạ An")));
    CHECK(lessVietnamese(QStringLiteral("An"), QStringLiteral("An Bình")));
    CHECK(lessVietnamese(QStringLiteral("toán"), QStringLiteral("toàng")));
}

TEST_CASE("numbers in names of villages stand by value") {
    const QStringList villages = list("Ấp 3, Thôn 1, Thôn 2, Thôn 2A, Thôn 10, Thôn Đông");
    CHECK(sorted(villages, lessVietnamese) == villages);
}

TEST_CASE("a list of people is by given name, then family, then middle name") {
    const QStringList people = list(
        "Trần Văn An, Lê Thị Ánh, Nguyễn Văn Ân, Đặng Bình, Nguyễn An Bình, "
        "Nguyễn Văn Bình, Phạm Dung, Lê Đào, Nguyễn Thị Hà, Trần Thị Hạ, Bùi Thị Hai");
    CHECK(sorted(people, lessByGivenName) == people);
}

TEST_CASE("composed and decomposed spellings stand in the same place") {
    const QString composed = QStringLiteral("Nguyễn Thị Ngọc Ánh");
    const QString open = composed.normalized(QString::NormalizationForm_D);
    CHECK_FALSE(lessVietnamese(composed, open));
    CHECK_FALSE(lessVietnamese(open, composed));
    CHECK_FALSE(lessByGivenName(composed, open));
    CHECK_FALSE(lessByGivenName(open, composed));
}

TEST_CASE("the order of names is an order: no circles, and equal only if the same") {
    const QStringList pieces =
        list("an, Án, ân, đá, da, Da, 7, 007, h'bia, Ksor, -, é, ế, , ơn, o, 𠮷, ﬁ, ß, z, w, дом");
    std::mt19937 random(5);
    const auto word = [&] { return pieces[qsizetype(random() % unsigned(pieces.size()))]; };
    for (int round = 0; round < 3000; ++round) {
        const QString a = word() + u' ' + word(), b = word() + u' ' + word(),
                      c = word() + u' ' + word();
        for (const auto less : {lessVietnamese, lessByGivenName}) {
            CAPTURE(a, b, c);
            CHECK_FALSE(less(a, a));
            CHECK_FALSE((less(a, b) && less(b, a)));
            CHECK_FALSE((less(a, b) && less(b, c) && !less(a, c)));
        }
    }
}
