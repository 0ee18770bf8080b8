// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/form_reader.h"

#include "core/packs/condition_reader.h"
#include "core/packs/field_reader.h"
#include "core/packs/json_object.h"

#include <QMap>
#include <QSet>

namespace packs {
namespace {

const QString layoutKey = QStringLiteral("x-layout"), fieldsKey = QStringLiteral("fields"),
              shownWhenKey = QStringLiteral("x-shown-when"),
              sectionWhenKey = QStringLiteral("shownWhen"),
              propertiesKey = QStringLiteral("properties");

/// The sections in their order; fields are taken out of `fields` as they find their place.
std::vector<Section> readLayout(JsonObject& root, QMap<QString, Field>& fields) {
    std::vector<Section> sections;
    QSet<QString> placed;
    const QStringList known = fields.keys();
    const QJsonArray layout = root.list(layoutKey, Need::Required);
    for (qsizetype i = 0; i < layout.size(); ++i) {
        JsonObject item(layout[i], root.at(layoutKey) + step(i), root.findings());
        Section section{
            item.text(QStringLiteral("title"), Need::Required), item.condition(sectionWhenKey), {}};
        const QJsonArray ids = item.list(fieldsKey, Need::Required);
        for (qsizetype k = 0; k < ids.size(); ++k) {
            const QString id = ids[k].toString(), where = item.at(fieldsKey) + step(k);
            if (placed.contains(id)) {
                root.findings().error(
                    where, QStringLiteral("The field %1 has a place already.").arg(quoted(id)));
            } else if (!fields.contains(id)) {
                root.findings().error(where, QStringLiteral("Unknown field %1").arg(quoted(id)) +
                                                 suggestion(id, known));
            } else {
                section.fields.push_back(fields.take(id));
                placed.insert(id);
            }
        }
        item.finish();
        sections.push_back(std::move(section));
    }
    for (const QString& id : fields.keys())
        root.findings().error(
            root.at(propertiesKey) + step(id),
            QStringLiteral("The field %1 is in no section of \"x-layout\".").arg(quoted(id)));
    return sections;
}

/// Whether following the conditions from `id` comes back to it.
bool isInLoop(const QString& id, const QMap<QString, QStringList>& looksAt) {
    QSet<QString> seen;
    QStringList open = looksAt.value(id);
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (next == id) return true;
        if (seen.contains(next)) continue;
        seen.insert(next);
        open << looksAt.value(next);
    }
    return false;
}

void checkConditions(const Form& form, const QStringList& known, Findings& findings) {
    QMap<QString, QStringList> looksAt;
    for (std::size_t i = 0; i < form.sections.size(); ++i) {
        const Section& section = form.sections[i];
        checkFields(section.shownWhen,
                    step(layoutKey) + step(static_cast<qsizetype>(i)) + step(sectionWhenKey), known,
                    findings);
        for (const Field& field : section.fields) {
            const QString place = step(propertiesKey) + step(field.id) + step(shownWhenKey);
            checkFields(field.shownWhen, place, known, findings);
            looksAt[field.id] = fieldsOf(field.shownWhen) + fieldsOf(section.shownWhen);
        }
    }
    for (const QString& id : looksAt.keys())
        if (isInLoop(id, looksAt))
            findings.error(
                step(propertiesKey) + step(id),
                QStringLiteral("Whether %1 is shown depends on itself.").arg(quoted(id)));
}

void markRequired(JsonObject& root, QMap<QString, Field>& fields) {
    const QStringList known = fields.keys();
    const QJsonArray ids = root.list(QStringLiteral("required"));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString id = ids[i].toString();
        if (fields.contains(id)) {
            fields[id].required = true;
        } else {
            root.findings().error(
                root.at(QStringLiteral("required")) + step(i),
                QStringLiteral("Unknown field %1").arg(quoted(id)) + suggestion(id, known));
        }
    }
}

}  // namespace

Form readForm(const QJsonObject& object, Findings& findings) {
    JsonObject root(object, {}, findings);
    root.text(QStringLiteral("$schema"), Need::Optional);
    root.text(QStringLiteral("title"), Need::Optional);
    root.flag(QStringLiteral("additionalProperties"), false);
    root.word(QStringLiteral("type"), QStringLiteral("type of a form"), {QStringLiteral("object")},
              Need::Required);
    QMap<QString, Field> fields;
    for (Field& field :
         readFields(root.any(propertiesKey), root.at(propertiesKey), Columns::Allowed, findings))
        fields.insert(field.id, std::move(field));
    markRequired(root, fields);
    const QStringList known = fields.keys();
    Form form{readLayout(root, fields)};
    root.finish();
    checkConditions(form, known, findings);
    return form;
}

}  // namespace packs
