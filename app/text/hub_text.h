// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

namespace app {

/// Why a visit to the office's hub failed and what to do. What describe() says of the same refusal is about the district.
QString hubTroubleText(const domain::Error& trouble);

}  // namespace app
