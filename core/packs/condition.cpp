// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/condition.h"

#include "core/domain/partial_date.h"

#include <QJsonArray>

#include <algorithm>

namespace packs {
namespace {

bool isGiven(const QJsonValue& answer) {
    if (answer.isString()) return !answer.toString().trimmed().isEmpty();
    if (answer.isArray()) return !answer.toArray().isEmpty();
    return !answer.isUndefined() && !answer.isNull();
}

bool isSame(const QJsonValue& answer, const QJsonValue& wanted) {
    // A box nobody has touched is not ticked.
    if (wanted.isBool() && !isGiven(answer)) return !wanted.toBool();
    return answer == wanted;
}

/// An unknown day or month counts in the citizen's favour: as late as it can have been.
bool isOlder(const QJsonValue& answer, int days, QDate today) {
    const auto date = domain::PartialDate::fromIso(answer.toString());
    return date && date->latest().daysTo(today) > days;
}

}  // namespace

bool holds(const Condition& condition, const QJsonObject& answers, QDate today) {
    const QJsonValue answer = answers.value(condition.field);
    const auto part = [&](const Condition& one) { return holds(one, answers, today); };
    const auto value = [&](const QJsonValue& one) { return isSame(answer, one); };
    switch (condition.kind) {
        case Condition::Kind::Always:
            return true;
        case Condition::Kind::Is:
        case Condition::Kind::In:
            return std::ranges::any_of(condition.values, value);
        case Condition::Kind::Given: {
            const bool wanted = condition.values.empty() || condition.values.front().toBool();
            return isGiven(answer) == wanted;
        }
        case Condition::Kind::OlderThanDays:
            return isOlder(answer, condition.days, today);
        case Condition::Kind::All:
            return std::ranges::all_of(condition.parts, part);
        case Condition::Kind::Any:
            return std::ranges::any_of(condition.parts, part);
        case Condition::Kind::Not:
            return std::ranges::none_of(condition.parts, part);
    }
    Q_UNREACHABLE();
}

QStringList fieldsOf(const Condition& condition) {
    QStringList fields;
    if (!condition.field.isEmpty()) fields << condition.field;
    for (const Condition& part : condition.parts) fields << fieldsOf(part);
    fields.removeDuplicates();
    return fields;
}

}  // namespace packs
