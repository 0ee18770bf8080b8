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

/// A letter with hat or horn, or đ: what an input method makes of two keys.
bool isMadeOfTwoKeys(QChar c) {
    const QString open = QString(c).normalized(QString::NormalizationForm_D);
    return c == u'đ' || open.contains(u'\u0302') || open.contains(u'\u0306') ||
           open.contains(u'\u031B');
}

/// A fast reader outruns the input method's backspace, so that the letter stays before the marked
/// one: "NGUYEỄN". No Vietnamese word has that; "oó" without a hat is one ("soóc").
bool hasDoubledLetter(const QString& field) {
    const QString typed = clean(field).toLower();
    for (qsizetype i = 1; i < typed.size(); ++i)
        if (isLetter(typed[i - 1]) && isMadeOfTwoKeys(typed[i]) &&
            QStringView(u"aeod").contains(typed[i - 1]) &&
            fold(QString(typed[i])) == QString(typed[i - 1]))
            return true;
    return false;
}

/// How many words look like Telex: by doubled letters or w, and by these or a tone at the end.
struct TelexWords {
    explicit TelexWords(const QString& text) {
        const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            if (hasTelexLetters(word)) ++letters;
            if (hasTelexLetters(word) || endsInTelexTone(word)) ++any;
        }
    }
    int letters = 0, any = 0;
};

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
    if (hasDoubledLetter(name) || hasDoubledLetter(sex)) return telex;

    // A real card has marks somewhere in name or address. Without any, Telex words tell.
    const QString both = name + u' ' + fields.value(addressField);
    if (isAscii(both) && TelexWords(both).letters >= 1 && TelexWords(both).any >= 2) return telex;
    return isAscii(name) && TelexWords(name).letters >= 2 ? telex : QString();
}

}  // namespace text
