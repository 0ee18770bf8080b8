// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_guards.h"

namespace domain {

Result<EventBody> awaitPayment(const User& actor, const CaseFile& file, std::vector<FeeLine> fees,
                               const QString& note) {
    if (const auto error = firstOf(mayNot(actor, file, Act::AwaitPayment), needFees(fees)))
        return *error;
    if (fees.empty()) return Error{Refusal::FieldEmpty, QStringLiteral("fees"), {}};
    CaseFile asked = file;
    asked.fees = fees;
    if (owed(asked) == 0) return Error{Refusal::FieldInvalid, QStringLiteral("fees"), {}};
    return checked(PaymentAwaited{std::move(fees), note});
}

Result<EventBody> takePayment(const User& actor, const CaseFile& file, FeePaid payment) {
    if (const auto error = firstOf(mayNot(actor, file, Act::TakePayment),
                                   needText(payment.method, QStringLiteral("method"))))
        return *error;
    if (payment.amount <= 0) return Error{Refusal::FieldInvalid, QStringLiteral("amount"), {}};
    return checked(std::move(payment));
}

Result<EventBody> issueResult(const User& actor, const CaseFile& file, ResultIssued result) {
    if (const auto error = firstOf(mayNot(actor, file, Act::IssueResult),
                                   needText(result.title, QStringLiteral("title"))))
        return *error;
    if (!result.date.isValid()) return Error{Refusal::DateInvalid, QStringLiteral("date"), {}};
    return checked(std::move(result));
}

Result<EventBody> refuseSettlement(const User& actor, const CaseFile& file, const QString& reason,
                                   const QString& number) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Refuse), needReason(reason)))
        return *error;
    return checked(SettlementRefused{reason, number});
}

Result<EventBody> returnResult(const User& actor, const CaseFile& file, ResultReturned returned) {
    if (const auto error = firstOf(mayNot(actor, file, Act::ReturnResult),
                                   needText(returned.receiver, QStringLiteral("receiver")),
                                   needMoment(returned.at, QStringLiteral("at"))))
        return *error;
    return checked(std::move(returned));
}

Result<EventBody> withdraw(const User& actor, const CaseFile& file, const QString& reason) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Withdraw), needReason(reason)))
        return *error;
    return checked(CaseWithdrawn{reason});
}

Result<EventBody> stop(const User& actor, const CaseFile& file, const QString& reason) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Stop), needReason(reason)))
        return *error;
    return checked(CaseStopped{reason});
}

}  // namespace domain
