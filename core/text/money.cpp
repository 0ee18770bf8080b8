// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include <QStringList>

#include <array>

namespace text {

namespace {

constexpr std::array<QStringView, 10> digitWords{u"không", u"một", u"hai", u"ba",  u"bốn",
                                                 u"năm",   u"sáu", u"bảy", u"tám", u"chín"};
constexpr quint64 billion = 1'000'000'000;

QStringView word(quint64 digit) {
    return digitWords[static_cast<std::size_t>(digit)];
}

/// The last digit changes its word behind "mươi" (mốt, tư, lăm) and behind "mười" (lăm).
QStringView unitWord(quint64 tens, quint64 unit) {
    if (tens >= 2 && unit == 1) return u"mốt";
    if (tens >= 2 && unit == 4) return u"tư";
    if (tens >= 1 && unit == 5) return u"lăm";
    return word(unit);
}

void add(QStringList& words, QStringView next) {
    words += next.toString();
}

/// A group of three digits. `whole`: something was read before it, so hundreds are said even if
/// there are none: "không trăm linh năm".
void readGroup(QStringList& words, quint64 group, bool whole) {
    const quint64 hundreds = group / 100, tens = group / 10 % 10, unit = group % 10;
    if (hundreds != 0 || whole) {
        add(words, word(hundreds));
        add(words, u"trăm");
    }
    if (tens == 1) {
        add(words, u"mười");
    } else if (tens >= 2) {
        add(words, word(tens));
        add(words, u"mươi");
    } else if (unit != 0 && (hundreds != 0 || whole)) {
        add(words, u"linh");
    }
    if (unit != 0) add(words, unitWord(tens, unit));
}

/// Three groups (triệu, nghìn, rest) below a billion; beyond it, so many "tỷ" and the rest.
void readNumber(QStringList& words, quint64 number) {
    if (number >= billion) {
        readNumber(words, number / billion);
        add(words, u"tỷ");
        number %= billion;
    }
    const auto readPart = [&](quint64 group, QStringView unit) {
        if (group == 0) return;
        readGroup(words, group, !words.isEmpty());
        if (!unit.isEmpty()) add(words, unit);
    };
    readPart(number / 1'000'000, u"triệu");
    readPart(number / 1'000 % 1'000, u"nghìn");
    readPart(number % 1'000, {});
}

/// The amount without its sign; also for the smallest qint64, whose opposite does not exist.
quint64 magnitude(qint64 dong) {
    return dong < 0 ? ~static_cast<quint64>(dong) + 1 : static_cast<quint64>(dong);
}

}  // namespace

QString money(qint64 dong) {
    QString digits = QString::number(magnitude(dong));
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3) digits.insert(i, u'.');
    return dong < 0 ? u'-' + digits : digits;
}

QString moneyInWords(qint64 dong) {
    QStringList words;
    if (dong == 0)
        add(words, word(0));
    else
        readNumber(words, magnitude(dong));
    if (dong < 0) words.prepend(QStringLiteral("âm"));
    words += QStringLiteral("đồng");
    QString sentence = words.join(u' ');
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

}  // namespace text
