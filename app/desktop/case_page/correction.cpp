// SPDX-License-Identifier: GPL-3.0-or-later
// The window that corrects what is written of a case, field by field.
#include "app/desktop/case_page/asking.h"
#include "app/desktop/case_page/case_view.h"
#include "app/desktop/form/labels.h"
#include "app/desktop/session/session.h"
#include "core/domain/case_fields.h"
#include "core/domain/pins.h"

namespace app {
namespace {

using domain::CaseFile;

/// A description that can be corrected, and how it is asked for.
struct Correctable {
    QString field;            ///< "answers.child.name"
    packs::Field asked;
};

QString valueField(const QString& field) { return QStringLiteral("value.") + field; }

packs::Field onlyFor(const QString& field, packs::Field asked) {
    asked.id = valueField(field);
    asked.required = false;   // emptied is a value, too; the rules know which may not be
    asked.prefill.clear();
    asked.width = 2;
    asked.shownWhen = {.kind = packs::Condition::Kind::Is, .field = QStringLiteral("field"), .values = {field},
                       .days = 0, .parts = {}};
    return asked;
}

packs::Field kindField(const QString& label, packs::FieldKind kind) {
    packs::Field made = textField({}, label);
    made.kind = kind;
    return made;
}

std::vector<Correctable> correctables(const CaseFile& file, const packs::Pack* pack) {
    using Kind = packs::FieldKind;
    const auto of = [](const char* field, const packs::Field& asked) {
        return Correctable{QLatin1String(field), asked};
    };
    std::vector<Correctable> all{
        of("applicant.person.name", kindField(CaseActs::tr("Handed in by: full name"), Kind::PersonName)),
        of("applicant.person.personalNumber", kindField(CaseActs::tr("Personal number"), Kind::PersonalNumber)),
        of("applicant.person.born", kindField(CaseActs::tr("Date of birth"), Kind::PartialDate)),
        of("applicant.person.address", kindField(CaseActs::tr("Address"), Kind::Address)),
        of("applicant.person.phone", kindField(CaseActs::tr("Phone"), Kind::Phone)),
        of("summary", longField({}, CaseActs::tr("Summary")))};
    if (file.applicant.owner)
        all.push_back(of("applicant.owner.name", kindField(CaseActs::tr("Case holder: full name"), Kind::PersonName)));
    if (!pack) return all;
    for (const packs::Section& section : pack->form.sections)
        for (const packs::Field& field : section.fields) {
            packs::Field asked = field;
            asked.label = labelAlone(pack->form.sections, field.id);
            all.push_back({QStringLiteral("answers.") + field.id, asked});
        }
    return all;
}

}  // namespace

std::optional<AskedAct> askCorrection(const CaseFile& file, Session& session, QWidget* parent, const PinLine* pin) {
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const auto wanted = pin ? domain::fieldOfTarget(file, pin->target) : std::nullopt;
    std::vector<packs::Option> choices;
    std::vector<packs::Field> values;
    QJsonObject initial;
    bool isKnown = false;
    for (const Correctable& one : correctables(file, pack.get())) {
        choices.push_back({one.field, one.asked.label});
        values.push_back(onlyFor(one.field, one.asked));
        initial.insert(valueField(one.field), domain::descriptionOf(file, one.field).value_or(QJsonValue()));
        isKnown = isKnown || wanted == one.field;
    }
    if (isKnown) {
        initial.insert(QStringLiteral("field"), *wanted);
        initial.insert(QStringLiteral("reason"), pin->text);
    }
    std::vector<packs::Field> fields{choiceField(QStringLiteral("field"), CaseActs::tr("What to correct"), choices, true)};
    fields.insert(fields.end(), values.begin(), values.end());
    fields.push_back(longField(QStringLiteral("reason"), CaseActs::tr("Reason"), true));
    const auto make = [&session](const QJsonObject& answers) -> store::Decide {
        return [&session, answers](const CaseFile& now) {
            const QString field = textOf(answers, "field");
            return domain::correct(session.user(), now, field, answers.value(valueField(field)),
                                   textOf(answers, "reason"));
        };
    };
    const auto check = [&file](const QJsonObject& answers) {
        const QString field = textOf(answers, "field");
        const QJsonValue typed = answers.value(valueField(field));
        const bool disputed = std::any_of(file.overwrites.begin(), file.overwrites.end(),
                                          [&](const domain::Overwrite& one) { return one.field == field; });
        const QJsonValue stands = domain::descriptionOf(file, field).value_or(QJsonValue());
        const bool same = typed == stands || (typed.isUndefined() && stands.isNull());
        return same && !disputed ? CaseActs::tr("This is what is written already. Write the right value.") : QString();
    };
    return ask({.title = CaseActs::tr("Correct what is written"),
                .explanation = pin ? CaseActs::tr("The remark: %1").arg(pin->text)
                                   : CaseActs::tr("The earlier value stays in the history."),
                .form = formOf(std::move(fields)), .initial = initial, .confirm = CaseActs::tr("Correct"),
                .today = session.today(), .check = check,
                .begin = isKnown ? valueField(*wanted) : QString()},
               make, file, parent);
}

}  // namespace app
