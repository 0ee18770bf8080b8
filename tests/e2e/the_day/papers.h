// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace day {

/// A page with made-up words, as a scanner would make it, written as JPEG. Gives its path.
QString drawScan(const QString& path, const QString& title);

}  // namespace day
