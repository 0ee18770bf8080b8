// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/page_pictures.h"

namespace app {

// Private to app/files: PDF through Qt's PDF module where there is one (pdf_pages.cpp), and the same two
// functions saying no where there is none (no_pdf_pages.cpp). CMake builds one of the two.

bool canPaintPdf();
domain::Result<std::unique_ptr<PagePictures>> openPdf(const QByteArray& content);

}  // namespace app
