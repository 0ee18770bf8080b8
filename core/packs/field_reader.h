// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"
#include "core/packs/form.h"

#include <QJsonValue>

namespace packs {

/// A table has fields too, but no tables in it.
enum class Columns { Allowed, Refused };

/// The fields under "properties", by id.
std::vector<Field> readFields(const QJsonValue& properties, const QString& pointer, Columns columns,
                              Findings& findings);

}  // namespace packs
