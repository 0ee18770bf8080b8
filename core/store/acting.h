// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/store/store.h"

namespace store {

// Private to core/store: what every command does.

/// The case after one more event of the signed-in user, appended and applied; the picture is not
/// saved yet. Inside a write. BlobIncomplete, FieldTooLong.
domain::Result<domain::CaseFile> appendTo(Store& store, const domain::CaseFile& file,
                                          const domain::EventBody& body);
/// The same for the event that begins a case.
domain::Result<domain::CaseFile> beginCase(Store& store, domain::CaseId id,
                                           const domain::CaseReceived& body);
void savePicture(Store& store, const domain::CaseFile& file);
/// Folds the case again and saves its picture; nothing while its first event has not come.
void refreshPicture(Store& store, const domain::CaseId& id);

}  // namespace store
