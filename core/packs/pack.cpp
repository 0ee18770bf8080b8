// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack.h"

#include "core/domain/case_rules.h"
#include "core/packs/template.h"
#include "core/text/numbers.h"

#include <QJsonArray>

#include <algorithm>

namespace packs {
namespace {

QString labelOf(const Field& field, const QString& value) {
    const auto option = std::ranges::find(field.options, value, &Option::value);
    return option == field.options.end() ? value : option->label;
}

/// An answer as people read it: dates and amounts as papers have them, choices by their label.
QJsonValue readable(const Field& field, const QJsonValue& answer) {
    if (field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate) {
        const auto date = domain::PartialDate::fromIso(answer.toString());
        return date ? date->toString() : answer.toString();
    }
    if (field.kind == FieldKind::Choice) return labelOf(field, answer.toString());
    if (field.kind == FieldKind::Money && answer.isDouble()) return text::money(answer.toInteger());
    if (field.kind != FieldKind::Table) return answer;
    QJsonArray rows;
    for (const QJsonValue row : answer.toArray()) {
        QJsonObject cells = row.toObject();
        for (const Field& column : field.columns)
            if (cells.contains(column.id)) cells[column.id] = readable(column, cells[column.id]);
        rows.append(cells);
    }
    return rows;
}

}  // namespace

domain::PaperLine wanted(const PaperRule& rule, domain::Channel channel) {
    domain::PaperLine line;
    line.paperId = rule.id;
    line.title = rule.title;
    line.originals = rule.originals;
    line.certifiedCopies = rule.certifiedCopies;
    line.photocopies = rule.photocopies;
    line.presentOnly = rule.presentOnly;
    if (rule.presentOnly && channel == domain::Channel::Post) {
        line.presentOnly = false;
        line.originals = line.photocopies = 0;
        line.certifiedCopies = 1;
    }
    return line;
}

const PaperRule* paperRule(const Pack& pack, const QString& id) {
    const auto rule = std::ranges::find(pack.papers, id, &PaperRule::id);
    return rule == pack.papers.end() ? nullptr : &*rule;
}

std::vector<domain::PaperLine> checklist(const Pack& pack, domain::Channel channel,
                                         const QJsonObject& answers, QDate today) {
    const QJsonObject seen = shownAnswers(pack.form, answers, today);
    std::vector<domain::PaperLine> lines;
    for (const PaperRule& rule : pack.papers) {
        if (!holds(rule.neededWhen, seen, today)) continue;
        lines.push_back(wanted(rule, channel));
        lines.back().missing = rule.required;
    }
    return lines;
}

const LimitRule& limitFor(const Pack& pack, domain::Channel channel, const QJsonObject& answers,
                          QDate today) {
    Q_ASSERT(!pack.limits
                  .empty());  // readPack() lets no pack through without a limit that always applies
    const QJsonObject seen = shownAnswers(pack.form, answers, today);
    const auto fits = [&](const LimitRule& rule) {
        return (!rule.channel || *rule.channel == channel) && holds(rule.when, seen, today);
    };
    const auto rule = std::ranges::find_if(pack.limits, fits);
    return rule == pack.limits.end() ? pack.limits.back() : *rule;
}

QString summaryOf(const Pack& pack, const QJsonObject& answers) {
    QJsonObject data = answers;
    for (const Section& section : pack.form.sections)
        for (const Field& field : section.fields)
            if (data.contains(field.id)) data[field.id] = readable(field, data[field.id]);
    const auto parts = parseTemplate(pack.requestText);
    if (!parts) return pack.process.title;
    const auto text = render(*parts, data, Escape::Nothing);
    QString line = text ? text->simplified() : pack.process.title;
    while (line.endsWith(u';') || line.endsWith(u','))
        line.chop(1);  // what a list leaves at its end
    return line.size() > domain::maxTextLength ? line.left(domain::maxTextLength - 1) + u'…' : line;
}

}  // namespace packs
