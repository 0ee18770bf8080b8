// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "core/text/code_points.h"

namespace text {

namespace {

constexpr qsizetype longest = 40;

/// Digits, with what people write between them left out; nothing if anything else is there.
std::optional<QString> digitsOf(QStringView typed, QStringView between) {
    if (typed.size() > longest) return std::nullopt;
    QString digits;
    for (const QChar c : typed) {
        if (isDigit(c))
            digits += c;
        else if (!c.isSpace() && !between.contains(c))
            return std::nullopt;
    }
    return digits;
}

bool isMobile(const QString& digits) {
    return digits.size() == 10 && digits[0] == u'0' && QStringView(u"35789").contains(digits[1]);
}

bool isLandline(const QString& digits) {
    return digits.size() == 11 && digits.startsWith(u"02");
}

}  // namespace

std::optional<QString> phone(const QString& typed) {
    const QString trimmed = typed.left(longest + 1).trimmed();
    const bool plus = trimmed.startsWith(u'+');
    auto digits = digitsOf(QStringView(trimmed).mid(plus ? 1 : 0), u".-()/");
    if (!digits) return std::nullopt;
    // "+84 912…", "0084 912…", "84912…", also with the 0 left standing: "+84 (0)912…".
    if (digits->startsWith(u"0084")) digits->remove(0, 2);
    if (digits->startsWith(u"84") && (plus || digits->size() >= 11)) {
        digits->remove(0, 2);
        if (!digits->startsWith(u'0')) digits->prepend(u'0');
    } else if (plus) {
        const bool isForeign = digits->size() >= 7 && digits->size() <= 15 && !digits->startsWith(u'0');
        return isForeign ? std::optional(u'+' + *digits) : std::nullopt;
    }
    return isMobile(*digits) || isLandline(*digits) ? digits : std::nullopt;
}

QString printedPhone(const QString& digits) {
    const auto grouped = [&](qsizetype first, qsizetype second) {
        return digits.left(first) + u' ' + digits.mid(first, second) + u' ' +
               digits.mid(first + second);
    };
    if (isMobile(digits)) return grouped(4, 3);
    if (!isLandline(digits)) return digits;
    // Ha Noi and Ho Chi Minh City have area codes of three digits, the others of four.
    return digits[2] == u'4' || digits[2] == u'8' ? grouped(3, 4) : grouped(4, 3);
}

QString money(qint64 dong) {
    QString digits = QString::number(dong);
    const qsizetype first = dong < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3) digits.insert(i, u'.');
    return digits;
}

}  // namespace text
