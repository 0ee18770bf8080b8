// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QString>

namespace app {

/// What happened, what it means for the work and what to do, in the words of the office. Never SQL,
/// HTTP or a path. One sentence or two: fit for a line beside a field and for the command line.
QString describe(const domain::Error& error);

}  // namespace app
