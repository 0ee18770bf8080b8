// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QString>

namespace domain {

/// Where a required paper came from (NĐ 118/2025 art. 17.1b: what a database has is not asked again).
enum class PaperSource { Paper, Database, PortalVault, Reused };

/// One line of the checklist as it was settled at reception; copied from the pack so that the slip
/// can be printed again for ever.
struct PaperLine {
    QString paperId;          ///< id in the pack; "extra-1" … for what the clerk added
    QString title;
    int originals = 0;
    int certifiedCopies = 0;
    int photocopies = 0;
    PaperSource source = PaperSource::Paper;
    bool presentOnly = false; ///< shown at the counter, not kept
    bool missing = false;     ///< required and not there
    bool mismatch = false;    ///< the paper differs from the database
    QString note;

    friend bool operator==(const PaperLine&, const PaperLine&) = default;
};

/// A file that belongs to a case: a scan, a photo, a signed result.
struct Attachment {
    BlobId blob;
    QString paperId;
    QString fileName;
    QString mediaType;        ///< application/pdf, image/jpeg, image/png, image/webp, image/tiff
    qint64 size = 0;          ///< bytes
    int pages = 0;            ///< 0: not known

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

}  // namespace domain
