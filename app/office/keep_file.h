// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"
#include "core/store/store.h"

#include <QString>

namespace app {

struct AttachmentFile;

/// Reads, judges and keeps a file's bytes; the attachment is not yet part of any case.
domain::Result<domain::Attachment> keepFile(store::Store& store, const QString& path);
/// The same for one that is read and judged already.
domain::Result<domain::Attachment> keepFile(store::Store& store, const AttachmentFile& file);

}  // namespace app
