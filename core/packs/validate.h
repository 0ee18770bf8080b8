// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/packs/form.h"

#include <vector>

namespace packs {

/// What is wrong with one answer. Nothing typed is changed or thrown away.
struct FieldProblem {
    QString field;               ///< id; "table[2].column" inside tables
    domain::Error error;         ///< FieldEmpty, FieldTooLong, FieldInvalid, DateInvalid, …
    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

/// All problems, in the order of the form; hidden fields are not looked at.
std::vector<FieldProblem> validate(const Form& form, const QJsonObject& answers, QDate today);

/// Answers in the form they are kept: text NFC and trimmed, phones as digits, hidden fields left
/// out. What cannot be normalised stays as typed.
QJsonObject normalised(const Form& form, const QJsonObject& answers, QDate today);

}  // namespace packs
