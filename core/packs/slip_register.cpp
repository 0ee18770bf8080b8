// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip.h"

#include "core/packs/slip_values.h"

#include <QJsonArray>

namespace packs {
namespace {

QString noteOf(const domain::CaseFile& file) {
    if (!file.endReason.isEmpty()) return file.endReason;
    if (file.refusal) return file.refusal->reason;
    return file.reappointed ? QStringLiteral("Hẹn lại: ") + file.reappointed->reason : QString();
}

bool isLate(const domain::CaseFile& file) {
    if (!file.lateAfter.isValid() || !file.finishedAt) return false;
    return domain::punctuality(*file.finishedAt, file.lateAfter) == domain::Punctuality::Late;
}

/// When it was accepted: sent home first, that is when its papers were complete.
QDateTime acceptedAt(const domain::CaseFile& file) {
    return file.firstDeadline ? file.firstDeadline->countedFrom : file.received.receivedAt;
}

QJsonObject rowOf(const domain::CaseFile& file, int number) {
    const domain::Person& holder = file.applicant.holder();
    const QString phone = holder.phone.isEmpty() ? file.applicant.person.phone : holder.phone;
    const QString name =
        file.applicant.organisation.isEmpty() ? holder.name : file.applicant.organisation;
    return {
        {QStringLiteral("number"), QString::number(number)},
        {QStringLiteral("code"), file.code()},
        {QStringLiteral("procedure"), file.process().title},
        {QStringLiteral("procedureCode"), file.process().procedure},
        {QStringLiteral("sector"), file.process().sector},
        {QStringLiteral("summary"), file.summary},
        {QStringLiteral("copies"), QString::number(file.received.copies)},
        {QStringLiteral("name"), name},
        {QStringLiteral("address"), holder.address},
        {QStringLiteral("phone"), phone},
        {QStringLiteral("unitInCharge"), file.receivedBy.unitName},
        {QStringLiteral("channel"), channelText(file.received.channel)},
        {QStringLiteral("received"), momentValue(acceptedAt(file))},
        {QStringLiteral("due"),
         file.deadline ? momentValue(file.deadline->dueAt) : QJsonValue(false)},
        {QStringLiteral("returned"),
         file.returned ? momentValue(file.returned->at) : QJsonValue(false)},
        {QStringLiteral("resultChannel"),
         resultChannelText(file.returned ? file.returned->channel : file.received.resultChannel)},
        {QStringLiteral("receiver"), file.returned ? file.returned->receiver : QString()},
        {QStringLiteral("result"), file.result ? file.result->number : QString()},
        {QStringLiteral("state"), stateText(file.state)},
        {QStringLiteral("late"), isLate(file)},
        {QStringLiteral("note"), noteOf(file)}};
}

}  // namespace

QJsonObject registerData(const domain::Unit& unit, const QString& parentName, const QString& title,
                         const std::vector<domain::CaseFile>& files, int firstNumber) {
    QJsonArray rows;
    for (const domain::CaseFile& file : files)
        rows.append(rowOf(file, firstNumber + static_cast<int>(rows.size())));
    const int last = firstNumber + static_cast<int>(rows.size()) - 1;
    return {
        {QStringLiteral("parentName"), parentName},
        {QStringLiteral("parentNameUpper"), parentName.toUpper()},
        {QStringLiteral("unit"), unitObject(unit)},
        {QStringLiteral("title"), title},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("hasRows"), !rows.isEmpty()},
        {QStringLiteral("count"), QString::number(rows.size())},
        {QStringLiteral("firstNumber"), rows.isEmpty() ? QString() : QString::number(firstNumber)},
        {QStringLiteral("lastNumber"), rows.isEmpty() ? QString() : QString::number(last)}};
}

}  // namespace packs
