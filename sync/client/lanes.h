// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line_rules.h"
#include "sync/protocol/chunk_map.h"

#include <vector>

namespace client {

/// Which papers go first on a thin line, after receipts, decisions and events: a scan can take a
/// minute.
enum class Lane { Previews, Scans };

using domain::previewBytes;
Lane laneOf(qint64 blobSize);

/// A paper of ours that the district may lack.
struct Outgoing {
    protocol::BlobManifest manifest;
    QBitArray here, there;     ///< chunks we hold; chunks it says it holds
    friend bool operator==(const Outgoing&, const Outgoing&) = default;
};
/// A paper of theirs that we lack.
struct Incoming {
    QByteArray id;
    QBitArray here;            ///< empty while its manifest is not known
    bool asked = false;        ///< a person waits for it
    friend bool operator==(const Incoming&, const Incoming&) = default;
};

/// Previews before scans; within a lane, what is nearly there first, then as they came.
void arrange(std::vector<Outgoing>& papers);
/// What a person waits for first, then as they came.
void arrange(std::vector<Incoming>& papers);

}  // namespace client
