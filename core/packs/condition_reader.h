// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/condition.h"
#include "core/packs/findings.h"

namespace packs {

/// The condition written there; Always where it cannot be read, with the reason noted.
Condition readCondition(const QJsonValue& value, const QString& pointer, Findings& findings);

/// Notes every field the condition written at `pointer` looks at that is not in `known`.
void checkFields(const Condition& condition, const QString& pointer, const QStringList& known,
                 Findings& findings);

}  // namespace packs
