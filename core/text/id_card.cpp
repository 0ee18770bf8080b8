// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/id_card.h"

#include "core/text/code_points.h"
#include "core/text/fold.h"
#include "core/text/keyboard_reader.h"

#include <QStringList>

#include <algorithm>

namespace text {

namespace {

constexpr qsizetype longestPayload = 4000;  // the largest QR code holds fewer characters
constexpr qsizetype shownPayload = 500;
constexpr qsizetype longestField = 500;
enum Field : qsizetype { Number, OldNumber, Name, Born, Sex, Address, IssuedOn };

/// The first line without what readers put around it: a byte order mark, the symbology identifier
/// "]Q1", an Enter at the end.
QStringList fieldsOf(const QString& payload) {
    QString text = payload;
    text.remove(QChar(QChar::ByteOrderMark));
    text = text.trimmed();
    const auto isEnd = [](QChar c) { return c == u'\r' || c == u'\n'; };
    text.truncate(std::find_if(text.cbegin(), text.cend(), isEnd) - text.cbegin());
    if (text.startsWith(u"]Q") && text.size() > 3 && isDigit(text[2])) text.remove(0, 3);
    text.replace(QChar(u'\uFF5C'), QChar(u'|'));  // the wide bar of an East Asian input method
    QStringList fields = text.split(u'|');
    for (QString& field : fields) field = clean(field);
    return fields;
}

/// ddMMyyyy; 00 for a day or month that is not known, or the year alone.
std::optional<domain::PartialDate> readBorn(const QString& text) {
    if (!std::all_of(text.begin(), text.end(), isDigit)) return std::nullopt;
    if (text.size() == 4) return domain::PartialDate::make(text.toInt());
    if (text.size() != 8) return std::nullopt;
    const int day = text.left(2).toInt(), month = text.mid(2, 2).toInt();
    const auto known = [](int part) { return part != 0 ? std::optional(part) : std::nullopt; };
    return domain::PartialDate::make(text.right(4).toInt(), known(month), known(day));
}

domain::Sex readSex(const QString& text) {
    const QString folded = fold(text);
    if (folded == u"nam") return domain::Sex::Male;
    return folded == u"nu" ? domain::Sex::Female : domain::Sex::Unknown;
}

/// Letters a wrong character set has lost.
bool hasLostLetters(const QString& text) {
    return text.contains(u'?') || text.contains(QChar(QChar::ReplacementCharacter));
}

bool hasDigit(const QString& text) {
    return std::any_of(text.begin(), text.end(), isDigit);
}

}  // namespace

domain::Result<domain::Person> readIdCardQr(const QString& payload) {
    const QStringList fields = payload.size() <= longestPayload ? fieldsOf(payload) : QStringList();
    const domain::Error unreadable{domain::Refusal::QrUnreadable, mangledBy(fields),
                                   payload.left(shownPayload)};
    if (!unreadable.subject.isEmpty() || fields.size() <= Address) return unreadable;

    const auto number = readPersonalNumber(fields[Number]);
    const QString name = fields[Name], address = fields[Address];
    const auto born = readBorn(fields[Born]);
    const domain::Sex sex = readSex(fields[Sex]);
    if (!number || !born || sex == domain::Sex::Unknown) return unreadable;
    if (name.isEmpty() || name.size() > longestField || hasDigit(name) || hasLostLetters(name))
        return unreadable;
    if (address.size() > longestField || hasLostLetters(address)) return unreadable;

    domain::Person person;
    person.name = name;
    person.born = born;
    person.sex = sex;
    person.personalNumber = number->digits;
    person.idKind = QStringLiteral("cccd");
    person.address = address;
    const QDate issued = QDate::fromString(fields.value(IssuedOn), QStringLiteral("ddMMyyyy"));
    if (issued.isValid()) person.idIssuedOn = issued;
    return person;
}

}  // namespace text
