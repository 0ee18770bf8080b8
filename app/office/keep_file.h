// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"
#include "core/store/store.h"

#include <QString>

namespace app {

/// Reads, judges and keeps a file's bytes; the attachment is not yet part of any case.
domain::Result<domain::Attachment> keepFile(store::Store& store, const QString& path);

}  // namespace app
