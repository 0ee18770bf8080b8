// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/page_pictures.h"

namespace app {

// Private to app/files: photos and scans as JPEG, PNG, WebP and TIFF, the last with several pages.

bool canPaintPicture(const QString& mediaType);
domain::Result<std::unique_ptr<PagePictures>> openPicture(const QByteArray& content);

}  // namespace app
