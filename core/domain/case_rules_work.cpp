// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_guards.h"

#include <algorithm>

namespace domain {

namespace {

bool isEarlier(const Process& process, const QString& step, const QString& than) {
    const auto place = [&](const QString& id) {
        return std::find_if(process.steps.begin(), process.steps.end(),
                            [&](const Step& candidate) { return candidate.id == id; });
    };
    return place(step) < place(than);
}

/// Requests made after acceptance: those at the counter are no supplement in the sense of
/// NĐ 118/2025 art. 19.5.
int supplementsAsked(const CaseFile& file) {
    const bool atCounter = file.received.outcome == CaseReceived::Outcome::NeedsSupplement;
    return static_cast<int>(file.supplements.size()) - (atCounter ? 1 : 0);
}

}  // namespace

Result<EventBody> forward(const User& actor, const CaseFile& file, const QString& toStep,
                          const QString& toUser, const QString& note,
                          std::optional<QDateTime> stepDueAt) {
    if (const auto error = mayNot(actor, file, Act::Forward)) return *error;
    if (!stepOf(file.process(), toStep)) return Error{Refusal::StepUnknown, toStep, {}};
    if (toStep == file.step) return Error{Refusal::WrongState, stateName(file.state), {}};
    if (isEarlier(file.process(), toStep, file.step))
        if (const auto error = needReason(note)) return *error;
    return checked(StepForwarded{file.step, toStep, toUser, note, std::move(stepDueAt)});
}

Result<EventBody> requestSupplement(const User& actor, const CaseFile& file,
                                    std::vector<SupplementItem> items, const QString& reason,
                                    QDateTime closesAt, const QString& overLimitReason) {
    if (const auto error =
            firstOf(mayNot(actor, file, Act::RequestSupplement), needItems(items),
                    needReason(reason), needMoment(closesAt, QStringLiteral("closesAt"))))
        return *error;
    if (supplementsAsked(file) >= file.process().maxSupplements && isBlank(overLimitReason))
        return Error{Refusal::SupplementLimitReached, file.code(),
                     QString::number(file.process().maxSupplements)};
    const int number = static_cast<int>(file.supplements.size()) + 1;
    return checked(SupplementRequested{number, std::move(items), reason, std::move(closesAt),
                                       overLimitReason});
}

Result<EventBody> acceptSupplement(const User& actor, const CaseFile& file,
                                   std::vector<PaperLine> papers, QDateTime receivedAt,
                                   Deadline deadline, const QString& note) {
    if (const auto error = firstOf(mayNot(actor, file, Act::AcceptSupplement), needPapers(papers),
                                   needMoment(receivedAt, QStringLiteral("receivedAt")),
                                   needMoment(deadline.dueAt, QStringLiteral("deadline"))))
        return *error;
    return checked(
        SupplementReceived{std::move(papers), std::move(receivedAt), std::move(deadline), note});
}

Result<EventBody> closeUnsupplemented(const User& actor, const CaseFile& file, const QDateTime& now,
                                      const QString& note) {
    // Whoever would take the papers closes the case when they do not come.
    if (const auto error = mayNot(actor, file, Act::AcceptSupplement)) return *error;
    const Error tooEarly{Refusal::WrongState, stateName(file.state), {}};
    if (file.state != CaseState::SupplementRequested || file.supplements.empty()) return tooEarly;
    const QDateTime& closesAt = file.supplements.back().request.closesAt;
    if (!closesAt.isValid() || now <= closesAt) return tooEarly;
    return checked(CaseClosedUnsupplemented{note});
}

Result<EventBody> reappoint(const User& actor, const CaseFile& file, const QString& number,
                            const QString& reason, QDateTime newDueAt) {
    if (const auto error = firstOf(mayNot(actor, file, Act::Reappoint), needReason(reason),
                                   needMoment(newDueAt, QStringLiteral("newDueAt"))))
        return *error;
    if (newDueAt <= file.deadline->dueAt) return Error{Refusal::NewDateNotLater, file.code(), {}};
    return checked(Reappointed{number, reason, *file.deadline, std::move(newDueAt)});
}

Result<EventBody> requestReview(const User& actor, const CaseFile& file, const QString& toUnit,
                                const QString& content, std::optional<QDateTime> answerBy) {
    if (const auto error = firstOf(mayNot(actor, file, Act::RequestReview),
                                   needText(toUnit, QStringLiteral("toUnit")),
                                   needText(content, QStringLiteral("content"))))
        return *error;
    if (toUnit == file.received.unit)
        return Error{Refusal::FieldInvalid, QStringLiteral("toUnit"), {}};
    return checked(ReviewRequested{toUnit, content, std::move(answerBy)});
}

Result<EventBody> review(const User& actor, const CaseFile& file, ReviewDecided decision) {
    if (const auto error = mayNot(actor, file, Act::Review)) return *error;
    if (decision.decision != ReviewDecided::Decision::Approved)
        if (const auto error = needReason(decision.text)) return *error;
    for (const PinnedRemark& pinned : decision.remarks)
        if (const auto error = needText(pinned.text, QStringLiteral("remarks"))) return *error;
    return checked(std::move(decision));
}

}  // namespace domain
