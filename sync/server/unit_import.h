// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/storage.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <variant>
#include <vector>

namespace server {

/// What somebody said of a unit, by column: code, parent, name, level, identifier, address, phone,
/// place. What was not said stays as it is.
using UnitTold = QHash<QString, QString>;
QString codeOf(const UnitTold& told);

/// Units out of a list: a JSON array of objects, or CSV with a header line (comma or semicolon).
/// A text instead: what is wrong, and where.
std::variant<std::vector<UnitTold>, QString> readUnits(const QByteArray& bytes);

/// New units, and what is new about others: all or nothing, then why. Inside a transaction.
QString putUnits(Storage& storage, const std::vector<UnitTold>& told);

}  // namespace server
