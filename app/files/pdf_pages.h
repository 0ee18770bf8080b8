// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/page_pictures.h"

namespace app {

// Private to app/files.
domain::Result<std::unique_ptr<PagePictures>> openPdf(const QByteArray& content);

}  // namespace app
