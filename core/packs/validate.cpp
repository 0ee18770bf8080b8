// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/validate.h"

#include "core/packs/field_check.h"

#include <QJsonArray>

#include <algorithm>

namespace packs {
namespace {

constexpr qsizetype mostRows = 200;

bool isEmptyRow(const Field& table, const QJsonObject& row) {
    return std::ranges::all_of(
        table.columns, [&](const Field& column) { return isEmptyAnswer(row.value(column.id)); });
}

/// Rows nobody has typed in are not looked at: a grid always shows one more.
void checkTable(const Field& table, const QJsonValue& answer, QDate today,
                std::vector<FieldProblem>& problems) {
    const QJsonArray rows = answer.toArray();
    const auto report = [&](const QString& id, const domain::Error& error) {
        problems.push_back({id, error});
    };
    if (rows.size() > mostRows)
        return report(table.id,
                      {domain::Refusal::FieldTooLong, table.label, QString::number(mostRows)});
    bool hasRow = false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString rowId = QStringLiteral("%1[%2]").arg(table.id).arg(i);
        if (!rows[i].isObject()) {
            report(rowId, {domain::Refusal::FieldInvalid, table.label, {}});
            continue;
        }
        const QJsonObject row = rows[i].toObject();
        if (isEmptyRow(table, row)) continue;
        hasRow = true;
        for (const Field& column : table.columns)
            if (const auto error = problemOf(column, row.value(column.id), today))
                report(rowId + u'.' + column.id, *error);
    }
    if (table.required && !hasRow && !rows.isEmpty())
        report(table.id, {domain::Refusal::FieldEmpty, table.label, {}});
}

}  // namespace

std::vector<FieldProblem> validate(const Form& form, const QJsonObject& answers, QDate today) {
    std::vector<FieldProblem> problems;
    const QSet<QString> shown = shownFields(form, answers, today);
    for (const Section& section : form.sections) {
        for (const Field& field : section.fields) {
            if (!shown.contains(field.id)) continue;
            const QJsonValue answer = answers.value(field.id);
            if (const auto error = problemOf(field, answer, today))
                problems.push_back({field.id, *error});
            else if (field.kind == FieldKind::Table)
                checkTable(field, answer, today, problems);
        }
    }
    return problems;
}

}  // namespace packs
