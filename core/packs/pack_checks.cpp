// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_checks.h"

#include "core/packs/condition_reader.h"
#include "core/packs/template_check.h"

#include <QHash>

#include <algorithm>

namespace packs {
namespace {

const QStringList feeUnits{QStringLiteral("case"), QStringLiteral("copy"), QStringLiteral("page")};

QStringList fieldIds(const Form& form) {
    QStringList ids;
    for (const Section& section : form.sections)
        for (const Field& field : section.fields) ids << field.id;
    return ids;
}

QString at(const char* list, std::size_t index, const char* key) {
    return step(QString::fromLatin1(list)) + step(static_cast<qsizetype>(index)) +
           step(QString::fromLatin1(key));
}

template <class Item, class IdOf>
void checkUnique(const std::vector<Item>& items, const char* list, const char* key, IdOf idOf,
                 Findings& findings) {
    QHash<QString, QString> first;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString id = idOf(items[i]), here = at(list, i, key);
        if (id.isEmpty()) continue;
        if (first.contains(id))
            findings.error(
                here,
                QStringLiteral("%1 is used twice; first at %2.").arg(quoted(id), first.value(id)));
        else
            first.insert(id, here);
    }
}

void checkSteps(const domain::Process& process, Findings& findings) {
    const auto& steps = process.steps;
    checkUnique(
        steps, "steps", "id", [](const domain::Step& one) { return one.id; }, findings);
    if (steps.empty()) return;
    if (!domain::may(steps.front().role, domain::Act::Receive))
        findings.error(at("steps", 0, "role"),
                       QStringLiteral("The first step receives: its role must be \"reception\"."));
    if (!domain::may(steps.back().role, domain::Act::ReturnResult))
        findings.error(
            at("steps", steps.size() - 1, "role"),
            QStringLiteral("The last step returns the result: its role may not do that."));
    const auto issues = [](const domain::Step& one) {
        return domain::may(one.role, domain::Act::IssueResult);
    };
    if (std::ranges::none_of(steps, issues))
        findings.error(QStringLiteral("/steps"),
                       QStringLiteral("No step has a role that may issue a result."));
}

void checkLimits(const Pack& pack, const QStringList& fields, Findings& findings) {
    bool always = false;
    for (std::size_t i = 0; i < pack.limits.size(); ++i) {
        const LimitRule& rule = pack.limits[i];
        checkFields(rule.when, at("limits", i, "when"), fields, findings);
        if (always)
            findings.warning(step(QStringLiteral("limits")) + step(static_cast<qsizetype>(i)),
                             QStringLiteral("Never used: a rule above always applies."));
        always = always || (!rule.channel && rule.when.kind == Condition::Kind::Always);
    }
    if (!always && !pack.limits.empty())
        findings.error(
            QStringLiteral("/limits"),
            QStringLiteral(
                "No limit always applies: one rule needs neither \"channel\" nor \"when\"."));
}

void checkFees(const Pack& pack, const QStringList& fields, Findings& findings) {
    checkUnique(
        pack.fees, "fees", "id", [](const FeeRule& one) { return one.id; }, findings);
    for (std::size_t i = 0; i < pack.fees.size(); ++i) {
        const FeeRule& rule = pack.fees[i];
        checkFields(rule.chargedWhen, at("fees", i, "chargedWhen"), fields, findings);
        const Field* field = fieldOf(pack.form, rule.per);
        const bool isTable = field && isChargedByRow(*field);
        const bool isNumber = field && field->kind == FieldKind::Number;
        if (!rule.per.isEmpty() && !feeUnits.contains(rule.per) && !field) {
            findings.error(at("fees", i, "per"),
                           QStringLiteral("Unknown unit %1").arg(quoted(rule.per)) +
                               suggestion(rule.per, feeUnits + fields));
        } else if (field && !isTable && !isNumber) {
            findings.error(at("fees", i, "per"),
                           QStringLiteral("The field %1 is neither a number nor a table with "
                                          "numbers \"pages\" and \"copies\".")
                               .arg(quoted(rule.per)));
        }
        if (!rule.byPage.empty() && rule.per != QStringLiteral("page") && !isTable)
            findings.error(at("fees", i, "byPage"),
                           QStringLiteral("A tariff by page needs \"per\": \"page\" or a table."));
    }
}

}  // namespace

bool isChargedByRow(const Field& field) {
    const auto hasNumber = [&](const QString& id) {
        return std::ranges::any_of(field.columns, [&](const Field& column) {
            return column.id == id && column.kind == FieldKind::Number;
        });
    };
    return field.kind == FieldKind::Table && hasNumber(QStringLiteral("pages")) &&
           hasNumber(QStringLiteral("copies"));
}

void checkPack(const Pack& pack, Findings& findings) {
    const QStringList fields = fieldIds(pack.form);
    checkSteps(pack.process, findings);
    checkLimits(pack, fields, findings);
    checkUnique(
        pack.papers, "papers", "id", [](const PaperRule& one) { return one.id; }, findings);
    for (std::size_t i = 0; i < pack.papers.size(); ++i)
        checkFields(pack.papers[i].neededWhen, at("papers", i, "neededWhen"), fields, findings);
    checkFees(pack, fields, findings);
    checkUnique(
        pack.results, "results", "code", [](const ResultRule& one) { return one.code; }, findings);
    checkRequestText(pack, findings);
}

}  // namespace packs
