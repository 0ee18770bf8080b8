// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/scan_folder.h"
#include "core/domain/id.h"

#include <QString>

namespace app {

/// A file that can be opened and may be useless all the same.
struct HeldFile {
    QString path;
    QString sentence;      ///< what is wrong with it
};

/// A file whose content is kept for good: where it lies, and how it lay there when it was read.
struct KeptFile {
    QString path;
    FolderFile asItLay;
    domain::BlobId blob;
};

}  // namespace app
