// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/field_kind.h"

#include <algorithm>

namespace packs {
namespace {

struct Row {
    FieldKind kind;
    QJsonValue::Type json;
    QString name;
};

const std::vector<Row>& table() {
    static const std::vector<Row> rows{
        {FieldKind::Text, QJsonValue::String, QStringLiteral("text")},
        {FieldKind::LongText, QJsonValue::String, QStringLiteral("long-text")},
        {FieldKind::PersonName, QJsonValue::String, QStringLiteral("person-name")},
        {FieldKind::Date, QJsonValue::String, QStringLiteral("date")},
        {FieldKind::PartialDate, QJsonValue::String, QStringLiteral("partial-date")},
        {FieldKind::Time, QJsonValue::String, QStringLiteral("time")},
        {FieldKind::Number, QJsonValue::Double, QStringLiteral("number")},
        {FieldKind::Money, QJsonValue::Double, QStringLiteral("money")},
        {FieldKind::Choice, QJsonValue::String, QStringLiteral("choice")},
        {FieldKind::Check, QJsonValue::Bool, QStringLiteral("check")},
        {FieldKind::PersonalNumber, QJsonValue::String, QStringLiteral("personal-number")},
        {FieldKind::Phone, QJsonValue::String, QStringLiteral("phone")},
        {FieldKind::Email, QJsonValue::String, QStringLiteral("email")},
        {FieldKind::Address, QJsonValue::String, QStringLiteral("address")},
        {FieldKind::Ethnicity, QJsonValue::String, QStringLiteral("ethnicity")},
        {FieldKind::Nationality, QJsonValue::String, QStringLiteral("nationality")},
        {FieldKind::Unit, QJsonValue::String, QStringLiteral("unit")},
        {FieldKind::Table, QJsonValue::Array, QStringLiteral("table")}};
    return rows;
}

QJsonValue::Type jsonType(FieldKind kind) {
    return std::ranges::find(table(), kind, &Row::kind)->json;
}

}  // namespace

QStringList kindNames() {
    QStringList names;
    for (const Row& row : table()) names << row.name;
    return names;
}

FieldKind kindFromName(const QString& name) {
    const auto row = std::ranges::find(table(), name, &Row::name);
    return row == table().end() ? FieldKind::Text : row->kind;
}

FieldKind impliedKind(const QString& type, const QString& format, bool hasChoices) {
    if (type == QStringLiteral("number") || type == QStringLiteral("integer"))
        return FieldKind::Number;
    if (type == QStringLiteral("boolean")) return FieldKind::Check;
    if (type == QStringLiteral("array")) return FieldKind::Table;
    if (hasChoices) return FieldKind::Choice;
    return kindFromName(format);
}

bool schemaTypeFits(FieldKind kind, const QString& type) {
    switch (jsonType(kind)) {
        case QJsonValue::Double:
            return type == QStringLiteral("number") || type == QStringLiteral("integer");
        case QJsonValue::Bool:
            return type == QStringLiteral("boolean");
        case QJsonValue::Array:
            return type == QStringLiteral("array");
        case QJsonValue::String:
            return type == QStringLiteral("string");
        case QJsonValue::Null:
        case QJsonValue::Object:
        case QJsonValue::Undefined:
            break;
    }
    return false;
}

bool jsonTypeFits(FieldKind kind, const QJsonValue& value) {
    return value.type() == jsonType(kind);
}

}  // namespace packs
