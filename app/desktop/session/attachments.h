// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"
#include "core/store/store.h"

#include <QString>

namespace app {

/// Writes the bytes to a private temporary folder, emptied at the next start, and opens them with the
/// computer's own program. BlobIncomplete while they have not all arrived.
domain::Result<domain::Done> openAttachment(store::Store& store, const domain::Attachment& file);

}  // namespace app
