// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/validate.h"

#include "core/packs/field_check.h"
#include "core/text/id_card.h"
#include "core/text/numbers.h"

#include <QJsonArray>
#include <QTime>

namespace packs {
namespace {

QString oneLine(const QString& typed) {
    return typed.normalized(QString::NormalizationForm_C).simplified();
}

QString manyLines(const QString& typed) {
    QString lines = typed.normalized(QString::NormalizationForm_C);
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return lines.trimmed();
}

QString keptText(const Field& field, const QString& typed) {
    switch (field.kind) {
        case FieldKind::LongText:
            return manyLines(typed);
        case FieldKind::Phone:
            return text::phone(typed).value_or(oneLine(typed));
        case FieldKind::PersonalNumber:
            return text::idDigits(typed).value_or(oneLine(typed));
        case FieldKind::Time: {
            const auto time = timeIn(typed);
            return time ? time->toString(QStringLiteral("HH:mm")) : oneLine(typed);
        }
        case FieldKind::Date:
        case FieldKind::PartialDate: {
            const auto date = dateIn(typed);
            return date ? date->toIso() : oneLine(typed);
        }
        case FieldKind::Text:
        case FieldKind::PersonName:
        case FieldKind::Number:
        case FieldKind::Money:
        case FieldKind::Choice:
        case FieldKind::Check:
        case FieldKind::Email:
        case FieldKind::Address:
        case FieldKind::Ethnicity:
        case FieldKind::Nationality:
        case FieldKind::Unit:
        case FieldKind::Table:
            break;
    }
    return oneLine(typed);
}

QJsonValue kept(const Field& field, const QJsonValue& answer) {
    const bool isNumber = field.kind == FieldKind::Number || field.kind == FieldKind::Money;
    if (const auto number = numberIn(answer); isNumber && number) return *number;
    if (answer.isString()) return keptText(field, answer.toString());
    if (field.kind != FieldKind::Table || !answer.isArray()) return answer;
    QJsonArray rows;
    for (const QJsonValue row : answer.toArray()) {
        QJsonObject cells;
        for (const Field& column : field.columns)
            if (const QJsonValue cell = row.toObject().value(column.id); !isEmptyAnswer(cell))
                cells.insert(column.id, kept(column, cell));
        if (!cells.isEmpty())
            rows.append(cells);
        else if (!row.isObject())
            rows.append(row);  // not a row at all: stays as typed, is complained about
    }
    return rows;
}

}  // namespace

QJsonObject normalised(const Form& form, const QJsonObject& answers, QDate today) {
    QJsonObject result;
    const QSet<QString> shown = shownFields(form, answers, today);
    for (const Section& section : form.sections)
        for (const Field& field : section.fields) {
            const QJsonValue answer = answers.value(field.id);
            if (shown.contains(field.id) && !isEmptyAnswer(answer))
                result.insert(field.id, kept(field, answer));
        }
    return result;
}

}  // namespace packs
