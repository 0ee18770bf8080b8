// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/template_check.h"

#include "core/packs/slip.h"
#include "core/packs/slip_model.h"
#include "core/packs/template.h"

#include <QJsonArray>

namespace packs {
namespace {

/// Goes through a template beside an example of its data, in which every key is there.
class NameCheck {
public:
    NameCheck(QString pointer, Findings& findings)
        : m_pointer(std::move(pointer)), m_findings(findings) {}

    void check(const Template& parts, Scopes& scopes) {
        for (const TemplatePart& part : parts) {
            if (part.kind == TemplatePart::Kind::Text) continue;
            const QJsonValue value = lookUp(scopes, part.text);
            if (value.isUndefined()) unknown(part, scopes);
            if (value.isArray() && value.toArray().isEmpty())
                continue;  // nothing known of its items
            const bool enters = part.kind == TemplatePart::Kind::Section;
            if (enters) scopes.push_back(value.isArray() ? value.toArray().at(0) : value);
            check(part.inside, scopes);
            if (enters) scopes.pop_back();
        }
    }

private:
    void unknown(const TemplatePart& part, const Scopes& scopes) {
        QStringList known;
        for (const QJsonValue& scope : scopes) {
            const QJsonObject object = scope.toObject();
            for (const QString& key : object.keys()) {
                known << key;
                for (const QString& inner : object.value(key).toObject().keys())
                    known << key + u'.' + inner;
            }
        }
        m_findings.error(
            m_pointer,
            QStringLiteral("Line %1: unknown name %2").arg(part.line).arg(quoted(part.text)) +
                suggestion(part.text, known));
    }
    QString m_pointer;
    Findings& m_findings;
};

void check(const QString& text, const QString& pointer, const QJsonObject& example,
           Findings& findings) {
    const auto parts = parseTemplate(text);
    if (!parts) {
        const QString line = parts.error().subject;
        findings.error(pointer, line.left(1).toUpper() + line.mid(1) + QStringLiteral(": ") +
                                    parts.error().detail + u'.');
        return;
    }
    Scopes scopes{example};
    NameCheck(pointer, findings).check(*parts, scopes);
}

QJsonObject rowOf(const Field& table) {
    QJsonObject row;
    for (const Field& column : table.columns) row.insert(column.id, column.id);
    return row;
}

}  // namespace

void checkRequestText(const Pack& pack, Findings& findings) {
    QJsonObject example;
    for (const Section& section : pack.form.sections)
        for (const Field& field : section.fields)
            example.insert(field.id, field.kind == FieldKind::Table
                                         ? QJsonValue(QJsonArray{rowOf(field)})
                                         : QJsonValue(field.id));
    check(pack.requestText, QStringLiteral("/requestText"), example, findings);
}

void checkSlip(const QString& slip, const QString& text, Findings& findings) {
    check(text, {}, slip == slipName(SlipKind::Register) ? registerModel() : slipModel(), findings);
}

}  // namespace packs
