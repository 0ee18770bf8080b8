// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip_model.h"

#include "core/packs/slip.h"

namespace packs {
namespace {

QDateTime someMoment() {
    return domain::officeMoment(QDate(2026, 8, 5), QTime(8, 15));
}

domain::Supplement someSupplement() {
    domain::Supplement supplement;
    supplement.request.items = {domain::SupplementItem{}};
    supplement.request.closesAt = someMoment();
    supplement.requestedAt = someMoment();
    supplement.receivedAt = someMoment();
    return supplement;
}

domain::Review someReview() {
    domain::Review review;
    review.request.answerBy = someMoment();
    review.askedAt = someMoment();
    review.decidedAt = someMoment();
    return review;
}

domain::StepVisit someVisit() {
    domain::StepVisit visit;
    visit.from = someMoment();
    visit.to = someMoment();
    visit.dueAt = someMoment();
    return visit;
}

domain::Reappointed someReappointment() {
    domain::Reappointed reappointed;
    reappointed.previous.dueAt = someMoment();
    reappointed.newDueAt = someMoment();
    return reappointed;
}

/// A case to which everything has happened at once, as no real one can be.
domain::CaseFile fullCase() {
    domain::CaseFile file{.id = domain::CaseId::fromRandom(QByteArray(16, '\1'))};
    file.received.code = QStringLiteral("H00-260805-0001");
    file.received.receivedAt = someMoment();
    file.received.externalRefs = {QStringLiteral("x")};
    file.deadline.emplace().dueAt = someMoment();
    file.deadline->countedFrom = someMoment();
    file.firstDeadline = file.deadline;
    file.papers.resize(2);
    file.papers[1].missing = true;
    file.fees.resize(1);
    file.supplements = {someSupplement()};
    file.refusal.emplace();
    file.reappointed = someReappointment();
    file.state = domain::CaseState::Stopped;
    file.finishedAt = someMoment();
    file.result.emplace();
    file.returned.emplace().at = someMoment();
    file.visits = {someVisit()};
    file.reviews = {someReview()};
    file.remarks.resize(1);
    file.remarks[0].at = someMoment();
    return file;
}

}  // namespace

QJsonObject slipModel() {
    SlipContext context{fullCase()};
    context.printedFor = someMoment();
    return slipData(context);
}

QJsonObject registerModel() {
    return registerData({}, {}, {}, {fullCase()}, 1);
}

}  // namespace packs
