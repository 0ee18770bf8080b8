// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/field_reader.h"

#include "core/packs/field_kind.h"
#include "core/packs/json_object.h"

#include <QRegularExpression>
#include <QSet>

namespace packs {
namespace {

const QString itemsKey = QStringLiteral("items"), oneOfKey = QStringLiteral("oneOf"),
              typeKey = QStringLiteral("type"), kindKey = QStringLiteral("x-kind"),
              defaultKey = QStringLiteral("default");

void checkId(const QString& id, const QString& pointer, Findings& findings) {
    static const QRegularExpression pattern(
        QStringLiteral("^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$"));
    if (id.size() <= 80 && pattern.match(id).hasMatch()) return;
    findings.error(
        pointer,
        QStringLiteral("The id %1 must look like \"child.birthPlace\": letters and digits, "
                       "parts joined by dots, each beginning with a small letter.")
            .arg(quoted(id)));
}

std::vector<Option> readOneOf(JsonObject& object) {
    std::vector<Option> options;
    QSet<QString> seen;
    const QJsonArray items = object.list(oneOfKey, Need::Required);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonObject item(items[i], object.at(oneOfKey) + step(i), object.findings());
        Option option{item.text(QStringLiteral("const"), Need::Required, 60),
                      item.text(QStringLiteral("title"), Need::Required)};
        item.finish();
        if (seen.contains(option.value))
            object.findings().error(
                item.at(QStringLiteral("const")),
                QStringLiteral("The value %1 comes twice.").arg(quoted(option.value)));
        seen.insert(option.value);
        options.push_back(std::move(option));
    }
    return options;
}

FieldKind readKind(JsonObject& object) {
    const QString type =
        object.word(typeKey, QStringLiteral("type"),
                    {QStringLiteral("string"), QStringLiteral("number"), QStringLiteral("integer"),
                     QStringLiteral("boolean"), QStringLiteral("array")},
                    Need::Required);
    const QString format = object.word(
        QStringLiteral("format"), QStringLiteral("format"),
        {QStringLiteral("date"), QStringLiteral("time"), QStringLiteral("email")}, Need::Optional);
    const QString name = object.word(kindKey, QStringLiteral("kind"), kindNames(), Need::Optional);
    const FieldKind implied = impliedKind(type, format, object.has(oneOfKey));
    if (name.isEmpty() || type.isEmpty()) return implied;
    const FieldKind kind = kindFromName(name);
    if (schemaTypeFits(kind, type)) return kind;
    object.findings().error(
        object.at(kindKey),
        QStringLiteral("The kind %1 does not fit the type %2.").arg(quoted(name), quoted(type)));
    return implied;
}

/// Columns in the order of "x-columns".
std::vector<Field> readColumns(JsonObject& object) {
    JsonObject items(object.any(itemsKey), object.at(itemsKey), object.findings());
    items.word(typeKey, QStringLiteral("type of a row"), {QStringLiteral("object")},
               Need::Required);
    items.flag(QStringLiteral("additionalProperties"), false);
    std::vector<Field> found =
        readFields(items.any(QStringLiteral("properties")), items.at(QStringLiteral("properties")),
                   Columns::Refused, object.findings());
    QStringList known;
    for (const Field& field : found) known << field.id;
    const QStringList required = items.texts(QStringLiteral("required"));
    QStringList order = items.texts(QStringLiteral("x-columns"));
    items.finish();
    for (const QString& id : required + order)
        if (!known.contains(id))
            object.findings().error(
                items.pointer(),
                QStringLiteral("Unknown column %1").arg(quoted(id)) + suggestion(id, known));
    for (Field& field : found) {
        field.required = required.contains(field.id);
        if (order.contains(field.id)) continue;
        object.findings().error(
            items.pointer(),
            QStringLiteral("The column %1 is not in \"x-columns\".").arg(quoted(field.id)));
        order << field.id;
    }
    std::ranges::stable_sort(found, {},
                             [&](const Field& field) { return order.indexOf(field.id); });
    return found;
}

void readBounds(JsonObject& object, Field& field) {
    const int usual = field.kind == FieldKind::LongText ? 1000 : 200;
    field.maxLength = static_cast<int>(object.whole(QStringLiteral("maxLength"), usual, 1, 4000));
    field.minimum = object.number(QStringLiteral("minimum"));
    field.maximum = object.number(QStringLiteral("maximum"));
    if (field.minimum && field.maximum && *field.minimum > *field.maximum)
        object.findings().error(object.at(QStringLiteral("minimum")),
                                QStringLiteral("\"minimum\" is above \"maximum\"."));
    const bool isNumber = field.kind == FieldKind::Number || field.kind == FieldKind::Money;
    for (const QString& key : {QStringLiteral("minimum"), QStringLiteral("maximum")})
        if (object.has(key) && !isNumber)
            object.findings().error(object.at(key),
                                    QStringLiteral("%1 is for numbers only.").arg(quoted(key)));
    field.notInFuture = object.flag(QStringLiteral("x-not-in-future"), false);
    const bool isDate = field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate;
    if (field.notInFuture && !isDate)
        object.findings().error(object.at(QStringLiteral("x-not-in-future")),
                                QStringLiteral("\"x-not-in-future\" is for dates only."));
}

void checkInitial(JsonObject& object, const Field& field) {
    if (field.initial.isUndefined()) return;
    const auto isOption = [&](const Option& option) {
        return option.value == field.initial.toString();
    };
    if (field.kind == FieldKind::Choice && std::ranges::none_of(field.options, isOption))
        object.findings().error(object.at(defaultKey),
                                QStringLiteral("\"default\" is none of the choices."));
    if (!jsonTypeFits(field.kind, field.initial))
        object.findings().error(object.at(defaultKey),
                                QStringLiteral("\"default\" does not fit the kind of the field."));
}

Field readField(const QString& id, const QJsonValue& value, const QString& pointer, Columns columns,
                Findings& findings) {
    JsonObject object(value, pointer, findings);
    Field field;
    field.id = id;
    if (!value.isObject()) return field;
    checkId(id, pointer, findings);
    field.kind = readKind(object);
    field.whole = object.any(typeKey).toString() == QStringLiteral("integer");
    field.label = object.text(QStringLiteral("title"), Need::Required);
    field.help = object.text(QStringLiteral("description"), Need::Optional, 500);
    readBounds(object, field);
    if (field.kind == FieldKind::Choice) field.options = readOneOf(object);
    if (field.kind == FieldKind::Table && columns == Columns::Refused)
        findings.error(pointer, QStringLiteral("A table cannot hold a table."));
    if (field.kind == FieldKind::Table && columns == Columns::Allowed)
        field.columns = readColumns(object);
    field.initial = object.any(defaultKey);
    checkInitial(object, field);
    if (columns == Columns::Allowed) {
        field.shownWhen = object.condition(QStringLiteral("x-shown-when"));
        field.prefill = object.word(QStringLiteral("x-prefill"), QStringLiteral("source"),
                                    prefillSources(), Need::Optional);
    }
    field.width = static_cast<int>(object.whole(QStringLiteral("x-width"), 2, 1, 2));
    object.finish();
    return field;
}

}  // namespace

std::vector<Field> readFields(const QJsonValue& properties, const QString& pointer, Columns columns,
                              Findings& findings) {
    std::vector<Field> fields;
    if (!properties.isObject() || properties.toObject().isEmpty()) {
        findings.error(pointer, QStringLiteral("There must be at least one field here."));
        return fields;
    }
    const QJsonObject object = properties.toObject();
    for (auto item = object.begin(); item != object.end(); ++item)
        fields.push_back(
            readField(item.key(), item.value(), pointer + step(item.key()), columns, findings));
    return fields;
}

}  // namespace packs
