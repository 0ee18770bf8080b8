// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace text {

/// Calls `visit` with each character of the text, also those of two code units. Halves of such
/// pairs, which are no characters, are left out.
template <class Visit>
void forEachCodePoint(QStringView text, Visit&& visit) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (!unit.isSurrogate()) {
            visit(char32_t(unit.unicode()));
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            visit(char32_t(QChar::surrogateToUcs4(unit, text[i + 1])));
            ++i;
        }
    }
}

inline void append(QString& text, char32_t character) {
    if (character < 0x10000) {
        text += QChar(static_cast<char16_t>(character));
    } else {
        text += QChar(QChar::highSurrogate(character));
        text += QChar(QChar::lowSurrogate(character));
    }
}

inline bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

}  // namespace text
