// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/keyboard_reader.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"

#include <algorithm>

namespace text {

namespace {

constexpr qsizetype nameField = 2, sexField = 4, addressField = 5;
constexpr QStringView vowels = u"aeiouy";

bool isVowel(QChar c) {
    return vowels.contains(c);
}

bool isLetter(QChar c) {
    return c >= u'a' && c <= u'z';
}

/// What Telex leaves when nobody turns it into marks: "nguyeenx", "ddoof", "nuwx".
bool hasTelexLetters(const QString& word) {
    return word.contains(u"aa") || word.contains(u"ee") || word.contains(u"oo") ||
           word.contains(u"dd") || word.contains(u"aw") || word.contains(u"ow") ||
           word.contains(u"uw");
}

bool endsInTelexTone(const QString& word) {
    return word.size() >= 3 && QStringView(u"sfrxj").contains(word.back()) &&
           std::any_of(word.begin(), word.end() - 1, isVowel);
}

/// A digit right behind a letter of a word with a vowel: "nguye64n", "thi5".
bool hasVniDigit(const QString& word) {
    if (std::none_of(word.begin(), word.end(), isVowel)) return false;
    for (qsizetype i = 1; i < word.size(); ++i)
        if (isDigit(word[i]) && (isLetter(word[i - 1]) || isDigit(word[i - 1])) &&
            isLetter(word[0]))
            return true;
    return false;
}

/// A fast reader outruns the input method's backspace: letter and marked letter, "NGUYEỄN".
bool hasDoubledVowel(const QString& field) {
    const QString typed = clean(field).toLower();
    for (qsizetype i = 1; i < typed.size(); ++i) {
        const QChar before = typed[i - 1], after = typed[i];
        if (!isLetter(before) || isLetter(after)) continue;
        if (!QStringView(u"aeod").contains(before)) continue;
        // "oơ" could be a slip of any kind, but o before ô, e before ê, a before ă, d before đ
        // never stand in a Vietnamese word.
        if (fold(QString(after)) == QString(before)) return true;
    }
    return false;
}

bool isAscii(const QString& field) {
    return std::all_of(field.begin(), field.end(), [](QChar c) { return c.unicode() < 0x80; });
}

}  // namespace

QString mangledBy(const QStringList& fields) {
    const QString telex = QStringLiteral("telex"), vni = QStringLiteral("vni");
    const QString name = fields.value(nameField), sex = fields.value(sexField);
    const QString foldedSex = fold(sex);

    if (foldedSex.startsWith(u'n') && hasVniDigit(foldedSex)) return vni;
    const QStringList nameWords = fold(name).split(u' ', Qt::SkipEmptyParts);
    if (std::any_of(nameWords.begin(), nameWords.end(), hasVniDigit)) return vni;

    if (foldedSex.startsWith(u"nuw") || foldedSex.startsWith(u"nux")) return telex;
    if (hasDoubledVowel(name) || hasDoubledVowel(sex)) return telex;

    // A real card has marks somewhere in name or address; without any, Telex words tell.
    const QString spoken = name + u' ' + fields.value(addressField);
    if (!isAscii(spoken)) return {};
    const QStringList words = fold(spoken).split(u' ', Qt::SkipEmptyParts);
    const auto letters = std::count_if(words.begin(), words.end(), hasTelexLetters);
    const auto tones = std::count_if(words.begin(), words.end(), endsInTelexTone);
    return letters >= 1 && letters + tones >= 2 ? telex : QString();
}

}  // namespace text
