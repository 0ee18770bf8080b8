// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_guards.h"

#include "core/domain/event_codec.h"
#include "core/domain/settling.h"
#include "core/domain/text_limits.h"

#include <algorithm>

namespace domain {

namespace {

QString neededRole(Act act) {
    for (const Role role : allRoles)
        if (may(role, act)) return roleName(role);
    return {};
}

/// Being worked on in the office, by whoever has the step.
bool isInWork(CaseState state) {
    return state == CaseState::Received || state == CaseState::Processing ||
           state == CaseState::AwaitingSignature;
}

bool hasOutcome(CaseState state) {
    return state == CaseState::ResultReady || state == CaseState::RefusedSettlement;
}

bool fits(const CaseFile& file, Act act) {
    const CaseState state = file.state;
    switch (act) {
        case Act::Attach:  // papers are often scanned after the citizen has gone
        case Act::Remark:
        case Act::Print:
            return true;
        case Act::Settle:
            return std::any_of(file.conflicts.begin(), file.conflicts.end(),
                               [](const Conflict& conflict) { return !conflict.settled; });
        case Act::Correct:
        case Act::TakePayment:
            return !isFinal(state);
        case Act::WithdrawDocument:
            return !isFinal(state) && !file.attachments.empty();
        case Act::Forward:
        case Act::RequestSupplement:
        case Act::Refuse:
        case Act::RequestReview:
        case Act::IssueResult:
        case Act::AwaitPayment:
            return isInWork(state);
        case Act::CloseUnsupplemented:
            return state == CaseState::SupplementRequested;
        case Act::AcceptSupplement:
            return state == CaseState::SupplementRequested ||
                   state == CaseState::SupplementBeforeReception;
        case Act::Reappoint:
            return isClockRunning(state) && file.deadline.has_value();
        case Act::Review:
            return state == CaseState::UnderReview;
        case Act::ReturnResult:
            return hasOutcome(state);
        case Act::Withdraw:
            return !isFinal(state) && !hasOutcome(state);
        case Act::Stop:
            return isClockRunning(state) || state == CaseState::SupplementRequested;
        case Act::Receive:
        case Act::ManageUsers:
        case Act::ManageOffice:
        case Act::SeeCases:
            return false;  // not something done to a case
    }
    Q_UNREACHABLE();
    return false;
}

/// The authority above decides where it was asked, and may write a remark on any case it sees;
/// everything else is for the office whose case it is.
bool isInScope(const User& actor, const CaseFile& file, Act act) {
    if (act == Act::Review)
        return file.reviews.empty() || file.reviews.back().request.toUnit == actor.unit;
    return actor.unit == file.received.unit ||
           ((act == Act::Remark || act == Act::Settle) && has(actor, Role::Reviewer));
}

Error wrongState(const CaseFile& file, Act act) {
    if (isFinal(file.state)) return {Refusal::CaseFinished, file.code(), {}};
    if (act == Act::ReturnResult) return {Refusal::ResultMissing, file.code(), {}};
    return {Refusal::WrongState, stateName(file.state), {}};
}

}  // namespace

std::optional<Error> mayNot(const User& actor, const CaseFile& file, Act act) {
    if (!may(actor, act)) return Error{Refusal::RoleMayNot, neededRole(act), {}};
    if (!isInScope(actor, file, act))
        return Error{Refusal::OutOfScope, file.code(), {}};
    if (file.needsNewerProgram && act != Act::Remark && act != Act::Attach)
        return Error{Refusal::ClientTooOld, file.code(), {}};
    if (!fits(file, act)) return wrongState(file, act);
    const auto his = [&](const Conflict& conflict) { return !conflict.settled && maySettle(actor, file, conflict); };
    if (act == Act::Settle && std::none_of(file.conflicts.begin(), file.conflicts.end(), his))
        return Error{Refusal::OutOfScope, file.code(), {}};
    if (act == Act::Reappoint && file.reappointed)
        return Error{Refusal::AlreadyReappointed, file.code(), {}};
    if (act != Act::Forward) return {};
    const auto step = stepOf(file.process(), file.step);
    if (!step) return Error{Refusal::StepUnknown, file.step, {}};
    if (!has(actor, step->role)) return Error{Refusal::RoleMayNot, roleName(step->role), {}};
    return {};
}

Result<EventBody> checked(EventBody body) {
    if (const auto tooLong = textTooLong(body)) return *tooLong;
    const QByteArray bytes = encodeBody({}, body);
    // Room for the signature, which is not known here.
    constexpr qsizetype room = maxBodyBytes - 4096;
    if (bytes.size() > room)
        return Error{Refusal::FieldTooLong, kindOf(body), QString::number(room)};
    if (!decodeBody(kindOf(body), 1, bytes)) return Error{Refusal::FieldInvalid, kindOf(body), {}};
    return body;
}

bool isBlank(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

std::optional<Error> needText(const QString& text, const QString& field) {
    if (!isBlank(text)) return {};
    return Error{Refusal::FieldEmpty, field, {}};
}

std::optional<Error> needReason(const QString& reason) {
    if (!isBlank(reason)) return {};
    return Error{Refusal::ReasonMissing, {}, {}};
}

std::optional<Error> needMoment(const QDateTime& moment, const QString& field) {
    if (moment.isValid()) return {};
    return Error{Refusal::DateInvalid, field, {}};
}

std::optional<Error> needPapers(const std::vector<PaperLine>& papers) {
    QStringList missing;
    for (const PaperLine& paper : papers)
        if (paper.missing) missing.append(paper.title);
    if (missing.isEmpty()) return {};
    return Error{Refusal::DocumentsMissing, missing.join(QStringLiteral(", ")), {}};
}

std::optional<Error> needItems(const std::vector<SupplementItem>& items) {
    if (items.empty()) return Error{Refusal::FieldEmpty, QStringLiteral("items"), {}};
    for (const SupplementItem& item : items)
        if (isBlank(item.title)) return Error{Refusal::FieldEmpty, QStringLiteral("items"), {}};
    return {};
}

std::optional<Error> needFees(const std::vector<FeeLine>& fees) {
    for (const FeeLine& fee : fees)
        if (fee.amount < 0 || fee.quantity < 0)
            return Error{Refusal::FieldInvalid, QStringLiteral("fees"), {}};
    return {};
}

}  // namespace domain
