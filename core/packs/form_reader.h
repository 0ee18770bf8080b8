// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"
#include "core/packs/form.h"

#include <QJsonObject>

namespace packs {

/// form.json: JSON Schema (2020-12 subset) plus layout hints; the keys are in
/// resources/packs/README.md.
Form readForm(const QJsonObject& object, Findings& findings);

}  // namespace packs
