// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/condition_reader.h"

#include "core/packs/json_object.h"

namespace packs {
namespace {

constexpr int deepest = 8;
const QString allKey = QStringLiteral("all"), anyKey = QStringLiteral("any"),
              notKey = QStringLiteral("not"), fieldKey = QStringLiteral("field"),
              isKey = QStringLiteral("is"), inKey = QStringLiteral("in"),
              givenKey = QStringLiteral("given"), olderKey = QStringLiteral("olderThanDays");

Condition read(const QJsonValue& value, const QString& pointer, Findings& findings, int depth);

Condition readParts(JsonObject& object, const QString& key, Condition::Kind kind, int depth) {
    Condition condition;
    condition.kind = kind;
    const QJsonArray parts = object.list(key, Need::Required);
    for (qsizetype i = 0; i < parts.size(); ++i)
        condition.parts.push_back(
            read(parts[i], object.at(key) + step(i), object.findings(), depth + 1));
    return condition;
}

bool isPlain(const QJsonValue& value) {
    return value.isString() || value.isBool() || value.isDouble();
}

std::vector<QJsonValue> readValues(JsonObject& object) {
    std::vector<QJsonValue> values;
    if (object.has(isKey)) {
        values.push_back(object.any(isKey));
        if (!isPlain(values.back()))
            object.findings().error(
                object.at(isKey),
                QStringLiteral("\"is\" must be a text, a number, true or false."));
        return values;
    }
    const QJsonArray items = object.list(inKey, Need::Required);
    for (qsizetype i = 0; i < items.size(); ++i) {
        values.push_back(items[i]);
        if (!isPlain(items[i]))
            object.findings().error(object.at(inKey) + step(i),
                                    QStringLiteral("Must be a text, a number, true or false."));
    }
    return values;
}

Condition readTest(JsonObject& object) {
    Condition condition;
    condition.field = object.text(fieldKey, Need::Required);
    const int tests =
        object.has(isKey) + object.has(inKey) + object.has(givenKey) + object.has(olderKey);
    if (tests != 1) {
        object.findings().error(object.pointer(),
                                QStringLiteral("A condition on a field needs one of \"is\", "
                                               "\"in\", \"given\", \"olderThanDays\"."));
        for (const QString& key : {isKey, inKey, givenKey, olderKey}) object.any(key);
        return {};
    }
    if (object.has(givenKey)) {
        condition.kind = Condition::Kind::Given;
        condition.values = {object.flag(givenKey, true)};
    } else if (object.has(olderKey)) {
        condition.kind = Condition::Kind::OlderThanDays;
        condition.days = static_cast<int>(object.whole(olderKey, 0, 0, 100000));
    } else {
        condition.kind = object.has(isKey) ? Condition::Kind::Is : Condition::Kind::In;
        condition.values = readValues(object);
    }
    return condition;
}

Condition read(const QJsonValue& value, const QString& pointer, Findings& findings, int depth) {
    if (depth > deepest) {
        findings.error(pointer, QStringLiteral("Conditions nest %1 deep at most.").arg(deepest));
        return {};
    }
    JsonObject object(value, pointer, findings);
    if (!value.isObject()) return {};
    Condition condition;
    if (object.has(allKey)) {
        condition = readParts(object, allKey, Condition::Kind::All, depth);
    } else if (object.has(anyKey)) {
        condition = readParts(object, anyKey, Condition::Kind::Any, depth);
    } else if (object.has(notKey)) {
        condition.kind = Condition::Kind::Not;
        condition.parts = {read(object.any(notKey), object.at(notKey), findings, depth + 1)};
    } else {
        condition = readTest(object);
    }
    object.finish();
    return condition;
}

}  // namespace

Condition readCondition(const QJsonValue& value, const QString& pointer, Findings& findings) {
    return read(value, pointer, findings, 1);
}

void checkFields(const Condition& condition, const QString& pointer, const QStringList& known,
                 Findings& findings) {
    if (!condition.field.isEmpty() && !known.contains(condition.field))
        findings.error(pointer + step(fieldKey),
                       QStringLiteral("Unknown field %1").arg(quoted(condition.field)) +
                           suggestion(condition.field, known));
    const QString key = condition.kind == Condition::Kind::All   ? allKey
                        : condition.kind == Condition::Kind::Any ? anyKey
                                                                 : notKey;
    for (std::size_t i = 0; i < condition.parts.size(); ++i) {
        const QString index =
            condition.kind == Condition::Kind::Not ? QString() : step(static_cast<qsizetype>(i));
        checkFields(condition.parts[i], pointer + step(key) + index, known, findings);
    }
}

}  // namespace packs
