// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace server {

/// Units out of a list: a JSON array of objects, or CSV with a header line (comma or semicolon).
/// Columns: code, parent, name, level, identifier, address, phone, place. Parents come first.
/// A text instead: what is wrong, and where.
std::variant<std::vector<domain::Unit>, QString> readUnits(const QByteArray& bytes);

}  // namespace server
