// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/fields.h"

namespace app {
namespace {

constexpr int longestText = 2000;

packs::Field field(const QString& id, const QString& label, packs::FieldKind kind, bool required) {
    packs::Field made;
    made.id = id;
    made.label = label;
    made.kind = kind;
    made.required = required;
    return made;
}

}  // namespace

packs::Form formOf(std::vector<packs::Field> fields) {
    return {{packs::Section{.title = {}, .shownWhen = {}, .fields = std::move(fields)}}};
}

packs::Field textField(const QString& id, const QString& label, bool required) {
    return field(id, label, packs::FieldKind::Text, required);
}

packs::Field proposedField(const QString& id, const QString& label, const QStringList& proposals) {
    packs::Field made = textField(id, label);
    for (const QString& proposal : proposals) made.options.push_back({proposal, proposal});
    return made;
}

packs::Field longField(const QString& id, const QString& label, bool required) {
    packs::Field made = field(id, label, packs::FieldKind::LongText, required);
    made.maxLength = longestText;
    return made;
}

packs::Field dateField(const QString& id, const QString& label, bool required) {
    return field(id, label, packs::FieldKind::Date, required);
}

packs::Field checkField(const QString& id, const QString& label) {
    return field(id, label, packs::FieldKind::Check, false);
}

packs::Field moneyField(const QString& id, const QString& label, bool required) {
    return field(id, label, packs::FieldKind::Money, required);
}

packs::Field choiceField(const QString& id, const QString& label, std::vector<packs::Option> options,
                         bool required) {
    packs::Field made = field(id, label, packs::FieldKind::Choice, required);
    made.options = std::move(options);
    return made;
}

}  // namespace app
