// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/person_name.h"

#include "core/text/code_points.h"
#include "core/text/collation.h"
#include "core/text/fold.h"

#include <QStringList>

#include <algorithm>

namespace text {

namespace {

bool isMixed(const QString& word) {
    const auto isCapital = [](QChar c) { return c.isUpper(); };
    const auto isSmall = [](QChar c) { return c.isLower(); };
    return std::any_of(word.begin(), word.end(), isCapital) &&
           std::any_of(word.begin(), word.end(), isSmall);
}

/// Names of the highlands have parts inside a word: "H'HEN" → "H'Hen".
QString withCapitals(const QString& word) {
    QString result;
    bool atStart = true;
    forEachCodePoint(word, [&](char32_t c) {
        append(result, atStart ? QChar::toUpper(c) : QChar::toLower(c));
        atStart = !QChar::isLetterOrNumber(c) && !QChar::isMark(c);
    });
    return result;
}

}  // namespace

NameParts split(const QString& name) {
    QStringList words = clean(name).split(u' ', Qt::SkipEmptyParts);
    NameParts parts;
    if (words.isEmpty()) return parts;
    parts.given = words.takeLast();
    if (!words.isEmpty()) parts.family = words.takeFirst();
    parts.middle = words.join(u' ');
    return parts;
}

QString capitalised(const QString& name) {
    QStringList words = clean(name).split(u' ');
    for (QString& word : words)
        if (!isMixed(word)) word = withCapitals(word);
    return words.join(u' ');
}

bool lessVietnamese(const QString& a, const QString& b) {
    const int order = compareVietnamese(a, b);
    return order != 0 ? order < 0 : clean(a) < clean(b);
}

bool lessByGivenName(const QString& a, const QString& b) {
    const NameParts left = split(a), right = split(b);
    for (const auto part : {&NameParts::given, &NameParts::family, &NameParts::middle})
        if (const int order = compareVietnamese(left.*part, right.*part); order != 0)
            return order < 0;
    return clean(a) < clean(b);
}

}  // namespace text
