// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settling.h"

#include "core/domain/case_guards.h"
#include "core/domain/match.h"

#include <algorithm>

namespace domain {
namespace {

/// The same step, asked for by this actor where the case stands now.
class Again {
public:
    Again(const User& actor, const CaseFile& file, QDateTime now) : m_actor(actor), m_file(file), m_now(std::move(now)) {}

    Result<EventBody> take(const EventBody& lost) const {
        const auto take = match{
            [&](const StepForwarded& e) { return forward(m_actor, m_file, e.toStep, e.toUser, e.note, e.stepDueAt); },
            [&](const SupplementRequested& e) {
                return requestSupplement(m_actor, m_file, e.items, e.reason, e.closesAt, e.overLimitReason);
            },
            [&](const SupplementReceived& e) { return acceptSupplement(m_actor, m_file, e.papers, e.receivedAt, e.deadline, e.note); },
            [&](const CaseClosedUnsupplemented& e) { return closeUnsupplemented(m_actor, m_file, m_now, e.note); },
            [&](const Reappointed& e) { return reappoint(m_actor, m_file, e.number, e.reason, e.newDueAt); },
            [&](const ReviewRequested& e) { return requestReview(m_actor, m_file, e.toUnit, e.content, e.answerBy); },
            [&](const ReviewDecided& e) { return review(m_actor, m_file, e); },
            [&](const PaymentAwaited& e) { return awaitPayment(m_actor, m_file, e.fees, e.note); },
            [&](const ResultIssued& e) { return issueResult(m_actor, m_file, e); },
            [&](const SettlementRefused& e) { return refuseSettlement(m_actor, m_file, e.reason, e.number); },
            [&](const ResultReturned& e) { return returnResult(m_actor, m_file, e); },
            [&](const CaseWithdrawn& e) { return withdraw(m_actor, m_file, e.reason); },
            [&](const CaseStopped& e) { return stop(m_actor, m_file, e.reason); },
            [&](const CaseReceived&) { return never(); },   // a case begins once
            // Facts and descriptions do not lose.
            [&](const DocumentAttached&) { return never(); },
            [&](const DocumentWithdrawn&) { return never(); },
            [&](const DescriptionCorrected&) { return never(); },
            [&](const Remarked&) { return never(); },
            [&](const FeePaid&) { return never(); },
            [&](const SlipPrinted&) { return never(); },
            [&](const ConflictSettled&) { return never(); },
            [&](const UnknownEvent&) { return never(); },
        };
        return std::visit(take, lost);
    }

private:
    Result<EventBody> never() const { return Error{Refusal::WrongState, stateName(m_file.state), {}}; }

    const User& m_actor;
    const CaseFile& m_file;
    const QDateTime m_now;
};

}  // namespace

// Only the authority above decides reviews: what else lost is the office's.
bool maySettle(const User& actor, const CaseFile& file, const Conflict& conflict) {
    const bool fromAbove = conflict.kind == kindOf(ReviewDecided{});
    return may(actor, Act::Settle) && (fromAbove ? has(actor, Role::Reviewer) : actor.unit == file.received.unit);
}

Result<std::vector<EventBody>> settle(const User& actor, const CaseFile& file, const Settling& settling,
                                      const QDateTime& now) {
    if (const auto error = mayNot(actor, file, Act::Settle)) return *error;
    const auto conflict = std::find_if(file.conflicts.begin(), file.conflicts.end(), [&](const Conflict& one) {
        return !one.settled && one.origin == settling.conflict;
    });
    if (conflict == file.conflicts.end()) return Error{Refusal::WrongState, stateName(file.state), {}};
    if (!maySettle(actor, file, *conflict)) return Error{Refusal::OutOfScope, file.code(), {}};
    std::vector<EventBody> events;
    const auto add = [&](const Result<EventBody>& event) -> std::optional<Error> {
        if (!event) return event.error();
        events.push_back(*event);
        return std::nullopt;
    };
    std::optional<Error> error;
    if (settling.keep == Keep::Lost) error = add(Again(actor, file, now).take(settling.lost));
    if (settling.keep == Keep::Noted) error = add(remark(actor, file, {.target = {}, .text = settling.words}));
    if (!error) error = add(checked(ConflictSettled{originText(settling.conflict), settling.keep}));
    if (error) return *error;
    return events;
}

}  // namespace domain
