// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/result.h"

namespace domain {

/// FieldTooLong for the first text beyond its limit, named by its path: "applicant.person.name".
/// Names have maxNameLength, reasons and remarks maxReasonLength, everything else maxTextLength.
/// Answers are bounded by their form and by the size of the whole.
std::optional<Error> textTooLong(const EventBody& body);
std::optional<Error> textTooLong(const Applicant& applicant, const QString& path);

}  // namespace domain
