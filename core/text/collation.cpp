// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/collation.h"

#include "core/text/code_points.h"

#include <algorithm>
#include <vector>

namespace text {

namespace {

constexpr char16_t breve = 0x0306, circumflex = 0x0302, horn = 0x031B;
constexpr QStringView alphabet = u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr QStringView tones = u"\u0300\u0309\u0303\u0301\u0323";  // huyền hỏi ngã sắc nặng

// A word's letters as weights: numbers stand before letters, foreign letters after z.
constexpr quint32 numberBase = 0x100, letterBase = 0x1000'0000, foreignBase = 0x2000'0000;

struct Word {
    std::vector<quint32> letters;
    std::vector<int> toneMarks;  ///< one per letter

    bool operator==(const Word&) const = default;
};

int sign(bool less, bool greater) {
    return less ? -1 : greater ? 1 : 0;
}

quint32 weight(char32_t letter) {
    const auto place = letter < 0x10000 ? alphabet.indexOf(QChar(char16_t(letter))) : -1;
    return place >= 0 ? letterBase + static_cast<quint32>(place) : foreignBase + letter;
}

/// The letter with its hat, horn or hook of the vowel, which make it another letter.
char32_t marked(char32_t letter, char32_t mark) {
    if (letter == U'a') return mark == breve ? U'ă' : mark == circumflex ? U'â' : letter;
    if (letter == U'e') return mark == circumflex ? U'ê' : letter;
    if (letter == U'o') return mark == circumflex ? U'ô' : mark == horn ? U'ơ' : letter;
    if (letter == U'u') return mark == horn ? U'ư' : letter;
    return letter;
}

class Words {
public:
    explicit Words(const QString& text) {
        const QString open = text.normalized(QString::NormalizationForm_D);
        forEachCodePoint(open, [this](char32_t c) { take(QChar::toLower(c)); });
        close();
    }
    const std::vector<Word>& all() const { return m_words; }

private:
    void take(char32_t c) {
        if (c >= U'0' && c <= U'9') {
            closeLetter();
            m_number += QChar(char16_t(c));
        } else if (QChar::isMark(c)) {
            const auto tone = c < 0x10000 ? tones.indexOf(QChar(char16_t(c))) : -1;
            if (m_letter != 0 && tone >= 0)
                m_tone = static_cast<int>(tone) + 1;
            else if (m_letter != 0)
                m_letter = marked(m_letter, c);
        } else if (QChar::isLetterOrNumber(c)) {
            closeLetter();
            closeNumber();
            m_letter = c;
        } else if (QChar::isSpace(c) || c == U'-') {
            close();
        }
    }
    void closeLetter() {
        if (m_letter == 0) return;
        m_word.letters.push_back(weight(m_letter));
        m_word.toneMarks.push_back(m_tone);
        m_letter = 0;
        m_tone = 0;
    }
    /// The length before the digits: of two numbers the longer one is the larger.
    void closeNumber() {
        if (m_number.isEmpty()) return;
        qsizetype zeros = 0;
        while (zeros + 1 < m_number.size() && m_number[zeros] == u'0') ++zeros;
        const QStringView digits = QStringView(m_number).mid(zeros);
        m_word.letters.push_back(numberBase + static_cast<quint32>(digits.size()));
        for (const QChar digit : digits) m_word.letters.push_back(digit.unicode());
        m_word.toneMarks.resize(m_word.letters.size(), 0);
        m_number.clear();
    }
    void close() {
        closeLetter();
        closeNumber();
        if (!m_word.letters.empty()) m_words.push_back(std::move(m_word));
        m_word = {};
    }

    std::vector<Word> m_words;
    Word m_word;
    QString m_number;
    char32_t m_letter = 0;
    int m_tone = 0;
};

int compare(const Word& a, const Word& b) {
    if (a.letters != b.letters) return sign(a.letters < b.letters, true);
    return sign(a.toneMarks<b.toneMarks, a.toneMarks> b.toneMarks);
}

}  // namespace

int compareVietnamese(const QString& a, const QString& b) {
    const Words left(a), right(b);
    const auto [l, r] =
        std::mismatch(left.all().begin(), left.all().end(), right.all().begin(), right.all().end());
    const bool leftEnds = l == left.all().end(), rightEnds = r == right.all().end();
    if (leftEnds || rightEnds) return sign(leftEnds && !rightEnds, rightEnds && !leftEnds);
    return compare(*l, *r);
}

}  // namespace text
