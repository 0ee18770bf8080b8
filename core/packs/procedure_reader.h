// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"
#include "core/packs/pack.h"

#include <QJsonObject>

namespace packs {

/// procedure.json, without what needs the form to be judged; keys in resources/packs/README.md.
Pack readProcedure(const QJsonObject& object, Findings& findings);

}  // namespace packs
