// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

#include <QJsonValue>

namespace app {

/// An answer of a form as words: the option's label, a date as it is written, rows line by line.
QString answerText(const packs::Field& field, const QJsonValue& answer);

}  // namespace app
