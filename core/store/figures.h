// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/store/store.h"

#include <QMap>

namespace store {

/// The office data in numbers, for a technician who may not see whose data they are: counts, sizes and
/// machine words, never a name, a code or a text of anybody.
struct Figures {
    int storeSchema = 0, scansSchema = 0, picture = 0;
    qint64 events = 0, ownEvents = 0, cases = 0, headless = 0, drafts = 0, users = 0;
    QMap<QString, qint64> casesByState;      ///< stable names of the states
    QMap<QString, qint64> notTaken;          ///< why entries are held or late → how many; odd words are "other"
    qint64 conflicts = 0;                    ///< cases with one
    qint64 blobs = 0, blobBytes = 0, blobsIncomplete = 0, blobsNotBackedUp = 0;
    struct Epoch {
        domain::EpochId epoch;
        qint64 tip = 0, stored = 0, backedUp = 0;
        friend bool operator==(const Epoch&, const Epoch&) = default;
    };
    std::vector<Epoch> epochs;               ///< ours, in the order they began
    QMap<QString, qint64> files;             ///< names in the folder of the data → bytes
    qint64 freeBytes = -1;                   ///< of its disk; -1: not known
};
Figures figuresOf(Store& store);

}  // namespace store
