// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_rules.h"

#include "core/domain/case_fields.h"
#include "core/domain/case_guards.h"
#include "core/domain/text_limits.h"

#include <algorithm>

namespace domain {

namespace {

const QString code = QStringLiteral("code");

std::optional<Error> unfitReception(const CaseReceived& proposal) {
    if (proposal.code.size() > 64) return Error{Refusal::FieldTooLong, code, QStringLiteral("64")};
    if (proposal.process.steps.empty())
        return Error{Refusal::StepUnknown, proposal.process.procedure, {}};
    if (proposal.copies < 1) return Error{Refusal::FieldInvalid, QStringLiteral("copies"), {}};
    return firstOf(
        needText(proposal.code, code),
        needText(proposal.process.procedure, QStringLiteral("process.procedure")),
        needText(proposal.applicant.person.name, QStringLiteral("applicant.person.name")),
        needMoment(proposal.receivedAt, QStringLiteral("receivedAt")), needFees(proposal.fees));
}

std::optional<Error> unfitOutcome(const CaseReceived& proposal) {
    switch (proposal.outcome) {
        case CaseReceived::Outcome::Accepted:
            return firstOf(needPapers(proposal.papers),
                           needMoment(proposal.deadline ? proposal.deadline->dueAt : QDateTime(),
                                      QStringLiteral("deadline")));
        case CaseReceived::Outcome::NeedsSupplement:
            return needItems(proposal.items);
        case CaseReceived::Outcome::Refused:
            return needReason(proposal.reason);
    }
    Q_UNREACHABLE();
    return {};
}

bool isAccepted(const QString& mediaType) {
    for (const char* known :
         {"application/pdf", "image/jpeg", "image/png", "image/webp", "image/tiff"})
        if (mediaType == QLatin1String(known)) return true;
    return false;
}

}  // namespace

Result<EventBody> receive(const User& actor, CaseReceived proposal) {
    if (!may(actor, Act::Receive)) return Error{Refusal::RoleMayNot, roleName(Role::Reception), {}};
    if (actor.unit != proposal.unit) return Error{Refusal::OutOfScope, proposal.code, {}};
    if (const auto error = firstOf(unfitReception(proposal), unfitOutcome(proposal))) return *error;
    // The limit begins with acceptance (NĐ 118/2025 art. 17.3), so before it there is none.
    if (proposal.outcome != CaseReceived::Outcome::Accepted) proposal.deadline.reset();
    return checked(std::move(proposal));
}

Result<EventBody> attach(const User& actor, const CaseFile& file, Attachment attachment) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Attach),
                                   needText(attachment.fileName, QStringLiteral("fileName"))))
        return *error;
    if (attachment.size <= 0) return Error{Refusal::FileEmpty, attachment.fileName, {}};
    if (!isAccepted(attachment.mediaType))
        return Error{Refusal::FileKindNotAccepted, attachment.fileName, attachment.mediaType};
    return checked(DocumentAttached{std::move(attachment)});
}

Result<EventBody> withdrawDocument(const User& actor, const CaseFile& file, BlobId blob,
                                   const QString& reason) {
    if (const auto error = mayNot(actor, file, Act::WithdrawDocument)) return *error;
    if (std::none_of(file.attachments.begin(), file.attachments.end(),
                     [&](const Attachment& attachment) { return attachment.blob == blob; }))
        return Error{Refusal::FieldInvalid, QStringLiteral("blob"), {}};
    if (const auto error = needReason(reason)) return *error;
    return checked(DocumentWithdrawn{std::move(blob), reason});
}

Result<EventBody> correct(const User& actor, const CaseFile& file, const QString& field,
                          const QJsonValue& after, const QString& reason) {
    if (const auto error = mayNot(actor, file, Act::Correct)) return *error;
    const QJsonValue wanted = after.isUndefined() ? QJsonValue() : after;
    const auto before = descriptionOf(file, field);
    CaseFile corrected = file;
    const bool isDisputed =
        std::any_of(file.overwrites.begin(), file.overwrites.end(),
                    [&](const Overwrite& one) { return one.field == field; });
    if (!before || (*before == wanted && !isDisputed) ||
        !setDescription(corrected, field, wanted))
        return Error{Refusal::FieldInvalid, field, {}};
    if (corrected.summary.size() > maxTextLength)
        return Error{Refusal::FieldTooLong, field, QString::number(maxTextLength)};
    if (const auto error =
            firstOf(textTooLong(corrected.applicant, QStringLiteral("applicant")),
                    needText(corrected.applicant.person.name, field), needReason(reason)))
        return *error;
    return checked(DescriptionCorrected{field, *before, wanted, reason});
}

Result<EventBody> remark(const User& actor, const CaseFile& file, PinnedRemark remark) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Remark),
                                   needText(remark.text, QStringLiteral("text"))))
        return *error;
    return checked(Remarked{std::move(remark)});
}

Result<EventBody> takeBack(const User& actor, const CaseFile& file, const Origin& remark,
                           const QString& text) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Remark),
                                   needText(text, QStringLiteral("text"))))
        return *error;
    if (std::none_of(file.remarks.begin(), file.remarks.end(), [&](const DatedRemark& one) {
            return one.origin == remark && one.author == actor.id;
        }))
        return Error{Refusal::FieldInvalid, QStringLiteral("remark"), {}};
    return checked(Remarked{{takingBack(remark), text}});
}

Result<EventBody> recordPrint(const User& actor, const CaseFile& file, const QString& slip,
                              int subject) {
    if (const auto error =
            firstOf(mayNot(actor, file, Act::Print), needText(slip, QStringLiteral("slip"))))
        return *error;
    return checked(SlipPrinted{slip, subject});
}

std::vector<Act> possibleActs(const User& actor, const CaseFile& file) {
    std::vector<Act> acts;
    for (const Act act :
         {Act::Attach, Act::WithdrawDocument, Act::Correct, Act::Remark, Act::Forward,
          Act::RequestSupplement, Act::AcceptSupplement, Act::CloseUnsupplemented, Act::Refuse,
          Act::Reappoint, Act::RequestReview, Act::Review, Act::IssueResult, Act::ReturnResult,
          Act::Withdraw, Act::Stop, Act::AwaitPayment, Act::TakePayment, Act::Print, Act::Settle})
        if (!mayNot(actor, file, act)) acts.push_back(act);
    return acts;
}

}  // namespace domain
