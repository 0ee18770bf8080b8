// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/preview/file_content.h"
#include "app/desktop/session/offered_files.h"
#include "core/store/store.h"

#include <QString>

#include <vector>

namespace app {

class Session;

/// Writes the bytes to a private temporary folder, emptied at the next start, and opens them with the
/// computer's own program. BlobIncomplete while they have not all arrived.
domain::Result<domain::Done> openAttachment(store::Store& store, const domain::Attachment& file);

/// The bytes of any file, for views. What fails is said by the session and given as a refusal.
FileContent contentOf(Session& session);

enum class Doubtful { Hold, Take };

/// What became of files that were offered.
struct Taking {
    std::vector<domain::Attachment> taken;
    std::vector<HeldFile> held;                             ///< not kept: somebody looks at them first
    QStringList said;                                       ///< refusals, and files that are here already
    std::vector<KeptFile> kept;                             ///< also those that were here already
};
/// Judges and keeps each of them; one that is refused delays no other. `already`: what the case has.
Taking takeFiles(store::Store& store, const QStringList& paths, const std::vector<domain::Attachment>& already,
                 Doubtful doubtful);

}  // namespace app
