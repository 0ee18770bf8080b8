// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/query.h"

#include "tests/support/print.h"

#include <algorithm>
#include <random>

using text::distance;
using text::parseQuery;

namespace {

text::Query query(const char* typed) {
    return parseQuery(QString::fromUtf8(typed));
}

int steps(const char* a, const char* b, int limit) {
    return distance(QString::fromUtf8(a), QString::fromUtf8(b), limit);
}

/// The textbook table, whole: what the narrow one must agree with.
int slowDistance(const QString& a, const QString& b) {
    const auto n = a.size(), m = b.size();
    std::vector<std::vector<int>> cell(std::size_t(n + 1), std::vector<int>(std::size_t(m + 1)));
    const auto at = [&](qsizetype i, qsizetype j) -> int& {
        return cell[std::size_t(i)][std::size_t(j)];
    };
    for (qsizetype i = 0; i <= n; ++i) at(i, 0) = int(i);
    for (qsizetype j = 0; j <= m; ++j) at(0, j) = int(j);
    for (qsizetype i = 1; i <= n; ++i) {
        for (qsizetype j = 1; j <= m; ++j) {
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1,
                                 at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(n, m);
}

}  // namespace

TEST_CASE("a search for a name is folded words") {
    const auto q = query("  Nguyễn Văn  Đức ");
    CHECK(q.folded == QStringLiteral("nguyen van duc"));
    CHECK(q.words ==
          QStringList{QStringLiteral("nguyen"), QStringLiteral("van"), QStringLiteral("duc")});
    CHECK(q.digits.isEmpty());
    CHECK_FALSE(q.date);
    CHECK_FALSE(q.looksLikeCode);
    CHECK_FALSE(q.isEmpty());
}

TEST_CASE("an empty search is empty, whatever it is made of") {
    for (const char* typed : {"", "   ", "\t\r\n", "...", "—"}) {
        CAPTURE(typed);
        CHECK(query(typed).isEmpty());
        CHECK(query(typed).words.isEmpty());
        CHECK_FALSE(query(typed).looksLikeCode);
    }
}

TEST_CASE("digits with spaces or dots are one number") {
    CHECK(query("034 190 001 234").digits == QStringLiteral("034190001234"));
    CHECK(query("0912.345.678").digits == QStringLiteral("0912345678"));
    CHECK(query("1234").digits == QStringLiteral("1234"));
    CHECK(query("12a").digits.isEmpty());
    CHECK(query("12-34").digits.isEmpty());
}

TEST_CASE("dates are understood as Vietnamese papers write them") {
    const QDate date(1990, 8, 5);
    for (const char* typed : {"05/08/1990", "5/8/1990", "5-8-1990", "05.08.1990", "05081990",
                              "1990-08-05", " 05/08/1990 "}) {
        CAPTURE(typed);
        CHECK(query(typed).date == date);
        CHECK_FALSE(query(typed).looksLikeCode);
    }
    for (const char* typed : {"31/02/1990", "05/08-1990", "05/08/90", "08/1990", "1990", "99999999",
                              "05/08/0001", "05/08/1990 x"}) {
        CAPTURE(typed);
        CHECK_FALSE(query(typed).date);
    }
}

TEST_CASE("case codes are known by their marks, whole or in part") {
    for (const char* typed :
         {"000.00.12.H41-260821-0001", "H41.12-260821-0001", "h41.12-260821-0001", "260821-0001",
          "20260821-1", "H41.12", "000.00.12.H41", "H41.12-2608"}) {
        CAPTURE(typed);
        CHECK(query(typed).looksLikeCode);
    }
    for (const char* typed : {"Nguyễn Văn An", "034190001234", "0912.345.678", "024-3825-1234",
                              "0101234567-001", "12/5", "nva", "Tổ 5", "05-08-1990", "-", "."}) {
        CAPTURE(typed);
        CHECK_FALSE(query(typed).looksLikeCode);
    }
}

TEST_CASE("one slip of a finger is one step") {
    CHECK(steps("nguyen", "nguyen", 2) == 0);
    CHECK(steps("nguyen", "nguyn", 2) == 1);
    CHECK(steps("nguyen", "ngyuen", 2) == 1);
    CHECK(steps("nguyen", "nguyem", 2) == 1);
    CHECK(steps("nguyen", "nguyenn", 2) == 1);
    CHECK(steps("", "ab", 2) == 2);
    CHECK(steps("", "", 0) == 0);
}

TEST_CASE("beyond the limit it is just further away") {
    CHECK(steps("tran", "nguyen", 2) == 3);
    CHECK(steps("a", "abcdefgh", 2) == 3);
    CHECK(steps("an", "binh", 0) == 1);
    CHECK(steps("an", "an", -4) == 0);
    CHECK(steps("an", "am", -4) == 1);
}

TEST_CASE("the quick distance agrees with the whole table") {
    std::mt19937 random(23);
    const auto word = [&] {
        QString text;
        for (auto n = random() % 9; n > 0; --n) text += QChar(char16_t(u'a' + random() % 3));
        return text;
    };
    for (int round = 0; round < 5000; ++round) {
        const QString a = word(), b = word();
        const int limit = static_cast<int>(random() % 5);
        CAPTURE(a, b, limit);
        CHECK(distance(a, b, limit) == std::min(slowDistance(a, b), limit + 1));
        CHECK(distance(a, b, limit) == distance(b, a, limit));
    }
}
