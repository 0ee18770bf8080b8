// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/field_check.h"

#include "core/text/id_card.h"
#include "core/text/numbers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace packs {
namespace {

using domain::Refusal;
using Problem = std::optional<domain::Error>;

bool matches(const QString& text, const char16_t* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(pattern)))
        .match(text)
        .hasMatch();
}

bool hasControls(const QString& text, bool mayHaveLines) {
    return std::ranges::any_of(text, [&](QChar c) {
        if (mayHaveLines && (c == u'\n' || c == u'\r' || c == u'\t')) return false;
        return c.category() == QChar::Other_Control || c.isNonCharacter() || c.isNull();
    });
}

/// A name has letters, and none of what a slip of the hand or a scanner leaves in it.
bool isName(const QString& text) {
    const bool hasLetter = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    const bool isClean = std::ranges::none_of(text, [](QChar c) {
        return c.isDigit() || QStringLiteral("<>|{}[]@#$%^*=+_\\/\"!?;:~").contains(c);
    });
    return hasLetter && isClean;
}

bool isEthnicity(const QString& text) {
    const int code = matches(text, u"[0-9]{2}") ? text.toInt() : 0;
    return code >= 1 && code <= 55;
}

domain::Error error(Refusal refusal, const Field& field, const QString& detail = {}) {
    return {refusal, field.label, detail};
}

Problem numberProblem(const Field& field, const QJsonValue& answer) {
    const auto number = numberIn(answer);
    if (!number) return error(Refusal::FieldInvalid, field);
    const bool mustBeWhole = field.whole || field.kind == FieldKind::Money;
    if (mustBeWhole && std::floor(*number) != *number) return error(Refusal::FieldInvalid, field);
    if (field.minimum && *number < *field.minimum)
        return error(Refusal::FieldInvalid, field, QStringLiteral("≥ %1").arg(*field.minimum));
    if (field.maximum && *number > *field.maximum)
        return error(Refusal::FieldInvalid, field, QStringLiteral("≤ %1").arg(*field.maximum));
    if (std::abs(*number) > 1e15)
        return error(Refusal::FieldInvalid, field);  // beyond it digits are lost
    return std::nullopt;
}

Problem dateProblem(const Field& field, const QJsonValue& answer, QDate today) {
    const auto date = dateIn(answer);
    if (!date || (field.kind == FieldKind::Date && !date->date()))
        return error(Refusal::DateInvalid, field);
    if (field.notInFuture && date->earliest() > today)
        return error(Refusal::DateInvalid, field,
                     QStringLiteral("≤ %1").arg(today.toString(QStringLiteral("dd/MM/yyyy"))));
    return std::nullopt;
}

bool isOption(const Field& field, const QString& text) {
    return std::ranges::find(field.options, text, &Option::value) != field.options.end();
}

/// Whether text of the right length is what this kind of field asks for.
bool isFit(const Field& field, const QString& typed) {
    switch (field.kind) {
        case FieldKind::PersonName:
            return isName(typed);
        case FieldKind::Time:
            return timeIn(typed).has_value();
        case FieldKind::Choice:
            return isOption(field, typed);
        case FieldKind::Phone:
            return text::phone(typed).has_value();
        case FieldKind::Email:
            return matches(typed, u"[^@\\s<>]{1,64}@[^@\\s<>]+\\.[^@\\s<>.]+");
        case FieldKind::Ethnicity:
            return isEthnicity(typed);
        case FieldKind::Unit:
            return matches(typed, u"[0-9A-Z.]{1,35}");
        case FieldKind::PersonalNumber:
            return text::idDigits(typed).has_value();  // or of an older card
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::Address:
        case FieldKind::Nationality:
        case FieldKind::Date:
        case FieldKind::PartialDate:
        case FieldKind::Number:
        case FieldKind::Money:
        case FieldKind::Check:
        case FieldKind::Table:
            return true;
    }
    Q_UNREACHABLE();
}

Problem textProblem(const Field& field, const QJsonValue& answer) {
    if (!answer.isString()) return error(Refusal::FieldInvalid, field);
    const QString text = answer.toString().trimmed();
    if (text.size() > field.maxLength)
        return error(Refusal::FieldTooLong, field, QString::number(field.maxLength));
    const bool mayHaveLines = field.kind == FieldKind::LongText || field.kind == FieldKind::Address;
    if (hasControls(text, mayHaveLines)) return error(Refusal::FieldInvalid, field);
    if (isFit(field, text)) return std::nullopt;
    return error(field.kind == FieldKind::PersonalNumber ? Refusal::PersonalNumberInvalid
                                                         : Refusal::FieldInvalid,
                 field);
}

}  // namespace

bool isEmptyAnswer(const QJsonValue& answer) {
    if (answer.isString()) return answer.toString().trimmed().isEmpty();
    if (answer.isArray()) return answer.toArray().isEmpty();
    return answer.isUndefined() || answer.isNull();
}

std::optional<double> numberIn(const QJsonValue& answer) {
    if (answer.isDouble() && std::isfinite(answer.toDouble())) return answer.toDouble();
    const QString text = answer.toString().trimmed();
    if (text.size() > 20 || !matches(text, u"-?[0-9]+(\\.[0-9]+)?")) return std::nullopt;
    return text.toDouble();
}

std::optional<domain::PartialDate> dateIn(const QJsonValue& answer) {
    const QString text = answer.toString().trimmed();
    if (text.isEmpty() || text.size() > 20) return std::nullopt;
    const auto stored = domain::PartialDate::fromIso(text);
    return stored ? stored : domain::PartialDate::parse(text);
}

std::optional<QTime> timeIn(const QString& typed) {
    if (!matches(typed.trimmed(), u"[0-9]{1,2}:[0-9]{2}")) return std::nullopt;
    const QTime time = QTime::fromString(typed.trimmed(), QStringLiteral("H:mm"));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<domain::Error> problemOf(const Field& field, const QJsonValue& answer, QDate today) {
    if (isEmptyAnswer(answer)) {
        if (!field.required) return std::nullopt;
        return error(Refusal::FieldEmpty, field);
    }
    switch (field.kind) {
        case FieldKind::Number:
        case FieldKind::Money:
            return numberProblem(field, answer);
        case FieldKind::Date:
        case FieldKind::PartialDate:
            return dateProblem(field, answer, today);
        case FieldKind::Check:
            if (!answer.isBool()) return error(Refusal::FieldInvalid, field);
            if (field.required && !answer.toBool()) return error(Refusal::FieldEmpty, field);
            return std::nullopt;
        case FieldKind::Table:
            return answer.isArray() ? std::nullopt : Problem(error(Refusal::FieldInvalid, field));
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::PersonName:
        case FieldKind::Time:
        case FieldKind::Choice:
        case FieldKind::PersonalNumber:
        case FieldKind::Phone:
        case FieldKind::Email:
        case FieldKind::Address:
        case FieldKind::Ethnicity:
        case FieldKind::Nationality:
        case FieldKind::Unit:
            return textProblem(field, answer);
    }
    Q_UNREACHABLE();
}

}  // namespace packs
