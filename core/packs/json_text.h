// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/findings.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace packs {

/// The object a file holds. Notes where the text breaks off, to line and column, and keys written
/// twice in one object, which JSON readers would otherwise drop without a word.
std::optional<QJsonObject> parseObject(const QByteArray& text, Findings& findings);

}  // namespace packs
