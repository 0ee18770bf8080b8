// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/answer_text.h"

#include "app/desktop/form/lists.h"
#include "core/domain/partial_date.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace app {

QString answerText(const packs::Field& field, const QJsonValue& answer) {
    const bool ethnic = field.kind == packs::FieldKind::Ethnicity;
    for (const packs::Option& option : ethnic ? ethnicGroups() : field.options)
        if (option.value == answer.toString()) return option.label;
    if (answer.isBool()) return answer.toBool() ? QCoreApplication::translate("CaseFacts", "Yes") : QString();
    if (const auto date = domain::PartialDate::fromIso(answer.toString())) return date->toString();
    if (!answer.isArray()) return answer.toVariant().toString();
    QStringList rows;
    const QJsonArray list = answer.toArray();
    for (const QJsonValue& row : list) {
        QStringList cells;
        for (const packs::Field& column : field.columns)
            if (const QString text = answerText(column, row[column.id]); !text.isEmpty()) cells += text;
        rows += cells.join(QStringLiteral(" · "));
    }
    return rows.join(QLatin1Char('\n'));
}

}  // namespace app
