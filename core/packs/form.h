// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/condition.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace packs {

enum class FieldKind {
    Text, LongText, PersonName, Date, PartialDate, Time, Number, Money, Choice, Check,
    PersonalNumber, Phone, Email, Address, Ethnicity, Nationality, Unit, Table
};

struct Option {
    QString value;
    QString label;
    friend bool operator==(const Option&, const Option&) = default;
};

/// One thing a form asks. `id` is the key in the answers, dotted: "child.name".
struct Field {
    QString id;
    QString label;
    FieldKind kind = FieldKind::Text;
    bool required = false;
    Condition shownWhen;
    QString help;
    std::vector<Option> options;         ///< Choice
    std::vector<Field> columns;          ///< Table: one answer is an array of objects
    int maxLength = 200;
    std::optional<double> minimum, maximum;
    bool whole = false;                  ///< Number: no fractions; Money never has any
    bool notInFuture = false;            ///< dates
    QJsonValue initial;
    /// Filled from the applicant: "person.name", "person.personalNumber", …; still editable.
    QString prefill;
    int width = 2;                       ///< layout hint: 1 half a row, 2 a row

    friend bool operator==(const Field&, const Field&) = default;
};

struct Section {
    QString title;
    Condition shownWhen;
    std::vector<Field> fields;
    friend bool operator==(const Section&, const Section&) = default;
};

struct Form {
    std::vector<Section> sections;
    friend bool operator==(const Form&, const Form&) = default;
};

const Field* fieldOf(const Form& form, const QString& id);
/// The fields shown with these answers. What is hidden counts as not answered, so a field whose
/// condition looks at a hidden one is hidden too.
QSet<QString> shownFields(const Form& form, const QJsonObject& answers, QDate today);
/// The answers of the fields shown; what conditions outside the form look at.
QJsonObject shownAnswers(const Form& form, const QJsonObject& answers, QDate today);

/// What `prefill` may name: "person.name", "owner.name", "organisation", "relation", …
const QStringList& prefillSources();

}  // namespace packs
