// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_parts.h"
#include "core/domain/event_order.h"
#include "core/domain/pins.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace domain {

/// What a clerk sees of one case: the sum of its events.
struct CaseFile {
    CaseId id;
    CaseReceived received{};                ///< as first taken in
    Applicant applicant{};                  ///< as corrected since
    QJsonObject answers{};
    QString summary{};
    std::vector<PaperLine> papers{};
    std::vector<Attachment> attachments{};  ///< those that count
    CaseState state = CaseState::Received;
    QString step{};                         ///< id of the current step; empty once final
    QString assignee{};                     ///< display name; empty: whoever has the role
    int stepCounter = 0;                    ///< compare-and-set
    std::vector<TakenStep> steps{};         ///< one per count, the reception first
    qint64 revision = 0;                    ///< newest confirmed
    Signature receivedBy{};
    std::optional<Deadline> deadline{};     ///< the limit that runs, re-appointment included
    std::optional<Deadline> firstDeadline{};
    /// The case is late after this, invalid without a limit: the due date, unless the apology came
    /// less than a day before it. Such a one gives the citizen a new date and leaves the case late.
    QDateTime lateAfter{};
    std::vector<Supplement> supplements{};
    std::optional<Reappointed> reappointed{};
    std::vector<Review> reviews{};
    std::vector<DatedRemark> remarks{};     ///< those that nobody took back
    std::vector<Pin> pins{};                ///< of the authority above, settled ones too
    std::vector<StepVisit> visits{};
    std::vector<FeeLine> fees{};
    qint64 paid = 0;                        ///< đồng
    std::optional<ResultIssued> result{};
    std::optional<SettlementRefused> refusal{};
    std::optional<ResultReturned> returned{};
    std::optional<QDateTime> finishedAt{};  ///< result ready, refused, withdrawn, stopped or closed
    QString endReason{};
    std::vector<SlipPrinted> printed{};
    std::vector<Conflict> conflicts{};
    std::vector<PlacedEvent> early{};       ///< of these, the steps that may still find what they were built on
    QStringList settled{};                  ///< originText() of lost steps somebody has settled
    std::vector<Overwrite> overwrites{};    ///< corrections to look at again
    bool needsNewerProgram = false;         ///< an unknown event that must be understood
    bool hasUnknown = false;
    Signature lastBy{};
    QDateTime lastAt{};                     ///< device time of the newest applied event
    qint64 lamport = 0;                     ///< highest seen
    int unconfirmed = 0;                    ///< events of this case no server has receipted
    int held = 0;

    const QString& code() const { return received.code; }
    const Process& process() const { return received.process; }
    friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

/// The case that begins with this event. Only a CaseReceived that is neither held nor late can.
std::optional<CaseFile> begin(const PlacedEvent& first);

/// The case after one more event. Total: what has happened cannot be refused here. A step becomes
/// a Conflict and changes nothing else when its base is not the case's step counter, when the case
/// is over, or when its author built it on a step that lost before he could know, his own or one of
/// another PC of his office. When it came before the step it was built on, which may be another PC's, it
/// is a conflict until that comes, and counts then. A duplicate is the caller's to leave out.
CaseFile apply(CaseFile file, const PlacedEvent& event);

/// The case from its events in any order. Nothing, when no event begins it. Of several with the
/// same origin the one the server has placed counts, once.
std::optional<CaseFile> fold(std::vector<PlacedEvent> events);

/// What is still to be paid, đồng; never less than nothing.
qint64 owed(const CaseFile& file);

/// Moments that an event claims, for time lines: claimed when the event has one, else device time.
QDateTime claimedTime(const Event& event);

}  // namespace domain
