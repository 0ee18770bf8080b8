// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

#include "core/domain/match.h"

namespace domain {

qint64 FeeLine::total() const {
    if (exempt || amount <= 0 || quantity <= 0) return 0;
    return amount > largestSum / quantity ? largestSum : amount * quantity;
}

EventClass classOf(const EventBody& body) {
    const auto kind = match{
        [](const CaseReceived&) { return EventClass::Step; },
        [](const DocumentAttached&) { return EventClass::Fact; },
        [](const DocumentWithdrawn&) { return EventClass::Fact; },
        [](const DescriptionCorrected&) { return EventClass::Description; },
        [](const StepForwarded&) { return EventClass::Step; },
        [](const SupplementRequested&) { return EventClass::Step; },
        [](const SupplementReceived&) { return EventClass::Step; },
        [](const CaseClosedUnsupplemented&) { return EventClass::Step; },
        [](const Reappointed&) { return EventClass::Step; },
        [](const ReviewRequested&) { return EventClass::Step; },
        [](const ReviewDecided&) { return EventClass::Step; },
        [](const Remarked&) { return EventClass::Fact; },
        [](const PaymentAwaited&) { return EventClass::Step; },
        [](const FeePaid&) { return EventClass::Fact; },
        [](const ResultIssued&) { return EventClass::Step; },
        [](const SettlementRefused&) { return EventClass::Step; },
        [](const ResultReturned&) { return EventClass::Step; },
        [](const CaseWithdrawn&) { return EventClass::Step; },
        [](const CaseStopped&) { return EventClass::Step; },
        [](const SlipPrinted&) { return EventClass::Fact; },
        [](const ConflictSettled&) { return EventClass::Fact; },
        [](const UnknownEvent&) { return EventClass::Unknown; },
    };
    return std::visit(kind, body);
}

QString kindOf(const EventBody& body) {
    const auto kind = match{
        [](const CaseReceived&) { return QStringLiteral("case-received"); },
        [](const DocumentAttached&) { return QStringLiteral("document-attached"); },
        [](const DocumentWithdrawn&) { return QStringLiteral("document-withdrawn"); },
        [](const DescriptionCorrected&) { return QStringLiteral("description-corrected"); },
        [](const StepForwarded&) { return QStringLiteral("step-forwarded"); },
        [](const SupplementRequested&) { return QStringLiteral("supplement-requested"); },
        [](const SupplementReceived&) { return QStringLiteral("supplement-received"); },
        [](const CaseClosedUnsupplemented&) {
            return QStringLiteral("case-closed-unsupplemented");
        },
        [](const Reappointed&) { return QStringLiteral("reappointed"); },
        [](const ReviewRequested&) { return QStringLiteral("review-requested"); },
        [](const ReviewDecided&) { return QStringLiteral("review-decided"); },
        [](const Remarked&) { return QStringLiteral("remarked"); },
        [](const PaymentAwaited&) { return QStringLiteral("payment-awaited"); },
        [](const FeePaid&) { return QStringLiteral("fee-paid"); },
        [](const ResultIssued&) { return QStringLiteral("result-issued"); },
        [](const SettlementRefused&) { return QStringLiteral("settlement-refused"); },
        [](const ResultReturned&) { return QStringLiteral("result-returned"); },
        [](const CaseWithdrawn&) { return QStringLiteral("case-withdrawn"); },
        [](const CaseStopped&) { return QStringLiteral("case-stopped"); },
        [](const SlipPrinted&) { return QStringLiteral("slip-printed"); },
        [](const ConflictSettled&) { return QStringLiteral("conflict-settled"); },
        [](const UnknownEvent& event) { return event.kind; },
    };
    return std::visit(kind, body);
}

Act actOf(const EventBody& body) {
    const auto act = match{
        [](const CaseReceived&) { return Act::Receive; },
        [](const DocumentAttached&) { return Act::Attach; },
        [](const DocumentWithdrawn&) { return Act::WithdrawDocument; },
        [](const DescriptionCorrected&) { return Act::Correct; },
        [](const StepForwarded&) { return Act::Forward; },
        [](const SupplementRequested&) { return Act::RequestSupplement; },
        [](const SupplementReceived&) { return Act::AcceptSupplement; },
        [](const CaseClosedUnsupplemented&) { return Act::CloseUnsupplemented; },
        [](const Reappointed&) { return Act::Reappoint; },
        [](const ReviewRequested&) { return Act::RequestReview; },
        [](const ReviewDecided&) { return Act::Review; },
        [](const Remarked&) { return Act::Remark; },
        [](const PaymentAwaited&) { return Act::AwaitPayment; },
        [](const FeePaid&) { return Act::TakePayment; },
        [](const ResultIssued&) { return Act::IssueResult; },
        [](const SettlementRefused&) { return Act::Refuse; },
        [](const ResultReturned&) { return Act::ReturnResult; },
        [](const CaseWithdrawn&) { return Act::Withdraw; },
        [](const CaseStopped&) { return Act::Stop; },
        [](const SlipPrinted&) { return Act::Print; },
        [](const ConflictSettled&) { return Act::Settle; },
        [](const UnknownEvent&) { return Act::SeeCases; },
    };
    return std::visit(act, body);
}

}  // namespace domain
