// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/query.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace text {

namespace {

constexpr qsizetype longestQuery = 300;

QString digitsIn(const QString& typed) {
    QString digits;
    for (const QChar c : typed) {
        if (isDigit(c))
            digits += c;
        else if (!c.isSpace() && c != u'.')
            return {};
    }
    return digits;
}

/// "05/08/1990", "5-8-1990", "05.08.1990", "05081990", "1990-08-05".
std::optional<QDate> dateIn(const QString& typed) {
    static const QRegularExpression written(
        QStringLiteral(R"(^(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{2})(\d{2})(\d{4}))$)"));
    static const QRegularExpression iso(QStringLiteral(R"(^(\d{4})-(\d{2})-(\d{2})$)"));
    const auto made = [](const QString& year, const QString& month, const QString& day) {
        const QDate date(year.toInt(), month.toInt(), day.toInt());
        const bool plausible = date.isValid() && date.year() >= 1800 && date.year() <= 2200;
        return plausible ? std::optional(date) : std::nullopt;
    };
    if (const auto m = iso.match(typed); m.hasMatch())
        return made(m.captured(1), m.captured(2), m.captured(3));
    const auto m = written.match(typed);
    if (!m.hasMatch()) return std::nullopt;
    return m.capturedLength(1) > 0 ? made(m.captured(4), m.captured(3), m.captured(1))
                                   : made(m.captured(7), m.captured(6), m.captured(5));
}

/// A unit identifier with dots ("H41.12", "000.00.12.H41"), or a date and a serial at the end.
bool isCodeLike(const QString& typed) {
    static const QRegularExpression unit(
        QStringLiteral(R"(^(?=[^-]*[A-Z])(?=[^-]*\d)[0-9A-Z]{1,4}(\.[0-9A-Z]+)+(-[0-9-]*)?$)"));
    static const QRegularExpression ending(
        QStringLiteral(R"((^|[.0-9A-Z]-)\d{6}(\d{2})?-\d{1,9}$)"));
    const QString code = typed.toUpper();
    return unit.match(code).hasMatch() || ending.match(code).hasMatch();
}

}  // namespace

Query parseQuery(const QString& typed) {
    const QString text = clean(typed.left(longestQuery));
    Query query;
    query.folded = fold(text);
    query.words = query.folded.split(u' ', Qt::SkipEmptyParts);
    query.digits = digitsIn(text);
    query.date = dateIn(text);
    query.looksLikeCode = !query.date && isCodeLike(text);
    return query;
}

int distance(const QString& a, const QString& b, int limit) {
    const int most = std::max(limit, 0);
    const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
    if (std::abs(n - m) > most) return most + 1;

    // Three rows of the table, of which only the band |i - j| <= most can hold an answer.
    const std::size_t width = static_cast<std::size_t>(m) + 1;
    std::vector<int> older(width, most + 1), old(width, most + 1), row(width, most + 1);
    const auto at = [](std::vector<int>& cells, int j) -> int& {
        return cells[static_cast<std::size_t>(j)];
    };
    for (int j = 0; j <= std::min(m, most); ++j) at(old, j) = j;
    for (int i = 1; i <= n; ++i) {
        const int from = std::max(1, i - most), to = std::min(m, i + most);
        at(row, from - 1) = from == 1 && i <= most ? i : most + 1;
        int best = at(row, from - 1);
        for (int j = from; j <= to; ++j) {
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            int cell = at(old, j - 1) + change;
            if (j < i + most) cell = std::min(cell, at(old, j) + 1);
            cell = std::min(cell, at(row, j - 1) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cell = std::min(cell, at(older, j - 2) + 1);
            at(row, j) = std::min(cell, most + 1);
            best = std::min(best, at(row, j));
        }
        if (best > most) return most + 1;
        std::swap(older, old);
        std::swap(old, row);
    }
    return at(old, m);
}

}  // namespace text
