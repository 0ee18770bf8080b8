// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/case_rules.h"
#include "core/store/store.h"

#include <functional>

namespace store {

/// The case as its events tell it: CaseUnknown when there is none.
domain::Result<domain::CaseFile> caseFile(Store& store, domain::CaseId id);

using Decide = std::function<domain::Result<domain::EventBody>(const domain::CaseFile&)>;

/// One act on a case by the signed-in user: loads it, lets `decide` say yes or no, and in one
/// transaction appends the event, saves the picture and the search index. Gives the case after it.
domain::Result<domain::CaseFile> act(Store& store, domain::CaseId id, const Decide& decide);

/// Several acts that belong together, in order, all or none.
using DecideAll = std::function<domain::Result<std::vector<domain::EventBody>>(const domain::CaseFile&)>;
domain::Result<domain::CaseFile> actTogether(Store& store, domain::CaseId id, const DecideAll& decide);

/// Takes in a case: allocates its code from this desk's block (unless the proposal has one), checks
/// and appends it with its attachments, all in one transaction. Removes `draft` in the same one.
struct Intake {
    domain::CaseReceived proposal;           ///< without code
    std::vector<domain::Attachment> attachments;
    std::optional<domain::DraftId> draft;
    /// A person has looked at the date: without it ClockJumped when it is far past every day
    /// this PC knows of.
    bool dateConfirmed = false;
};
domain::Result<domain::CaseFile> receiveCase(Store& store, const Intake& intake);

/// Takes over what the server sent or confirmed, and refreshes the cases touched. One transaction.
/// LogFork when somebody else speaks as this device: everything is kept all the same; settleFork()
/// is what to do about it.
struct Arrived {
    domain::EpochId epoch;
    std::vector<Confirmation> confirmations;
    std::optional<Acknowledged> acknowledged;
    std::vector<FeedRow> rows;
    std::vector<Cursor> cursors;
};
domain::Result<std::vector<domain::CaseId>> takeOver(Store& store, const Arrived& arrived);

/// What other PCs of the office wrote, heard from themselves and not from the server. It counts, unconfirmed, until the
/// server's feed places it; nothing of it is ours to send. What is known already changes nothing; what claims to be this
/// PC's own is passed over.
struct Heard {
    struct Told {
        QByteArray envelopeBytes, bodyBytes;
    };
    std::vector<Told> events;
    /// What they wrote in an epoch after `seq` was written again in another and counts no longer, unless the
    /// server places it after all.
    struct Ended {
        domain::DeviceId device;
        domain::EpochId epoch;
        qint64 seq = 0;
    };
    std::vector<Ended> ended;
};
/// One transaction, with `alongside` in it. The cases touched.
domain::Result<std::vector<domain::CaseId>> takeHeard(Store& store, const Heard& heard, const std::function<void()>& alongside = {});

/// Another branch of this epoch of ours is with the server. What is beyond `common`, up to which the
/// server has what we have (0: it did not say), and beyond its receipts is written again under the
/// present epoch, a new one if the forked one is the present; the rest keeps its name. A `common`
/// that is too low makes work count twice. Opening an older copy needs no re-issue.
domain::Result<domain::Done> settleFork(Store& store, const domain::EpochId& epoch,
                                        qint64 common);

}  // namespace store
