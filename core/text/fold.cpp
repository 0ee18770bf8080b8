// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "core/text/code_points.h"

#include <algorithm>

namespace text {

namespace {

bool isAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Appends words with one space between them, whatever stood there.
class Words {
public:
    explicit Words(qsizetype expected) { m_text.reserve(expected); }
    void add(char32_t character) {
        if (m_gap && !m_text.isEmpty()) m_text += u' ';
        m_gap = false;
        append(m_text, character);
    }
    void gap() { m_gap = true; }
    QString take() { return std::move(m_text); }

private:
    QString m_text;
    bool m_gap = false;
};

/// Controls, direction marks, zero-width characters: nothing a reader of the text can see.
bool isInvisible(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           QChar::isNonCharacter(c);
}

bool isVowel(QChar c) {
    return QStringView(u"aeiouy").contains(c);
}

/// "my" → "mi", "quynh" → "quinh"; "thuy" and "nguyen" stay: túi and túy are two words.
QString withoutY(const QString& word) {
    if (word.startsWith(u"quy")) return QStringLiteral("qui") + word.mid(3);
    if (!word.endsWith(u'y')) return word;
    if (std::any_of(word.begin(), word.end() - 1, isVowel)) return word;
    return word.chopped(1) + u'i';
}

}  // namespace

QString clean(const QString& typed) {
    Words words(typed.size());
    forEachCodePoint(typed, [&](char32_t c) {
        if (QChar::isSpace(c))
            words.gap();
        else if (!isInvisible(c))
            words.add(c);
    });
    return words.take().normalized(QString::NormalizationForm_C);
}

QString fold(const QString& text) {
    // The compatibility form also opens what other programs and keyboards leave: wide digits, ﬁ.
    const QString open = isAscii(text) ? text : text.normalized(QString::NormalizationForm_KD);
    Words words(open.size());
    forEachCodePoint(open, [&](char32_t c) {
        // Unicode does not decompose đ; ð is what some converters make of it.
        if (c == U'đ' || c == U'Đ' || c == U'ð' || c == U'Ð')
            words.add(U'd');
        else if (QChar::isLetterOrNumber(c))
            words.add(QChar::toLower(c));
        else if (QChar::isSpace(c) || !(QChar::isMark(c) || isInvisible(c)))
            words.gap();
    });
    return words.take();
}

QString foldLoose(const QString& text) {
    QStringList words = fold(text).split(u' ');
    std::transform(words.begin(), words.end(), words.begin(), withoutY);
    return words.join(u' ');
}

QString initials(const QString& name) {
    QString letters;
    const QStringList words = fold(name).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) letters += word.left(word.front().isHighSurrogate() ? 2 : 1);
    return letters;
}

}  // namespace text
