// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

namespace domain {

/// The descriptions that can be corrected: "summary", "answers.<field id>", and every text, date,
/// word and tick of the applicant by its JSON name: "applicant.person.address",
/// "applicant.owner.name", "applicant.relation".

/// The value a field has; null when empty or absent. Nothing when there is no such field.
std::optional<QJsonValue> descriptionOf(const CaseFile& file, const QString& field);

/// Sets a field; null empties it. False, and nothing changed, when there is no such field or it
/// cannot have this value.
bool setDescription(CaseFile& file, const QString& field, const QJsonValue& value);

}  // namespace domain
