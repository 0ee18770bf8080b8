// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace print {

/// For offices that have only A4 in the printer: A5 pages in their own size, two beside each other on an A4
/// sheet that lies, with a line to cut along. Pages of another size stay as they are, each on its own sheet.
std::vector<QImage> onA4Sheets(const std::vector<QImage>& pages);

}  // namespace print
