// SPDX-License-Identifier: GPL-3.0-or-later
// Where Qt has no PDF module: such files are opened with the computer's own program.
#include "app/files/pdf_pages.h"

namespace app {

bool canPaintPdf() { return false; }

domain::Result<std::unique_ptr<PagePictures>> openPdf(const QByteArray&) { return domain::Refusal::FileKindNotAccepted; }

}  // namespace app
