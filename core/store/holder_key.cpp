// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/holder_key.h"

#include "core/text/person_name.h"

#include <QStringList>

namespace store {
namespace {

const auto letters = QStringLiteral("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz");

// Marks that make another letter stay with it when a text is decomposed; the others are tones.
int toneOf(char32_t mark) {
    switch (mark) {
    case 0x0300: return 1;  // huyền
    case 0x0309: return 2;  // hỏi
    case 0x0303: return 3;  // ngã
    case 0x0301: return 4;  // sắc
    case 0x0323: return 5;  // nặng
    default: return 0;
    }
}

bool makesLetter(QChar mark) {
    return mark == QChar(0x0306) || mark == QChar(0x0302) || mark == QChar(0x031B);
}

struct Levels {
    QString primary, tones;
};

void addWord(Levels& levels, const QString& word) {
    const QString decomposed = word.toLower().normalized(QString::NormalizationForm_D);
    for (int i = 0; i < decomposed.size();) {
        QString letter(decomposed[i++]);
        int tone = 0;
        for (; i < decomposed.size() && decomposed[i].isMark(); ++i) {
            if (makesLetter(decomposed[i])) letter += decomposed[i];
            else tone = qMax(tone, toneOf(decomposed[i].unicode()));
        }
        const QString composed = letter.normalized(QString::NormalizationForm_C);
        const auto place = composed.size() == 1 ? letters.indexOf(composed) : -1;
        // Letters of other languages follow ours.
        levels.primary += place >= 0 ? QChar(static_cast<char16_t>(0x30 + place)) : composed[0];
        levels.tones += QChar(static_cast<char16_t>(u'0' + tone));
    }
}

}  // namespace

QString holderKey(const QString& name) {
    const text::NameParts parts = text::split(name);
    Levels levels;
    for (const QString& part : {parts.given, parts.family, parts.middle}) {
        addWord(levels, part);
        levels.primary += u' ';
    }
    return levels.primary + u'\x01' + levels.tones;
}

QString textKey(const QString& words) {
    Levels levels;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        addWord(levels, word);
        levels.primary += u' ';
    }
    return levels.primary + u'\x01' + levels.tones;
}

}  // namespace store
