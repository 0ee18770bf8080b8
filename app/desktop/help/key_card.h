// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <vector>

namespace app {

/// The card that stands beside the screen: every key of widgets/keys.h on one A5 page, as the program
/// binds them.
QByteArray keyCardPdf();
std::vector<QImage> keyCardImages(int dpi);

}  // namespace app
