// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace print {

/// The face of the slips, as wide on every device.
QFont slipFont(qreal points);

}  // namespace print
