// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_steps.h"

#include "core/domain/case_fields.h"
#include "core/domain/match.h"

#include <algorithm>

namespace domain {

namespace {

QString lastStepId(const CaseFile& file) {
    const auto& steps = file.process().steps;
    return steps.empty() ? QString() : steps.back().id;
}

/// The state of a case that is worked on, by the step it stands at.
CaseState workingState(const CaseFile& file) {
    const auto step = stepOf(file.process(), file.step);
    if (step && step->role == Role::Signatory) return CaseState::AwaitingSignature;
    // The first time at the first step, and nobody asked: nobody has begun.
    const bool begun = file.visits.size() > 1 || !file.reviews.empty();
    return begun ? CaseState::Processing : CaseState::Received;
}

void closeVisit(CaseFile& file, const Event& event) {
    if (file.visits.empty() || file.visits.back().to) return;
    file.visits.back().to = claimedTime(event);
    file.visits.back().takenBy = event.by;  // who passes it on had it
}

void moveTo(CaseFile& file, const Event& event, const QString& step) {
    closeVisit(file, event);
    file.step = step;
    file.assignee.clear();
    if (step.isEmpty()) return;
    const auto known = stepOf(file.process(), step);
    StepVisit visit;
    visit.stepId = step;
    visit.stepName = known ? known->name : QString();
    visit.takenBy.role = known ? known->role : Role::Officer;
    visit.from = claimedTime(event);
    file.visits.push_back(std::move(visit));
}

void finish(CaseFile& file, const Event& event, CaseState state, const QString& reason) {
    file.state = state;
    file.endReason = reason;
    file.finishedAt = claimedTime(event);
    const bool toReturn = state == CaseState::ResultReady || state == CaseState::RefusedSettlement;
    moveTo(file, event, toReturn ? lastStepId(file) : QString());
}

void forward(CaseFile& file, const Event& event, const StepForwarded& to) {
    // A step that this process does not have: the act counts, the case stays where it is.
    if (!stepOf(file.process(), to.toStep)) return;
    moveTo(file, event, to.toStep);
    file.assignee = to.toUser;
    file.visits.back().takenBy.name = to.toUser;
    file.visits.back().dueAt = to.stepDueAt;
    file.visits.back().note = to.note;
    file.state = workingState(file);
}

void requestSupplement(CaseFile& file, const Event& event, const SupplementRequested& request) {
    file.supplements.push_back({request, claimedTime(event), {}});
    file.state = CaseState::SupplementRequested;
}

void receiveSupplement(CaseFile& file, const Event& event, const SupplementReceived& supplement) {
    if (!file.supplements.empty()) file.supplements.back().receivedAt = claimedTime(event);
    file.papers = supplement.papers;
    // A limit that only paused goes on with the lateness it had.
    const bool goesOn =
        file.deadline && file.process().supplementClock != SupplementClock::Restart;
    const QDateTime& dueAt = supplement.deadline.dueAt;
    file.lateAfter =
        goesOn ? file.lateAfter.addMSecs(file.deadline->dueAt.msecsTo(dueAt)) : dueAt;
    file.deadline = supplement.deadline;
    if (!file.firstDeadline) file.firstDeadline = supplement.deadline;
    file.state = workingState(file);
}

void reappoint(CaseFile& file, const Event& event, const Reappointed& moved) {
    file.reappointed = moved;
    if (!file.deadline) file.deadline = moved.previous;
    file.deadline->dueAt = moved.newDueAt;
    // NĐ 118/2025 art. 19.6: the apology at the latest one day before the due date.
    const bool inTime = officeDate(claimedTime(event)) < officeDate(moved.previous.dueAt);
    if (inTime || !file.lateAfter.isValid())
        file.lateAfter = inTime ? moved.newDueAt : moved.previous.dueAt;
}

void note(CaseFile& file, const Event& event, const PinnedRemark& remark) {
    file.remarks.push_back(
        {remark, event.by, claimedTime(event), {}, event.envelope.actor});
}

/// A remark of somebody's own goes; what takes back nothing of his is a remark like any other.
void noteOrTakeBack(CaseFile& file, const Event& event, const PinnedRemark& remark) {
    const auto taken = takenBack(remark.target);
    if (taken && takeBackRemark(file, event, *taken)) return;
    note(file, event, remark);
    file.remarks.back().origin = event.envelope.origin;
}

void requestReview(CaseFile& file, const Event& event, const ReviewRequested& request) {
    file.reviews.push_back({request, event.by, claimedTime(event), {}, {}, {}});
    file.state = CaseState::UnderReview;
}

void decideReview(CaseFile& file, const Event& event, const ReviewDecided& decided) {
    if (!file.reviews.empty()) {
        file.reviews.back().decision = decided;
        file.reviews.back().decidedBy = event.by;
        file.reviews.back().decidedAt = claimedTime(event);
    }
    for (const PinnedRemark& remark : decided.remarks) note(file, event, remark);
    file.state = workingState(file);
}

void awaitPayment(CaseFile& file, const PaymentAwaited& awaited) {
    file.fees = awaited.fees;
    // Paid meanwhile, on another PC: facts and steps may come in either order.
    file.state = owed(file) > 0 ? CaseState::PaymentAwaited : workingState(file);
}

void pay(CaseFile& file, const FeePaid& payment) {
    const qint64 amount = std::clamp<qint64>(payment.amount, 0, largestSum);
    file.paid = std::min(largestSum, file.paid + amount);
    if (file.state == CaseState::PaymentAwaited && owed(file) == 0)
        file.state = workingState(file);
}

void correct(CaseFile& file, const Event& event, const DescriptionCorrected& correction) {
    const auto present = descriptionOf(file, correction.field);
    if (!present || !setDescription(file, correction.field, correction.after)) return;
    if (*present == correction.before)
        std::erase_if(file.overwrites,
                      [&](const Overwrite& one) { return one.field == correction.field; });
    if (*present != correction.before && *present != correction.after)
        file.overwrites.push_back(
            {event.envelope.origin, correction.field, correction.before, *present, event.by});
}

void attach(CaseFile& file, const Attachment& attachment) {
    const auto& present = file.attachments;
    if (std::find(present.begin(), present.end(), attachment) == present.end())
        file.attachments.push_back(attachment);
}

void detach(CaseFile& file, const BlobId& blob) {
    std::erase_if(file.attachments, [&](const Attachment& scan) { return scan.blob == blob; });
}

void issue(CaseFile& file, const Event& event, const ResultIssued& result) {
    finish(file, event, CaseState::ResultReady, {});
    file.result = result;
}

void refuse(CaseFile& file, const Event& event, const SettlementRefused& refusal) {
    finish(file, event, CaseState::RefusedSettlement, refusal.reason);
    file.refusal = refusal;
}

void settle(CaseFile& file, const ConflictSettled& settled) {
    if (!file.settled.contains(settled.conflict)) file.settled += settled.conflict;
    for (Conflict& conflict : file.conflicts)
        if (originText(conflict.origin) == settled.conflict) conflict.settled = true;
}

void handOver(CaseFile& file, const Event& event, const ResultReturned& returned) {
    file.returned = returned;
    file.state = CaseState::Returned;
    moveTo(file, event, {});
}

}  // namespace

void change(CaseFile& file, const Event& event) {
    const auto apply = match{
        [](const CaseReceived&) {},
        [&](const DocumentAttached& e) { attach(file, e.attachment); },
        [&](const DocumentWithdrawn& e) { detach(file, e.blob); },
        [&](const DescriptionCorrected& e) { correct(file, event, e); },
        [&](const StepForwarded& e) { forward(file, event, e); },
        [&](const SupplementRequested& e) { requestSupplement(file, event, e); },
        [&](const SupplementReceived& e) { receiveSupplement(file, event, e); },
        [&](const CaseClosedUnsupplemented& e) {
            finish(file, event, CaseState::ClosedUnsupplemented, e.note);
        },
        [&](const Reappointed& e) { reappoint(file, event, e); },
        [&](const ReviewRequested& e) { requestReview(file, event, e); },
        [&](const ReviewDecided& e) { decideReview(file, event, e); },
        [&](const Remarked& e) { noteOrTakeBack(file, event, e.remark); },
        [&](const PaymentAwaited& e) { awaitPayment(file, e); },
        [&](const FeePaid& e) { pay(file, e); },
        [&](const ResultIssued& e) { issue(file, event, e); },
        [&](const SettlementRefused& e) { refuse(file, event, e); },
        [&](const ResultReturned& e) { handOver(file, event, e); },
        [&](const CaseWithdrawn& e) { finish(file, event, CaseState::Withdrawn, e.reason); },
        [&](const CaseStopped& e) { finish(file, event, CaseState::Stopped, e.reason); },
        [&](const SlipPrinted& e) { file.printed.push_back(e); },
        [&](const ConflictSettled& e) { settle(file, e); },
        [](const UnknownEvent&) {},
    };
    std::visit(apply, event.body);
}

CaseFile opened(const Event& event, const CaseReceived& received) {
    CaseFile file{.id = event.envelope.caseId, .received = received};
    file.applicant = received.applicant;
    file.answers = received.answers;
    file.summary = received.summary;
    file.papers = received.papers;
    file.fees = received.fees;
    file.receivedBy = event.by;
    file.deadline = received.deadline;
    file.firstDeadline = received.deadline;
    if (received.deadline) file.lateAfter = received.deadline->dueAt;
    switch (received.outcome) {
        case CaseReceived::Outcome::Accepted:
        case CaseReceived::Outcome::NeedsSupplement:
            if (!received.process.steps.empty())
                moveTo(file, event, received.process.steps.front().id);
            break;
        case CaseReceived::Outcome::Refused:
            finish(file, event, CaseState::ReceptionRefused, received.reason);
            break;
    }
    if (received.outcome == CaseReceived::Outcome::NeedsSupplement) {
        file.state = CaseState::SupplementBeforeReception;
        file.supplements.push_back(
            {{1, received.items, received.reason, {}, {}}, claimedTime(event), {}});
    }
    return file;
}

}  // namespace domain
