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

/// Refuses a checklist that forgets a paper of the case, and names it.
std::optional<Error> needLines(const CaseFile& file, const std::vector<PaperLine>& papers) {
    QStringList forgotten;
    for (const PaperLine& line : file.papers)
        if (std::none_of(papers.begin(), papers.end(), [&](const PaperLine& one) {
                return one.paperId == line.paperId && one.title == line.title;
            }))
            forgotten.append(line.title);
    if (forgotten.isEmpty()) return {};
    return Error{Refusal::DocumentsMissing, forgotten.join(QStringLiteral(", ")), {}};
}

}  // namespace

bool isBeyondSupplementLimit(const CaseFile& file) {
    // What was asked for at the counter is no supplement in the sense of NĐ 118/2025 art. 19.5.
    const bool atCounter = file.received.outcome == CaseReceived::Outcome::NeedsSupplement;
    const int asked = static_cast<int>(file.supplements.size()) - (atCounter ? 1 : 0);
    return asked >= file.process().maxSupplements;
}

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
    if (isBeyondSupplementLimit(file) && isBlank(overLimitReason))
        return Error{Refusal::SupplementLimitReached, file.code(),
                     QString::number(file.process().maxSupplements)};
    const int number = static_cast<int>(file.supplements.size()) + 1;
    return checked(SupplementRequested{number, std::move(items), reason, std::move(closesAt),
                                       overLimitReason});
}

Result<EventBody> acceptSupplement(const User& actor, const CaseFile& file,
                                   std::vector<PaperLine> papers, QDateTime receivedAt,
                                   Deadline deadline, const QString& note) {
    if (const auto error = firstOf(mayNot(actor, file, Act::AcceptSupplement),
                                   needLines(file, papers), needPapers(papers),
                                   needMoment(receivedAt, QStringLiteral("receivedAt")),
                                   needMoment(deadline.dueAt, QStringLiteral("deadline"))))
        return *error;
    return checked(
        SupplementReceived{std::move(papers), std::move(receivedAt), std::move(deadline), note});
}

Result<EventBody> closeUnsupplemented(const User& actor, const CaseFile& file, const QDateTime& now,
                                      const QString& note) {
    if (const auto error = mayNot(actor, file, Act::CloseUnsupplemented)) return *error;
    const QDateTime closesAt =
        file.supplements.empty() ? QDateTime() : file.supplements.back().request.closesAt;
    if (!closesAt.isValid() || now <= closesAt)
        return Error{Refusal::SupplementTimeRuns, file.code(),
                     officeDate(closesAt).toString(QStringLiteral("dd/MM/yyyy"))};
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
