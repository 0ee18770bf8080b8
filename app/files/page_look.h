// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace app {

/// Nearly one colour all over, seen from a little distance: the edge, dust and what shines through from
/// the back do not count; one line of writing does.
bool looksBlank(const QImage& page);

/// The width at which that is looked at.
inline constexpr int widthToLook = 400;

}  // namespace app
