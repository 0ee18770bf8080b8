// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/store/store.h"

#include <optional>

namespace app {

/// An open case of the same procedure for the same person, the newest: the second one is usually a slip.
/// Nothing when there is none. A person is told by the number; by name and phone where one of the two
/// has no number.
std::optional<store::CaseRow> openTwin(store::Store& store, const QString& procedure,
                                       const domain::Applicant& applicant);

/// Somebody met before with the same personal number and another name: one of the two is wrong.
std::optional<domain::Person> sameNumberOtherName(store::Store& store, const domain::Person& person);

}  // namespace app
