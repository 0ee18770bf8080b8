// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip.h"

#include "core/packs/slip_values.h"
#include "core/text/numbers.h"

#include <QJsonArray>

#include <algorithm>

namespace packs {
namespace {

QJsonArray paperList(const domain::CaseFile& file, bool missing) {
    QJsonArray list;
    for (const domain::PaperLine& paper : file.papers)
        if (paper.missing == missing)
            list.append(paperObject(static_cast<int>(list.size()) + 1, paper));
    return list;
}

QJsonArray itemList(const std::vector<domain::SupplementItem>& items) {
    QJsonArray list;
    for (const domain::SupplementItem& item : items) {
        domain::PaperLine paper;
        paper.paperId = item.paperId;
        paper.title = item.title;
        paper.originals = item.originals;
        paper.certifiedCopies = item.certifiedCopies;
        paper.photocopies = item.photocopies;
        paper.missing = true;
        list.append(paperObject(static_cast<int>(list.size()) + 1, paper, item.reason));
    }
    return list;
}

QJsonArray feeList(const domain::CaseFile& file) {
    QJsonArray list;
    for (const domain::FeeLine& fee : file.fees)
        list.append(QJsonObject{{QStringLiteral("number"), QString::number(list.size() + 1)},
                                {QStringLiteral("name"), fee.name},
                                {QStringLiteral("amount"), text::money(fee.amount)},
                                {QStringLiteral("quantity"), QString::number(fee.quantity)},
                                {QStringLiteral("total"), text::money(fee.total())},
                                {QStringLiteral("exempt"), fee.exempt},
                                {QStringLiteral("exemptReason"), fee.exemptReason}});
    return list;
}

QJsonValue supplementValue(const domain::CaseFile& file, int subject) {
    const auto wanted = std::ranges::find_if(file.supplements, [&](const domain::Supplement& one) {
        return subject == 0 ? &one == &file.supplements.back() : one.request.number == subject;
    });
    if (wanted == file.supplements.end()) return false;
    return QJsonObject{{QStringLiteral("number"), QString::number(wanted->request.number)},
                       {QStringLiteral("reason"), wanted->request.reason},
                       {QStringLiteral("items"), itemList(wanted->request.items)},
                       {QStringLiteral("requested"), momentValue(wanted->requestedAt)},
                       {QStringLiteral("closes"), momentValue(wanted->request.closesAt)},
                       {QStringLiteral("receivedAt"), momentValue(wanted->receivedAt)},
                       {QStringLiteral("overLimitReason"), wanted->request.overLimitReason}};
}

QJsonValue refusalValue(const domain::CaseFile& file) {
    const bool atReception = file.received.outcome == domain::CaseReceived::Outcome::Refused;
    if (!file.refusal && !atReception) return false;
    return QJsonObject{
        {QStringLiteral("number"), file.refusal ? file.refusal->number : QString()},
        {QStringLiteral("reason"), file.refusal ? file.refusal->reason : file.received.reason},
        {QStringLiteral("atReception"), !file.refusal}};
}

QJsonValue apologyValue(const domain::CaseFile& file) {
    if (!file.reappointed) return false;
    return QJsonObject{{QStringLiteral("number"), file.reappointed->number},
                       {QStringLiteral("reason"), file.reappointed->reason},
                       {QStringLiteral("oldDue"), momentValue(file.reappointed->previous.dueAt)},
                       {QStringLiteral("newDue"), momentValue(file.reappointed->newDueAt)}};
}

QJsonValue stopValue(const domain::CaseFile& file) {
    const bool isStopped = file.state == domain::CaseState::Stopped;
    const bool isWithdrawn = file.state == domain::CaseState::Withdrawn;
    if (!isStopped && !isWithdrawn && file.state != domain::CaseState::ClosedUnsupplemented)
        return false;
    return QJsonObject{{QStringLiteral("reason"), file.endReason},
                       {QStringLiteral("at"), momentValue(file.finishedAt)},
                       {QStringLiteral("kind"), isStopped     ? QStringLiteral("stopped")
                                                : isWithdrawn ? QStringLiteral("withdrawn")
                                                              : QStringLiteral("closed")}};
}

QJsonValue resultValue(const domain::CaseFile& file) {
    if (!file.result) return false;
    return QJsonObject{{QStringLiteral("kind"), file.result->kind},
                       {QStringLiteral("title"), file.result->title},
                       {QStringLiteral("number"), file.result->number},
                       {QStringLiteral("date"), dateText(file.result->date)},
                       {QStringLiteral("signer"), file.result->signer}};
}

QJsonValue returnedValue(const domain::CaseFile& file) {
    if (!file.returned) return false;
    return QJsonObject{{QStringLiteral("at"), momentValue(file.returned->at)},
                       {QStringLiteral("receiver"), file.returned->receiver},
                       {QStringLiteral("channel"), file.returned->channel},
                       {QStringLiteral("channelText"), resultChannelText(file.returned->channel)}};
}

QString outcomeOf(const domain::StepVisit& visit) {
    if (!visit.to || !visit.dueAt) return {};
    switch (domain::punctuality(*visit.to, *visit.dueAt)) {
        case domain::Punctuality::Early:
            return QStringLiteral("Trước hạn");
        case domain::Punctuality::OnTime:
            return QStringLiteral("Đúng hạn");
        case domain::Punctuality::Late:
            return QStringLiteral("Quá hạn");
    }
    Q_UNREACHABLE();
}

QJsonArray visitList(const domain::CaseFile& file, const QDateTime& now) {
    QJsonArray list;
    for (const domain::StepVisit& visit : file.visits) {
        const QDateTime end = visit.to.value_or(now);
        const bool late = visit.dueAt && end.isValid() &&
                          domain::punctuality(end, *visit.dueAt) == domain::Punctuality::Late;
        list.append(QJsonObject{{QStringLiteral("number"), QString::number(list.size() + 1)},
                                {QStringLiteral("step"), visit.stepName},
                                {QStringLiteral("by"), signatureObject(visit.takenBy)},
                                {QStringLiteral("from"), momentValue(visit.from)},
                                {QStringLiteral("to"), momentValue(visit.to)},
                                {QStringLiteral("due"), momentValue(visit.dueAt)},
                                {QStringLiteral("outcome"), outcomeOf(visit)},
                                {QStringLiteral("late"), late},
                                {QStringLiteral("note"), visit.note}});
    }
    return list;
}

QString decisionText(const domain::Review& review) {
    if (!review.decision) return {};
    switch (review.decision->decision) {
        case domain::ReviewDecided::Decision::Approved:
            return QStringLiteral("Đồng ý");
        case domain::ReviewDecided::Decision::SentBack:
            return QStringLiteral("Trả lại");
        case domain::ReviewDecided::Decision::Question:
            return QStringLiteral("Hỏi thêm");
    }
    Q_UNREACHABLE();
}

QJsonArray reviewList(const domain::CaseFile& file) {
    QJsonArray list;
    for (const domain::Review& review : file.reviews)
        list.append(QJsonObject{
            {QStringLiteral("number"), QString::number(list.size() + 1)},
            {QStringLiteral("content"), review.request.content},
            {QStringLiteral("askedBy"), signatureObject(review.askedBy)},
            {QStringLiteral("askedAt"), momentValue(review.askedAt)},
            {QStringLiteral("answerBy"), momentValue(review.request.answerBy)},
            {QStringLiteral("decision"), decisionText(review)},
            {QStringLiteral("text"), review.decision ? review.decision->text : QString()},
            {QStringLiteral("decidedBy"), signatureObject(review.decidedBy)},
            {QStringLiteral("decidedAt"), momentValue(review.decidedAt)}});
    return list;
}

QJsonArray remarkList(const domain::CaseFile& file) {
    QJsonArray list;
    for (const domain::DatedRemark& remark : file.remarks)
        list.append(QJsonObject{{QStringLiteral("number"), QString::number(list.size() + 1)},
                                {QStringLiteral("text"), remark.remark.text},
                                {QStringLiteral("by"), signatureObject(remark.by)},
                                {QStringLiteral("at"), momentValue(remark.at)}});
    return list;
}

void addHeader(QJsonObject& data, const SlipContext& context) {
    const domain::CaseFile& file = context.file;
    QString lookup = context.lookup;
    lookup.replace(QStringLiteral("{code}"), file.code());
    const QJsonObject unit = unitObject(context.unit);
    const QJsonValue printed = momentValue(context.printedFor);
    data[QStringLiteral("parentName")] = context.parentName;
    data[QStringLiteral("parentNameUpper")] = context.parentName.toUpper();
    data[QStringLiteral("unit")] = unit;
    data[QStringLiteral("printed")] = printed;
    data[QStringLiteral("placeDate")] = unit.value(QStringLiteral("place")).toString() +
                                        QStringLiteral(", ") +
                                        printed.toObject().value(QStringLiteral("long")).toString();
    data[QStringLiteral("printedBy")] = context.printedBy;
    data[QStringLiteral("contact")] = context.contact;
    data[QStringLiteral("lookup")] = lookup;
    data[QStringLiteral("qr")] = lookup.isEmpty() ? file.code() : lookup;
    data[QStringLiteral("code")] = file.code();
    data[QStringLiteral("procedure")] =
        QJsonObject{{QStringLiteral("code"), file.process().procedure},
                    {QStringLiteral("title"), file.process().title},
                    {QStringLiteral("sector"), file.process().sector},
                    {QStringLiteral("version"), file.process().packVersion}};
    data[QStringLiteral("quick")] = file.process().quick;
    data[QStringLiteral("limitText")] = file.deadline ? file.deadline->text : QString();
}

void addPeople(QJsonObject& data, const domain::CaseFile& file) {
    data[QStringLiteral("applicant")] = personObject(file.applicant.person);
    data[QStringLiteral("holder")] = personObject(file.applicant.holder());
    data[QStringLiteral("hasOwner")] = file.applicant.owner.has_value();
    data[QStringLiteral("organisation")] = file.applicant.organisation;
    data[QStringLiteral("organisationCode")] = file.applicant.organisationCode;
    data[QStringLiteral("authorised")] = file.applicant.authorised;
    data[QStringLiteral("relation")] = file.applicant.relation;
    data[QStringLiteral("receivedBy")] = signatureObject(file.receivedBy);
    data[QStringLiteral("lastBy")] = signatureObject(file.lastBy);
}

void addContent(QJsonObject& data, const domain::CaseFile& file) {
    const QJsonArray papers = paperList(file, false), missing = paperList(file, true),
                     fees = feeList(file);
    qint64 total = 0;
    for (const domain::FeeLine& fee : file.fees) total += fee.total();
    data[QStringLiteral("summary")] = file.summary;
    data[QStringLiteral("papers")] = papers;
    data[QStringLiteral("hasPapers")] = !papers.isEmpty();
    data[QStringLiteral("papersMissing")] = missing;
    data[QStringLiteral("hasMissing")] = !missing.isEmpty();
    data[QStringLiteral("copies")] = QString::number(file.received.copies);
    data[QStringLiteral("fees")] = fees;
    data[QStringLiteral("hasFees")] = !fees.isEmpty();
    data[QStringLiteral("feesTotal")] = text::money(total);
    data[QStringLiteral("paid")] = text::money(file.paid);
    const qint64 owed = domain::owed(file);
    data[QStringLiteral("unpaid")] = owed > 0 ? text::money(owed) : QString();
    data[QStringLiteral("externalRefs")] = QJsonArray::fromStringList(file.received.externalRefs);
    data[QStringLiteral("channel")] = QJsonObject{
        {QStringLiteral("code"), QString::number(static_cast<int>(file.received.channel))},
        {QStringLiteral("text"), channelText(file.received.channel)}};
    data[QStringLiteral("resultChannel")] =
        QJsonObject{{QStringLiteral("code"), file.received.resultChannel},
                    {QStringLiteral("text"), resultChannelText(file.received.resultChannel)}};
}

void addProgress(QJsonObject& data, const SlipContext& context) {
    const domain::CaseFile& file = context.file;
    const auto due = [](const std::optional<domain::Deadline>& deadline) {
        return deadline ? momentValue(deadline->dueAt) : QJsonValue(false);
    };
    const auto step = domain::stepOf(file.process(), file.step);
    // Sent home first, a case is received when its papers are complete: the limit says when.
    data[QStringLiteral("received")] =
        momentValue(file.deadline ? file.deadline->countedFrom : file.received.receivedAt);
    data[QStringLiteral("due")] = due(file.deadline);
    data[QStringLiteral("firstDue")] = due(file.firstDeadline);
    data[QStringLiteral("state")] =
        QJsonObject{{QStringLiteral("name"), domain::stateName(file.state)},
                    {QStringLiteral("text"), stateText(file.state)}};
    data[QStringLiteral("step")] = step ? step->name : QString();
    data[QStringLiteral("assignee")] = file.assignee;
    data[QStringLiteral("supplement")] = supplementValue(file, context.subject);
    data[QStringLiteral("refusal")] = refusalValue(file);
    data[QStringLiteral("apology")] = apologyValue(file);
    data[QStringLiteral("stop")] = stopValue(file);
    data[QStringLiteral("result")] = resultValue(file);
    data[QStringLiteral("returned")] = returnedValue(file);
    data[QStringLiteral("visits")] = visitList(file, context.printedFor);
    data[QStringLiteral("reviews")] = reviewList(file);
    data[QStringLiteral("remarks")] = remarkList(file);
}

}  // namespace

QJsonObject slipData(const SlipContext& context) {
    QJsonObject data;
    addHeader(data, context);
    addPeople(data, context.file);
    addContent(data, context.file);
    addProgress(data, context);
    return data;
}

}  // namespace packs
