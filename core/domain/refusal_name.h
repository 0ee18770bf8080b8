// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

#include <optional>

namespace domain {

/// Stable name of a refusal, for scripts, logs and what is kept: "wrong-password".
QString refusalName(Refusal refusal);
std::optional<Refusal> refusalFromName(const QString& name);

}  // namespace domain
