// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace packs {

/// slipData() of an invented case in which everything has happened: every key and every item key
/// is there, so templates can be checked against it.
QJsonObject slipModel();
/// The same for registerData().
QJsonObject registerModel();

}  // namespace packs
